import type { Indicator } from "../../indicator/ast.js";
import type { Code } from "../../model/codebook.js";
import type { LineEntry, Subject } from "../subject.js";
import { type CoverContext, covers } from "./cover.js";

export interface Shadow {
  readonly line: LineEntry;
  /** The line that finds all of it. */
  readonly by: LineEntry;
}

/** Comparisons for one code. Beyond them only lines that are the same, or begin with the same word, are compared. */
const mostPairs = 40_000;

/** Lines of a code that find nothing which another of its lines does not find, in their order. */
export function shadowsIn(subject: Subject, code: Code): readonly Shadow[] {
  const lines = subject.linesOf(code);
  const shadows: Shadow[] = [];
  const same = new Map<string, LineEntry>();
  const different: LineEntry[] = [];
  for (const line of lines) {
    const key = `${line.line.language ?? ""} ${line.pattern}`;
    const first = same.get(key);
    if (first === undefined) {
      same.set(key, line);
      different.push(line);
    } else shadows.push({ line, by: first });
  }
  const byStart = different.length ** 2 > mostPairs ? groupsByStart(different) : undefined;
  const order = new Map(different.map((line, index) => [line, index]));
  for (const line of different) {
    const others = byStart === undefined ? different : (byStart.get(startOf(line.indicator)) ?? []);
    const at = order.get(line) ?? 0;
    const context = contextOf(line, subject);
    const by = others
      .slice(0, mostPairs / 100)
      .find((other) => other !== line && isShadow(line, other, (order.get(other) ?? 0) < at, context));
    if (by !== undefined) shadows.push({ line, by });
  }
  return shadows;
}

function contextOf({ line: { language } }: LineEntry, { codebook }: Subject): CoverContext {
  return {
    languages: language === null ? codebook.languages : [language],
    clitics: codebook.matching.clitics && (language === null || language === "id"),
  };
}

function isShadow(line: LineEntry, by: LineEntry, isEarlier: boolean, context: CoverContext): boolean {
  const { language } = line.line;
  if (by.line.language !== null && by.line.language !== language) return false;
  if (!covers(by.indicator, line.indicator, context)) return false;
  // Of two that cover each other the earlier one stays.
  return isEarlier || by.line.language !== language || !covers(line.indicator, by.indicator, context);
}

function groupsByStart(lines: readonly LineEntry[]): ReadonlyMap<string, readonly LineEntry[]> {
  const groups = new Map<string, LineEntry[]>();
  for (const line of lines) {
    const start = startOf(line.indicator);
    const group = groups.get(start);
    if (group === undefined) groups.set(start, [line]);
    else group.push(line);
  }
  return groups;
}

/** The first letters of a plain line; "" for one that may begin with anything. */
function startOf(indicator: Indicator): string {
  const item = indicator.kind === "phrase" ? indicator.items[0] : undefined;
  if (item?.kind !== "word" || (item.atom.kind !== "bare" && item.atom.kind !== "quoted")) return "";
  return /^[^*?]{0,3}/.exec(item.atom.text.toLowerCase())?.[0] ?? "";
}
