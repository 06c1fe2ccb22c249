import type { LoadedCodebook } from "../../codebook/loaded.js";
import { createMatcher, type Matcher } from "../../match/matcher.js";
import type { Code, Codebook, Example } from "../../model/codebook.js";
import type { Hit } from "../../model/coding.js";
import type { Place } from "../../model/diagnostic.js";
import type { SourceDocument } from "../../model/document.js";
import { type Reason, reasonOf } from "./reason.js";

export type ExampleKind = "example" | "counterexample";

/** A passage written into the codebook, read as a source that holds nothing else. */
export interface ExampleResult {
  readonly code: Code;
  readonly example: Example;
  readonly kind: ExampleKind;
  /** The languages it was read in. */
  readonly languages: readonly string[];
  /** Every code that takes it for evidence, in the order of the codebook. */
  readonly catches: readonly Catch[];
  /** Whether the codebook breaks its word: an example its code does not catch, or a counterexample it does. */
  readonly isMiss: boolean;
  /** Why the code did not catch it; null where it did. */
  readonly why: Reason | null;
}

/** A code that takes a passage for evidence, and the indicators that found it there. */
export interface Catch {
  readonly code: string;
  /** In the order of the passage, each line once. At least one. */
  readonly indicators: readonly CatchingLine[];
}

export interface CatchingLine {
  readonly text: string;
  readonly place: Place;
  /** The activity whose lack it found (`lackingAs`). */
  readonly via?: string;
}

/**
 * Runs every example and counterexample through the matcher, in the order of the codebook, examples of a code before its counterexamples.
 * A passage without language is read in all languages of the codebook. Codes that `untestedCodes` names are passed by.
 * Linear in the words of the examples. Throws CgError for lines that cannot be compiled.
 */
export function runExamples(
  loaded: LoadedCodebook,
  matcher: Matcher = createMatcher(loaded),
): readonly ExampleResult[] {
  const { codebook } = loaded;
  const finders = findersOf(codebook);
  const order = new Map(codebook.codes.map(({ id }, place) => [id, place]));
  const run = (code: Code, example: Example, kind: ExampleKind): ExampleResult => {
    const languages = example.language === null ? codebook.languages : [example.language];
    const { hits } = matcher.match(documentOf(example.text), { roles: [], languages, explain: true });
    const catches = catchesOf(hits, order);
    const isCaught = catches.some((each) => each.code === code.id);
    const isMiss = isCaught === (kind === "counterexample");
    const why = isCaught ? null : reasonOf(code, hits, finders.get(code.id) ?? [], languages);
    return { code, example, kind, languages, catches, isMiss, why };
  };
  return codebook.codes
    .filter(({ id }) => finders.has(id))
    .flatMap((code) => [
      ...code.examples.map((example) => run(code, example, "example")),
      ...code.counterexamples.map((example) => run(code, example, "counterexample")),
    ]);
}

/** Codes with examples that nothing could find, so that nobody tests them: headings, codes for people only, retired codes. */
export function untestedCodes(codebook: Codebook): readonly Code[] {
  const finders = findersOf(codebook);
  return codebook.codes.filter(
    ({ id, examples, counterexamples }) => examples.length + counterexamples.length > 0 && !finders.has(id),
  );
}

/** By code the codes whose indicators can find it: itself, and those whose lack it is. None for a code that only people give. */
export function findersOf(codebook: Codebook): ReadonlyMap<string, readonly Code[]> {
  const retired = new Set(codebook.codes.filter((code) => code.retired !== undefined).map(({ id }) => id));
  const finders = new Map<string, Code[]>();
  for (const code of codebook.codes) {
    if (retired.has(code.id) || code.indicators.length === 0) continue;
    for (const id of [code.id, code.lackingAs]) {
      if (id === undefined || retired.has(id)) continue;
      const known = finders.get(id);
      if (known === undefined) finders.set(id, [code]);
      else known.push(code);
    }
  }
  return finders;
}

function catchesOf(hits: readonly Hit[], order: ReadonlyMap<string, number>): readonly Catch[] {
  const byCode = new Map<string, Map<string, CatchingLine>>();
  for (const { code, indicator, place, via, counted } of hits) {
    if (!counted) continue;
    let lines = byCode.get(code);
    if (lines === undefined) {
      lines = new Map();
      byCode.set(code, lines);
    }
    const key = JSON.stringify([place.file, place.line, place.column]);
    if (!lines.has(key)) lines.set(key, { text: indicator, place, ...(via === undefined ? {} : { via }) });
  }
  return [...byCode]
    .map(([code, lines]): Catch => ({ code, indicators: [...lines.values()] }))
    .sort((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0));
}

/** A source that holds the passage alone, said by nobody in particular. */
function documentOf(text: string): SourceDocument {
  const span = { start: 0, end: text.length };
  return {
    id: "",
    title: "",
    type: "document",
    typeReason: { en: "", id: "" },
    format: "txt",
    reader: "",
    text,
    paragraphs: [span],
    marks: [],
    turns: [{ span, label: null, person: null, role: "none" }],
    people: [],
    masks: [],
    attributes: {},
    warnings: [],
  };
}
