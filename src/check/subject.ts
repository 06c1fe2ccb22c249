import type { Neighbour, ReadCodebook } from "../codebook/load.js";
import type { Draft, LoadedCodebook } from "../codebook/loaded.js";
import type { Problem } from "../codebook/problem.js";
import { lineIndex, type Spot } from "../codebook/source.js";
import { itemsOf, type Mapping, type Text, under } from "../codebook/tree.js";
import type { Indicator } from "../indicator/ast.js";
import type { Code, Codebook, Example, IndicatorLine, LocalText } from "../model/codebook.js";
import { type ExampleResult, runExamples } from "./example/examples.js";
import { patternOf } from "./indicator/pattern.js";
import type { Usage } from "./usage.js";

/** A code as rules see it: what it means, and where each part of it is written. */
export interface CodeEntry {
  readonly code: Code;
  readonly tree: Mapping;
  /** Of the id, where remarks about the whole code stand. */
  readonly spot: Spot;
  /** A parent without indicators: rules on examples, indicators and languages pass it by. */
  readonly isHeading: boolean;
  /** In use, and nothing in it is misspelt or malformed: what it lacks it really lacks. */
  readonly isSound: boolean;
}

/** An indicator with its code and the text it is written as. */
export interface LineEntry {
  readonly code: Code;
  readonly line: IndicatorLine;
  readonly written: Text;
  readonly indicator: Indicator;
  /** Equal for lines that match the same. */
  readonly pattern: string;
}

/** What a codebook is checked with: itself, the codebooks it is mapped to, and how sources use it. */
export interface Subject {
  readonly codebook: Codebook;
  readonly tree: Mapping;
  /** Of lines that could be parsed. */
  readonly indicators: ReadonlyMap<IndicatorLine, Indicator>;
  /** In the order of the codebook. */
  readonly codes: readonly CodeEntry[];
  /** The indicators of codes in use, in the order of the codebook, without those that could not be parsed. */
  readonly lines: readonly LineEntry[];
  /** Those of one code. */
  readonly linesOf: (code: Code) => readonly LineEntry[];
  /** How the entries of lists are written that stand in the files of the codebook; not of those that come with the program. */
  readonly listEntries: ReadonlyMap<IndicatorLine, Text>;
  /** Undefined where reading found anything wrong: then nothing can be matched. */
  readonly loaded: LoadedCodebook | undefined;
  /** Shipped codebooks that codes map to or that map to this one, by id; not the codebook itself. */
  readonly neighbours: ReadonlyMap<string, Neighbour>;
  /** Ids of all shipped codebooks. */
  readonly shipped: readonly string[];
  /** The examples and counterexamples, run once; none where nothing can be matched. */
  readonly examples: () => readonly ExampleResult[];
  /** Without sources undefined. */
  readonly usage: Usage | undefined;
}

export function subjectOf(
  { loaded, problems, files }: ReadCodebook,
  draft: Draft,
  neighbours: ReadonlyMap<string, Neighbour>,
  shipped: readonly string[],
  usage: Usage | undefined,
): Subject {
  const { tree, codebook, indicators } = draft;
  const parents = new Set(codebook.codes.map(({ parent }) => parent));
  const flawed = flawedLines(problems);
  const trees = itemsOf(under(tree, "codes")).filter((item) => item.kind === "mapping");
  const codes = trees.flatMap((item, index): readonly CodeEntry[] => {
    const code = codebook.codes[index];
    if (code === undefined) return [];
    const isHeading = code.indicators.length === 0 && parents.has(code.id);
    const isSound = code.retired === undefined && !touches(flawed, item);
    return [{ code, tree: item, spot: under(item, "id")?.spot ?? item.spot, isHeading, isSound }];
  });
  const written = new Map(draft.lines.map((each) => [each.line, each.written]));
  const lines = codes.flatMap(({ code }): readonly LineEntry[] =>
    code.retired !== undefined
      ? []
      : code.indicators.flatMap((line) => {
          const indicator = indicators.get(line);
          const text = written.get(line);
          if (indicator === undefined || text === undefined) return [];
          return [{ code, line, written: text, indicator, pattern: patternOf(indicator) }];
        }),
  );
  const sources = new Set(files.map(({ source }) => source));
  const listEntries = new Map(
    draft.lines.flatMap((each) =>
      each.use === "list" && sources.has(each.written.spot.source) ? [[each.line, each.written] as const] : [],
    ),
  );
  const byCode = new Map<Code, LineEntry[]>();
  for (const line of lines) {
    const known = byCode.get(line.code);
    if (known === undefined) byCode.set(line.code, [line]);
    else known.push(line);
  }
  const linesOf = (code: Code): readonly LineEntry[] => byCode.get(code) ?? [];
  let results: readonly ExampleResult[] | undefined;
  const examples = (): readonly ExampleResult[] => {
    results ??= loaded === undefined ? [] : runExamples(loaded);
    return results;
  };
  return {
    ...{ codebook, tree, indicators, codes, lines, linesOf, listEntries },
    ...{ loaded, neighbours, shipped, examples, usage },
  };
}

/** Where the value under a key of a code is written; its id where there is none. */
export function spotOf({ tree, spot }: CodeEntry, key: string): Spot {
  return under(tree, key)?.spot ?? spot;
}

/** Where the text of an example or a counterexample is written. */
export function spotOfExample({ codes }: Subject, code: Code, example: Example): Spot {
  const entry = codes.find((each) => each.code === code);
  for (const key of ["examples", "counterexamples"] as const) {
    const index = code[key].indexOf(example);
    const item = index < 0 ? undefined : itemsOf(under(entry?.tree, key))[index];
    const spot = under(item, "text")?.spot ?? item?.spot;
    if (spot !== undefined) return spot;
  }
  throw new Error(`an example of ${code.id} is not written anywhere`);
}

export function isBlank(text: LocalText): boolean {
  return Object.values(text).every((each) => each.trim() === "");
}

/** By file the lines at which the structure itself is wrong, ascending. */
function flawedLines(problems: readonly Problem[]): ReadonlyMap<string, readonly number[]> {
  const flawed = new Map<string, number[]>();
  for (const { rule, place } of problems) {
    if (rule !== "schema" && rule !== "unknown-key" && rule !== "duplicate-id") continue;
    const lines = flawed.get(place.file);
    if (lines === undefined) flawed.set(place.file, [place.line]);
    else lines.push(place.line);
  }
  return flawed;
}

function touches(flawed: ReadonlyMap<string, readonly number[]>, { spot }: Mapping): boolean {
  const lines = flawed.get(spot.source.file);
  if (lines === undefined) return false;
  const first = lineIndex(spot.source, spot.start) + 1;
  const last = lineIndex(spot.source, Math.max(spot.start, spot.end - 1)) + 1;
  return lines.some((line) => line >= first && line <= last);
}
