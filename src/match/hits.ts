import type { Code } from "../model/codebook.js";
import type { Words } from "../text/words.js";
import { judge, plainVerdict, type Verdict } from "./assertion/assertion.js";
import { verdictOfLiterature } from "./assertion/citations.js";
import { isQuestion } from "./assertion/questions.js";
import { SentenceContext } from "./assertion/sentence.js";
import { evaluate, isInside, type Match, matchesOf } from "./phrase/evaluate.js";
import { Occurrences } from "./phrase/phrases.js";
import type { Program, Rule } from "./program.js";

/** Reasons why a hit does not count; behind the second one stands the code of the longer hit. */
export const excludedByUnless = "UNLESS";
export const insideLonger = "inside a longer hit of ";

/** A hit as found, before its context is looked at. */
export interface FoundHit {
  readonly rule: Rule;
  readonly match: Match;
  /** Why it does not count whatever its context; "" when nothing speaks against it. */
  readonly reason: string;
}

/** A hit with what it asserts. `code` is where it counts: that of its rule, or the one its lack is evidence for. */
export interface JudgedHit extends FoundHit {
  readonly code: Code;
  readonly verdict: Verdict;
  /** The activity whose lack this is. */
  readonly via: Code | null;
}

/** Which codes keep each other's hits: parents and descendants. */
export type Kinship = (a: Code, b: Code) => boolean;

/** Finds and judges the hits of one program. Works on one stretch of parts (a sentence, or a turn) at a time. */
export class HitFinder {
  private readonly program: Program;
  private readonly isKin: Kinship;
  private readonly codeById: ReadonlyMap<string, Code>;
  private readonly occurrences = new Occurrences<never>();
  private lastContext: SentenceContext | null = null;

  constructor(program: Program, isKin: Kinship) {
    this.program = program;
    this.isKin = isKin;
    this.codeById = new Map(program.codes.map((code) => [code.id, code]));
  }

  /**
   * All hits of rules whose code has the given scope, in order of the rules, in the sentences [from, to), which phrases do not cross. `before`:
   * parts that are read with them, as a question with its answer; `end`: where the last sentence is taken to end. Empty for most sentences, at the
   * cost of a scan.
   */
  find(
    words: Words,
    from: number,
    to: number,
    scope: Code["scope"],
    before: readonly [number, number] | null = null,
    end = words.firstParts[to] as number,
  ): readonly FoundHit[] {
    const { occurrences, program } = this;
    occurrences.count = 0;
    if (before !== null) program.phrases.scan(words, before[0], before[1], occurrences);
    for (let sentence = from; sentence < to; sentence++) {
      const last = sentence + 1 === to ? end : (words.firstParts[sentence + 1] as number);
      program.phrases.scan(words, words.firstParts[sentence] as number, last, occurrences);
    }
    if (occurrences.count === 0) return [];
    const touched = program.rules.touched(occurrences);
    if (touched.length === 0) return [];
    const hits: FoundHit[] = [];
    for (const rule of touched) {
      if (program.codes[rule.code]?.scope !== scope) continue;
      let matches: readonly Match[];
      if (rule.plan.kind === "phrase") matches = matchesOf(rule.plan.phrase, occurrences);
      else {
        const first = before === null ? (words.firstParts[from] as number) : before[0];
        matches = longestPerStart(evaluate(rule.plan, occurrences, this.contextOf(words, first, end)));
      }
      for (const match of matches) hits.push({ rule, match, reason: match.excluded ? excludedByUnless : "" });
    }
    return this.withoutShorter(hits);
  }

  /** What stands around the parts [first, end). The last one is kept: finding and judging a sentence ask for the same. */
  contextOf(words: Words, first: number, end: number): SentenceContext {
    const last = this.lastContext;
    if (last !== null && last.words === words && last.first === first && last.end === end) return last;
    this.lastContext = new SentenceContext(this.program, words, first, end);
    return this.lastContext;
  }

  /** What the hits of one sentence assert. */
  judge(hits: readonly FoundHit[], context: SentenceContext): readonly JudgedHit[] {
    const judged: JudgedHit[] = [];
    const literature = hits.length === 0 ? null : verdictOfLiterature(context);
    const isAsked = hits.length > 0 && isQuestion(context);
    for (const { rule, match, reason } of hits) {
      const code = this.program.codes[rule.code];
      if (code === undefined) continue;
      const isPlain = context.contextWords.length === 0 && !match.negated;
      const verdict = literature ?? (isPlain ? affirmedVerdict : judge(match, code, context));
      const own: JudgedHit = { rule, match, reason: reason || verdict.dropped, code, verdict, via: null };
      const lacking = code.lackingAs === undefined ? undefined : this.codeById.get(code.lackingAs);
      if (verdict.lack === "none" || lacking === undefined || own.reason !== "") {
        judged.push(own);
        continue;
      }
      // Where the lack is denied ("no trouble with coordination") the activity stands affirmed beside it.
      if (verdict.lack === "denied")
        judged.push({ ...own, verdict: { ...verdict, assertion: affirmedUnless(verdict) } });
      judged.push({ ...own, code: lacking, verdict: lackVerdict(verdict), via: code });
    }
    return isAsked ? judged.map(asked) : judged;
  }

  /**
   * Marks hits all of whose words are among those of a longer sequence of another code
   * ("keterbatasan sumber daya" inside "keterbatasan sumber daya manusia").
   */
  withoutShorter(hits: readonly FoundHit[]): readonly FoundHit[] {
    if (hits.length < 2) return hits;
    const isLonger = ({ match, reason }: FoundHit) => match.isSequence && match.last > match.first && reason === "";
    if (!hits.some(isLonger)) return hits;
    const longer = hits.filter(isLonger);
    return hits.map((hit) => {
      const code = this.program.codes[hit.rule.code];
      if (code === undefined || code.overlaps === "all") return hit;
      const by = longer.find((other) => {
        if (other.rule.code === hit.rule.code || !isInside(hit.match, other.match)) return false;
        const otherCode = this.program.codes[other.rule.code];
        return otherCode !== undefined && !this.isKin(code, otherCode);
      });
      return by === undefined
        ? hit
        : { ...hit, reason: `${insideLonger}${this.program.codes[by.rule.code]?.id ?? ""}` };
    });
  }
}

/** Of hits of one indicator that start at the same word the longest. Sorted input. */
export function longestPerStart(matches: readonly Match[]): readonly Match[] {
  return matches.filter((match, index) => {
    const next = matches[index + 1];
    return next === undefined || next.first !== match.first || next.excluded !== match.excluded;
  });
}

/** Of what nothing is said: most hits of a plain list of words. */
const affirmedVerdict = plainVerdict("affirmed", "");

function lackVerdict(verdict: Verdict): Verdict {
  if (verdict.lack === "denied")
    return { ...verdict, assertion: verdict.assertion === "affirmed" ? "negated" : verdict.assertion };
  return { ...verdict, assertion: affirmedUnless(verdict) };
}

/** What is only asked for is no evidence, even where suppositions are; what a question denies stays denied. */
function asked(hit: JudgedHit): JudgedHit {
  if (hit.verdict.assertion !== "affirmed") return hit;
  const assertion = hit.code.hypothetical === "counts" ? "other" : "hypothetical";
  return { ...hit, verdict: { ...hit.verdict, assertion } };
}

function affirmedUnless(verdict: Verdict): Verdict["assertion"] {
  return verdict.assertion === "negated" ? "affirmed" : verdict.assertion;
}
