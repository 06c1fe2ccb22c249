import type { Code } from "../../model/codebook.js";
import type { SourceDocument } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import { TokenReader } from "../../text/token/tokens.js";
import type { Parts, Words } from "../../text/words.js";
import { type FoundHit, longestPerStart } from "../hits.js";
import { evaluate } from "../phrase/evaluate.js";
import { Occurrences } from "../phrase/phrases.js";
import type { RuleIndex } from "../phrase/rule-index.js";
import { placedHit, type TokenHit } from "./place.js";
import type { TokenProgram } from "./program.js";

/** Tokens after which what the automaton has met is let go, so that no text can fill the memory with it. */
const blockLength = 4096;

/** Distinct tokens after which the vocabulary is begun anew, between two documents. */
const largestVocabulary = 400_000;

type Place = (hit: FoundHit) => TokenHit;

/** Between two tokens all others count. */
const distances = { between: (left: number, right: number): number => Math.max(0, right - left - 1) };

/** Finds all hits of indicators in a whole text, over the bounds of sentences, turns, labels and notes. */
export class TokenFinder {
  private readonly program: TokenProgram;
  private readonly codes: readonly Code[];
  private readonly reader: TokenReader;
  private readonly occurrences = new Occurrences<never>();

  constructor(program: TokenProgram, codes: readonly Code[]) {
    this.program = program;
    this.codes = codes;
    this.reader = new TokenReader(program.vocabulary);
  }

  /** In order of their start, then of the indicators. `words`: of the same document. Linear in the text and the hits. */
  find(document: SourceDocument, words: Words): readonly TokenHit[] {
    const { vocabulary, classes, joint } = this.program;
    if (vocabulary.size > largestVocabulary) vocabulary.clear();
    const tokens = this.reader.read(document.text);
    classes.read(tokens);
    const place = (hit: FoundHit): TokenHit => placedHit(hit, tokens, words);
    const hits: TokenHit[] = [];
    let first = 0;
    for (const bound of boundsOf(document)) {
      const end = tokenAt(tokens, bound, first);
      this.findPlain(tokens, first, end, hits, place);
      first = end;
    }
    if (joint !== null) this.findJoint(tokens, words, joint, hits, place);
    return hits.sort((a, b) => a.span.start - b.span.start || a.rule.index - b.rule.index || a.span.end - b.span.end);
  }

  private findPlain(tokens: Parts, first: number, end: number, hits: TokenHit[], place: Place): void {
    const { phrases, plain } = this.program;
    const { occurrences } = this;
    for (let block = first; block < end; block += blockLength) {
      occurrences.count = 0;
      phrases.scan(tokens, block, end, occurrences, Math.min(block + blockLength, end));
      for (let index = 0; index < occurrences.count; index++) {
        const [from, last] = [occurrences.firsts[index] as number, occurrences.lasts[index] as number];
        for (const [phrase, negated] of occurrences.ends(index).phrases) {
          for (const rule of plain.get(phrase) ?? []) {
            const match = { first: from, last, parts: null, core: null, isSequence: true, negated, excluded: false };
            hits.push(place({ rule, match, reason: "" }));
          }
        }
      }
    }
  }

  /** Rules with operators stay inside one sentence or turn. */
  private findJoint(tokens: Parts, words: Words, joint: RuleIndex, hits: TokenHit[], place: Place): void {
    const { occurrences, codes } = this;
    for (const scope of ["sentence", "turn"] as const) {
      if (!codes.some((code) => code.scope === scope)) continue;
      let first = 0;
      for (const { start, end } of scope === "sentence" ? sentencesOf(words) : turnsOf(words)) {
        first = tokenAt(tokens, start, first);
        const last = tokenAt(tokens, end, first);
        occurrences.count = 0;
        this.program.phrases.scan(tokens, first, last, occurrences);
        first = last;
        if (occurrences.count === 0) continue;
        for (const rule of joint.touched(occurrences)) {
          if (codes[rule.code]?.scope !== scope) continue;
          for (const match of longestPerStart(evaluate(rule.plan, occurrences, distances))) {
            hits.push(place({ rule, match, reason: match.excluded ? "UNLESS" : "" }));
          }
        }
      }
    }
  }
}

/** Where a phrase may not go on: in a table each row is a text of its own. The end of the text last. */
function boundsOf({ format, paragraphs, text }: SourceDocument): readonly number[] {
  const isTable = format === "csv" || format === "xlsx";
  return [...(isTable ? paragraphs.map(({ end }) => end) : []), text.length];
}

function* sentencesOf({ sentenceCount, sentenceSpans }: Words): Generator<Span> {
  for (let sentence = 0; sentence < sentenceCount; sentence++) {
    yield { start: sentenceSpans[sentence * 2] as number, end: sentenceSpans[sentence * 2 + 1] as number };
  }
}

function* turnsOf(words: Words): Generator<Span> {
  let from = 0;
  while (from < words.sentenceCount) {
    let to = from + 1;
    while (to < words.sentenceCount && words.sentenceTurns[to] === words.sentenceTurns[from]) to++;
    yield { start: words.sentenceSpans[from * 2] as number, end: words.sentenceSpans[to * 2 - 1] as number };
    from = to;
  }
}

/** The first token at or after `from` that begins at or after a place of the text. */
function tokenAt({ starts, count }: Parts, place: number, from: number): number {
  let low = from;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
