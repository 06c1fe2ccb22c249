import type { LoadedCodebook } from "../codebook/loaded.js";
import type { Hit } from "../model/coding.js";
import type { SourceDocument, Turn } from "../model/document.js";
import type { Span } from "../model/text.js";
import { Vocabulary } from "../text/vocabulary.js";
import { WordReader, type Words } from "../text/words.js";
import { hitsOfAnswer, isReply, type Question } from "./answers.js";
import { type Draft, explained, type PlacedHit } from "./candidates.js";
import { type FoundHit, HitFinder, type JudgedHit } from "./hits.js";
import { kinship } from "./kinship.js";
import { LanguageGuess } from "./languages.js";
import { type PackedCandidates, packCandidates } from "./packed-candidates.js";
import { compileProgram, type Program } from "./program.js";
import type { MatchOptions, MatchResult } from "./result.js";
import { TokenFinder } from "./token/finder.js";
import type { TokenHit } from "./token/place.js";
import { compileTokens } from "./token/program.js";
import { maskAt, maskReasons, reasonAgainst } from "./unheard.js";
import { unitsOf } from "./units.js";
import { cutWarning, languageWarning } from "./warnings.js";

export interface Matcher {
  /** The candidates of one document. Linear in its text. */
  match(document: SourceDocument, options: MatchOptions): MatchResult;
}

/** Distinct words after which the vocabulary is begun anew, between two documents. */
const largestVocabulary = 400_000;

/** A codebook compiled once, to be run over any number of documents. Throws CgError for lines that cannot be compiled. */
export function createMatcher(loaded: LoadedCodebook): Matcher {
  const { matching, codes } = loaded.codebook;
  const vocabulary = new Vocabulary();
  const reader = new WordReader(vocabulary, matching);
  const guess = new LanguageGuess(vocabulary);
  const isByTokens = matching.words === "unicode";
  const isKin = kinship(codes);
  const finders = new Map<string, { program: Program; finder: HitFinder; tokenFinder: TokenFinder | null }>();
  const finderFor = (languages: readonly string[]) => {
    const key = languages.join("+");
    let made = finders.get(key);
    if (made === undefined) {
      const tokens = isByTokens ? compileTokens(loaded, languages) : null;
      const program = compileProgram(loaded, languages, vocabulary, tokens);
      const tokenFinder = tokens === null ? null : new TokenFinder(tokens, codes);
      made = { program, finder: new HitFinder(program, isKin), tokenFinder };
      finders.set(key, made);
    }
    return made;
  };

  return {
    match(document, options) {
      if (vocabulary.size > largestVocabulary) vocabulary.clear();
      const words = reader.read(document);
      const choice = options.languages === undefined ? guess.languages(words) : null;
      const { program, finder, tokenFinder } = finderFor([...(options.languages ?? choice?.matched ?? [])].sort());
      program.classes.read(words);
      const run = new DocumentRun(document, words, program, finder, options);
      run.matchTurns();
      if (tokenFinder !== null) run.takeTokenHits(tokenFinder.find(document, words), matching.masks);
      return {
        languages: options.languages ?? choice?.stated ?? [],
        languageShares: choice?.shares ?? [],
        units: unitsOf(document, words),
        candidates: run.candidates(),
        asked: run.asked,
        hits: run.hits,
        warnings: [...cutWarning(document, words), ...languageWarning(document, choice)],
      };
    },
  };
}

/** Matching of one document, turn by turn. */
class DocumentRun {
  readonly asked: { turn: number; stage: string }[] = [];
  readonly hits: Hit[] = [];
  private readonly document: SourceDocument;
  private readonly words: Words;
  private readonly program: Program;
  private readonly finder: HitFinder;
  private readonly options: MatchOptions;
  private readonly hasTurnScope: boolean;
  /** By sentence: answers, and hits as wide as the turn, come back to sentences that already have candidates. */
  private readonly bySentence = new Map<number, Draft[]>();

