import type { Neighbour, ReadCodebook } from "../codebook/load.js";
import type { Problem } from "../codebook/problem.js";
import type { Source } from "../codebook/source.js";
import type { Place } from "../model/diagnostic.js";
import type { RuleFinding, Severity } from "../model/finding.js";
import { type Allowance, allowancesIn, type JudgedAllowance } from "./allowance.js";
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
  const allowed = new Allowances(read, options);
  const findings = options.rules.flatMap((rule) => {
    const severity = severityOf(rule, options);
    if (severity === null) return [];
    const remarks = subject === undefined ? [] : (rule.check?.(subject) ?? []);
    const own = remarks.filter(({ place }) => !foreign.has(place.file));
    const told = [...problems.filter((problem) => problem.rule === rule.id), ...own];
    const open = rule.reading ? told : told.filter(({ place }) => !allowed.takes(rule.id, place));
    return open.map((remark) => findingOf(rule, severity, remark, read));
  });
  const ids = options.rules.map(({ id }) => id);
  for (const rule of options.rules) {
    const severity = severityOf(rule, options);
    if (severity === null || rule.checkAllowances === undefined) continue;
    const remarks = rule.checkAllowances(allowed.judged(), ids);
    findings.push(...remarks.map((remark) => findingOf(rule, severity, remark, read)));
  }
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

/** What the comments of a codebook allow, and what of it was needed. A class, since using an allowance is remembered. */
class Allowances {
  private readonly all: readonly Allowance[];
  /** By file and line. */
  private readonly byLine = new Map<string, Allowance[]>();
  private readonly used = new Set<Allowance>();
  private readonly read: ReadCodebook;
  private readonly options: CheckOptions;

  constructor(read: ReadCodebook, options: CheckOptions) {
    [this.read, this.options] = [read, options];
    const { draft, files } = read;
    const foreign = foreignFiles(read);
    const ids = options.rules.map(({ id }) => id);
    const own = draft === undefined ? [] : files.filter(({ shown }) => !foreign.has(shown));
    this.all = own.flatMap(({ source }) => allowancesIn(source, draft === undefined ? [] : [draft.tree], ids));
    for (const allowance of this.all) {
      const key = `${allowance.line} ${allowance.spot.source.file}`;
      const known = this.byLine.get(key);
      if (known === undefined) this.byLine.set(key, [allowance]);
      else known.push(allowance);
    }
  }

  /** Whether a remark of a rule stands in a line that allows it: it is meant as it stands. */
  takes(rule: string, { line, file }: Place): boolean {
    const allowance = this.byLine.get(`${line} ${file}`)?.find(({ name }) => name === rule);
    if (allowance !== undefined) this.used.add(allowance);
    return allowance !== undefined;
  }

  judged(): readonly JudgedAllowance[] {
    return this.all.map((allowance) => ({ ...allowance, state: this.stateOf(allowance) }));
  }

  private stateOf(allowance: Allowance): JudgedAllowance["state"] {
    const rule = this.options.rules.find(({ id }) => id === allowance.name);
    if (rule === undefined) return "unknown";
    if (rule.reading) return "always";
    if (this.used.has(allowance)) return "used";
    const isOff = severityOf(rule, this.options) === null;
    const lacksSources = rule.sources !== undefined && this.options.usage === undefined;
    // In a codebook with errors not everything could be looked at.
    return isOff || lacksSources || this.read.loaded === undefined ? "open" : "idle";
  }
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
