import type { Indicator, List, Regex, Word } from "../indicator/ast.js";
import { IndicatorError } from "../indicator/error.js";
import { parseIndicator } from "../indicator/parser.js";
import { visitItems } from "../indicator/walk.js";
import type { Codebook, IndicatorLine } from "../model/codebook.js";
import type { LineUse, WrittenLine } from "./line-register.js";
import { suggestion } from "./nearest.js";
import type { LoadRule, Problem } from "./problem.js";
import { sourceOffset } from "./scalar-offset.js";
import { codePoints, placeAt } from "./source.js";
import type { Text } from "./tree.js";

interface ParsedLines {
  readonly indicators: ReadonlyMap<IndicatorLine, Indicator>;
  readonly problems: readonly Problem[];
}

/**
 * Parses every line once, and checks what a line may hold where it stands. Lines in `known` have been parsed, and their regular
 * expressions checked, when the program was built.
 */
export async function parseLines(
  lines: readonly WrittenLine[],
  lists: Codebook["lists"],
  known: ReadonlyMap<Text, Indicator>,
): Promise<ParsedLines> {
  const indicators = new Map<IndicatorLine, Indicator>();
  const problems: Problem[] = [];
  const regexes: WrittenRegex[] = [];
  let split: Text | undefined;
  for (const { line, written, use } of lines) {
    // The schema has said that it is empty.
    if (line.text.trim() === "") continue;
    try {
      const before = known.get(written);
      const indicator = before ?? parseIndicator(line.text);
      checkUse(indicator, use);
      visitItems(indicator, (item) => {
        if (item.kind === "list") checkList(item, line, use, lists, written, problems);
        else if (!before) for (const regex of regexesOf(item)) regexes.push({ regex, line, written });
      });
      indicators.set(line, indicator);
    } catch (error) {
      // The rest of a line that a comma has split is no mistake of its own.
      const isRest = split !== undefined && isBehindComma(split, written);
      const problem = indicatorProblem(error, written);
      if (!isRest) problems.push(problem);
      split = isRest || problem.hint === commaHint ? written : undefined;
    }
  }
  if (regexes.length > 0) problems.push(...(await checkRegexes(regexes, indicators)));
  return { indicators, problems };
}

export function regexesIn(indicator: Indicator): readonly Regex[] {
  const regexes: Regex[] = [];
  visitItems(indicator, (item) => {
    if (item.kind === "word") regexes.push(...regexesOf(item));
  });
  return regexes;
}

interface WrittenRegex {
  readonly regex: Regex;
  readonly line: IndicatorLine;
  readonly written: Text;
}

/** The engine of regular expressions is loaded only by codebooks that hold one. Lines with a faulty one are taken out of `indicators`. */
async function checkRegexes(
  regexes: readonly WrittenRegex[],
  indicators: Map<IndicatorLine, Indicator>,
): Promise<readonly Problem[]> {
  const { checkRegex } = await import("../indicator/regex.js");
  return regexes.flatMap(({ regex, line, written }) => {
    try {
      checkRegex(regex);
      return [];
    } catch (error) {
      indicators.delete(line);
      return [indicatorProblem(error, written)];
    }
  });
}

const none: readonly Regex[] = [];

function regexesOf(word: Word): readonly Regex[] {
  if (word.atom.kind !== "regex" && word.except.length === 0) return none;
  return [word.atom, ...word.except].filter((atom) => atom.kind === "regex");
}

/** Entries of lists and context words are words and sequences: they stand inside others, so operators have no meaning there. */
function checkUse(indicator: Indicator, use: LineUse): void {
  if (use === "indicator" || indicator.kind === "phrase") return;
  const what = use === "list" ? "an entry of a list" : "a context word";
  const hint = "Write the words here, and the operator in the indicators that use them.";
  throw new IndicatorError(`${what} is a word or a sequence, without operators`, indicator.at, 0, hint);
}

function checkList(
  item: List,
  line: IndicatorLine,
  use: LineUse,
  lists: Codebook["lists"],
  written: Text,
  problems: Problem[],
): void {
  const length = item.name.length + 1;
  if (use === "list") {
    throw new IndicatorError("a list cannot hold another list", item.at, length, "Write the words of that list out.");
  }
  const list = Object.hasOwn(lists, item.name) ? lists[item.name] : undefined;
  if (!list) {
    problems.push(
      inside(
        "unknown-list",
        written,
        item.at,
        length,
        `there is no list ${item.name}`,
        suggestion(item.name, Object.keys(lists)),
      ),
    );
    return;
  }
  const usable = line.language === null ? Object.values(list) : [list[line.language] ?? [], list[""] ?? []];
  if (usable.some((entries) => entries.length > 0)) return;
  const message =
    line.language === null
      ? `the list ${item.name} is empty`
      : `the list ${item.name} has no words in the language ${line.language}`;
  problems.push(
    inside("unknown-list", written, item.at, length, message, "Add them under lists:, or write the words here."),
  );
}

function indicatorProblem(error: unknown, written: Text): Problem {
  if (!(error instanceof IndicatorError)) throw error;
  return inside(
    "bad-indicator",
    written,
    error.at,
    error.length,
    error.message,
    splitByComma(error, written) ?? error.hint,
  );
}

/** In [ ] YAML ends a text at a comma, so the first part of an indicator lacks its end. */
function splitByComma(error: IndicatorError, written: Text): string | undefined {
  const { source, start, end } = written.spot;
  const unquoted = !/["'|>]/.test(source.text.charAt(start));
  const comma =
    /^\s*,/.test(source.text.slice(end, end + 20)) || /,\s*$/.test(source.text.slice(Math.max(0, start - 20), start));
  if (!unquoted || !comma || !/never closed|closes nothing/.test(error.message)) return undefined;
  return commaHint;
}

const commaHint = "In [ ] a comma ends the text: put the whole indicator in single quotes.";

function isBehindComma(before: Text, { spot }: Text): boolean {
  const between = spot.source === before.spot.source ? spot.source.text.slice(before.spot.end, spot.start) : "";
  return /^\s*,\s*$/.test(between);
}

/** A problem at a place inside a line, wherever YAML has put its characters. */
function inside(
  rule: LoadRule,
  written: Text,
  at: number,
  length: number,
  message: string,
  hint: string | undefined,
): Problem {
  const { source } = written.spot;
  const from = sourceOffset(written, at);
  const to = sourceOffset(written, at + length);
  const lineEnd = source.text.indexOf("\n", from);
  const end = lineEnd < 0 ? to : Math.min(to, lineEnd);
  return {
    rule,
    message,
    place: placeAt(source, from),
    length: Math.max(1, codePoints(source, from, end)),
    ...(hint === undefined ? {} : { hint }),
  };
}
