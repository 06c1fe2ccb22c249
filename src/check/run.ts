import type { Neighbour, ReadCodebook } from "../codebook/load.js";
import type { Problem } from "../codebook/problem.js";
import type { Source } from "../codebook/source.js";
import type { Place } from "../model/diagnostic.js";
import type { RuleFinding, Severity } from "../model/finding.js";
import type { Remark, Rule } from "./rule.js";
import { subjectOf } from "./subject.js";
import type { Usage } from "./usage.js";

export interface CheckOptions {
  readonly rules: readonly Rule[];
  /** Severity by rule id, where it is not the rule's own; null: the rule is off. */
  readonly severities: ReadonlyMap<string, Severity | null>;
  readonly neighbours: ReadonlyMap<string, Neighbour>;
  /** Ids of all shipped codebooks. */
  readonly shipped: readonly string[];
  readonly usage: Usage | undefined;
}

/** Everything that the rules find in a codebook, in the order of its files and lines. */
export function check(read: ReadCodebook, options: CheckOptions): readonly RuleFinding[] {
  const { draft, problems, files } = read;
  const { neighbours, shipped, usage } = options;
  const subject = draft === undefined ? undefined : subjectOf(read, draft, neighbours, shipped, usage);
  const foreign = foreignFiles(read);
  const findings = options.rules.flatMap((rule) => {
    const severity = severityOf(rule, options);
    if (severity === null) return [];
    const remarks = subject === undefined ? [] : (rule.check?.(subject) ?? []);
    const own = remarks.filter(({ place }) => !foreign.has(place.file));
    const told = [...problems.filter((problem) => problem.rule === rule.id), ...own].map((remark) =>
      findingOf(rule, severity, remark, read),
    );
    return rule.reading ? told : told.filter(({ line }) => !isAllowed(rule.id, line));
  });
  const order = new Map(files.map(({ shown }, index) => [shown, index]));
  const rank = ({ place }: RuleFinding): number => order.get(place.file) ?? files.length;
  return findings.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

function severityOf({ id, severity, reading }: Rule, { severities }: CheckOptions): Severity | null {
  const set = reading ? undefined : severities.get(id);
  return set === undefined ? severity : set;
}

/** Whether the author says at the end of the line that this is meant: `# allow RULE, RULE`. */
function isAllowed(rule: string, line: string): boolean {
  const rules = /\s#\s*allow ([a-z, -]+)$/.exec(line.slice(-200))?.[1];
  return rules?.split(",").some((each) => each.trim() === rule) ?? false;
}

/** What is wrong in a shipped codebook is not for somebody to mend who only extends it. */
function foreignFiles({ files }: ReadCodebook): ReadonlySet<string> {
  if (files[0]?.shipped === true) return new Set();
  return new Set(files.filter(({ shipped }) => shipped).map(({ shown }) => shown));
}

function findingOf({ id }: Rule, severity: Severity, remark: Remark | Problem, { files }: ReadCodebook): RuleFinding {
  const { message, hint, place, length } = remark;
  const source = files.find(({ shown }) => shown === place.file)?.source;
  const excerpt = source === undefined ? { line: "", at: 0 } : excerptOf(source, place);
  return { rule: id, severity, message, ...(hint === undefined ? {} : { hint }), place, length, ...excerpt };
}

/** Code units on either side of what is meant. A line may be as long as a file, and have as many findings. */
const room = 500;

function excerptOf({ text, lines, offsets }: Source, place: Place): Pick<RuleFinding, "line" | "at"> {
  const start = lines[place.line - 1] ?? 0;
  let end = lines[place.line] ?? text.length;
  while (end > start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  const whole = (unit: number): number => offsets.toCodeUnits(offsets.toCodePoints(unit));
  const at = offsets.toCodeUnits(offsets.toCodePoints(start) + place.column - 1);
  const from = Math.max(start, whole(Math.max(start, at - room)));
  return { line: text.slice(from, Math.min(end, whole(Math.min(end, at + room)))), at: at - from };
}