  constructor(document: SourceDocument, words: Words, program: Program, finder: HitFinder, options: MatchOptions) {
    this.document = document;
    this.words = words;
    this.program = program;
    this.finder = finder;
    this.options = options;
    this.hasTurnScope = program.codes.some((code) => code.scope === "turn");
  }

  matchTurns(): void {
    const { words, document } = this;
    let question: Question | undefined;
    let sentence = 0;
    while (sentence < words.sentenceCount) {
      const index = words.sentenceTurns[sentence] as number;
      let end = sentence + 1;
      while (end < words.sentenceCount && words.sentenceTurns[end] === index) end++;
      const turn = document.turns[index];
      if (turn !== undefined) {
        if (this.isEvidence(turn)) {
          this.matchTurn(sentence, end);
          if (question !== undefined) {
            this.matchAnswer(question, sentence, end);
            for (const stage of question.stages) this.asked.push({ turn: index, stage });
          }
        } else if (this.options.explain) this.explainTurn(turn, sentence, end);
        if (turn.role === "interviewer") question = this.readQuestion(sentence, end);
        else if (question !== undefined) question = { ...question, answered: true };
      }
      sentence = end;
    }
  }

  /** Takes hits that were found in the whole text, in its order. `masked`: whether notes are passed over. */
  takeTokenHits(hits: readonly TokenHit[], masked: boolean): void {
    for (let at = 0; at < hits.length; ) {
      const sentence = hits[at]?.sentence ?? null;
      const from = at;
      while (at < hits.length && (hits[at]?.sentence ?? null) === sentence) at++;
      const found = hits.slice(from, at);
      if (sentence === null) this.explainOutside(found);
      else this.takeIn(sentence, found, masked);
    }
  }

  private takeIn(sentence: number, hits: readonly TokenHit[], masked: boolean): void {
    const turn = this.document.turns[this.words.sentenceTurns[sentence] as number];
    if (turn === undefined) return;
    const refused = this.isEvidence(turn) ? "" : reasonAgainst(turn);
    const found = this.finder.withoutShorter(hits.map((hit) => this.unlessMasked(hit, masked, refused)));
    this.take(this.options.explain ? found : found.filter(({ reason }) => reason === ""), sentence, null);
  }

  private unlessMasked(hit: TokenHit, masked: boolean, refused: string): FoundHit {
    const mask = masked ? maskAt(this.document.masks, hit.span.start) : undefined;
    return { ...hit, reason: hit.reason || (mask === undefined ? "" : maskReasons[mask.why]) || refused };
  }

  /** Headings, labels and the like are no evidence, but nothing that was found goes unsaid. */
  private explainOutside(hits: readonly TokenHit[]): void {
    if (!this.options.explain) return;
    for (const { rule, match, span } of hits) {
      const mask = maskAt(this.document.masks, span.start);
      this.hits.push({
        code: this.program.codes[rule.code]?.id ?? "",
        indicator: rule.indicator,
        place: rule.line.place,
        sentence: span,
        spans: match.spans ?? [span],
        counted: false,
        reason: mask === undefined ? "stands outside of all sentences" : maskReasons[mask.why],
        assertion: "affirmed",
        triggers: [],
      });
    }
  }

  candidates(): PackedCandidates {
    const sentences = [...this.bySentence].sort(([a], [b]) => a - b);
    const sorted = sentences.flatMap(([, drafts]) => (drafts.length === 1 ? drafts : drafts.sort(byCode)));
    return packCandidates(sorted, this.words, this.program.places);
  }

  private isEvidence(turn: Turn): boolean {
    return turn.role === "none" || this.options.roles.includes(turn.role);
  }

  private matchTurn(from: number, to: number): void {
    for (let sentence = from; sentence < to; sentence++) {
      const found = this.findIn(sentence);
      if (found.length > 0 && !this.isAnsweredNext(sentence, to)) this.take(found, sentence, null);
    }
    if (!this.hasTurnScope) return;
    for (const found of this.finder.find(this.words, from, to, "turn")) {
      this.take([found], this.sentenceOf((found.match.core ?? found.match).first, from, to), null);
    }
  }

  /** "Kendala anggaran? Tidak ada.": a speaker's own question, replied to in the next sentence, counts as that says. */
  private isAnsweredNext(sentence: number, to: number): boolean {
    const { words, program } = this;
    const isQuestion = words.text[this.spanOf(sentence).end - 1] === "?";
    if (!isQuestion || sentence + 1 >= to || !isReply(words, sentence + 1, program)) return false;
    this.matchAnswer(this.readQuestion(sentence, sentence + 1), sentence + 1, sentence + 2);
    return true;
  }

  private matchAnswer(question: Question, from: number, to: number): void {
    const { words, program, finder } = this;
    for (const { hit, part } of hitsOfAnswer(question, words, from, to, program, finder)) {
      this.keep(hit, this.sentenceOf(part, from, to), question.span);
    }
  }

  private findIn(sentence: number): readonly FoundHit[] {
    return this.finder.find(this.words, sentence, sentence + 1, "sentence");
  }

  /** Judges hits of one sentence and files them under candidates. */
  private take(found: readonly FoundHit[], sentence: number, question: Span | null): void {
    let first = this.words.firstParts[sentence] as number;
    let end = this.words.firstParts[sentence + 1] as number;
    // Hits as wide as the turn lie in several sentences.
    for (const { match } of found) {
      if (match.first < first) first = match.first;
      if (match.last >= end) end = match.last + 1;
    }
    const context = this.finder.contextOf(this.words, first, end);
    for (const hit of this.finder.judge(found, context)) this.keep(hit, sentence, question);
  }

  private keep(hit: JudgedHit, sentence: number, question: Span | null): void {
    const placed: PlacedHit = {
      hit,
      cut: question === null ? null : (this.words.firstParts[sentence] as number),
    };
    if (this.options.explain) this.hits.push(explained(placed, this.words, this.spanOf(sentence)));
    if (hit.reason !== "") return;
    const draft = this.draftFor(hit, sentence);
    draft.hits.push(placed);
    if (question !== null) draft.question = question;
  }

  private draftFor(hit: JudgedHit, sentence: number): Draft {
    const { assertion } = hit.verdict;
    const inSentence = this.bySentence.get(sentence);
    const known = inSentence?.find((each) => each.code === hit.code && each.assertion === assertion);
    if (known !== undefined) return known;
    const created: Draft = { span: this.spanOf(sentence), code: hit.code, assertion, question: null, hits: [] };
    if (inSentence === undefined) this.bySentence.set(sentence, [created]);
    else inSentence.push(created);
    return created;
  }

  /** What an interviewer's turn asks about: the stages of its hits, and its last sentence for short answers. */
  private readQuestion(from: number, to: number): Question {
    const stages = new Set<string>();
    for (let sentence = from; sentence < to; sentence++) {
      for (const { rule, reason } of this.findIn(sentence)) {
        const stage = this.program.codes[rule.code]?.stage ?? "any";
        if (reason === "" && stage !== "any") stages.add(stage);
      }
    }
    const last = to - 1;
    const bounds = [this.words.firstParts[last] as number, this.words.firstParts[to] as number] as const;
    return { stages: [...stages].sort(), span: this.spanOf(last), bounds, answered: false };
  }

  private explainTurn(turn: Turn, from: number, to: number): void {
    const reason = reasonAgainst(turn);
    for (let sentence = from; sentence < to; sentence++) {
      const found = this.findIn(sentence).map((hit) => ({ ...hit, reason: hit.reason || reason }));
      if (found.length > 0) this.take(found, sentence, null);
    }
  }

  private spanOf(sentence: number): Span {
    const { sentenceSpans } = this.words;
    return { start: sentenceSpans[sentence * 2] as number, end: sentenceSpans[sentence * 2 + 1] as number };
  }

  private sentenceOf(part: number, from: number, to: number): number {
    let sentence = from;
    while (sentence + 1 < to && (this.words.firstParts[sentence + 1] as number) <= part) sentence++;
    return sentence;
  }
}

function byCode(a: Draft, b: Draft): number {
  return order(a.code.id, b.code.id) || order(a.assertion, b.assertion);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
