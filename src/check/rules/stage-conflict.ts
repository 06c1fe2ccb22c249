import type { Code } from "../../model/codebook.js";
import { outOfOrder } from "../file-order.js";
import { remarkAt } from "../remark.js";
import type { Remark, Rule } from "../rule.js";
import { saidStage } from "../said-stage.js";
import { sample } from "../sample.js";
import { type CodeEntry, type Subject, spotOf } from "../subject.js";
import { type StageTies, stageTies } from "../ties.js";

/** Of all that ties a code to stages: its own stage has no more than this share, and another one at least that. */
const most = 0.3;
const least = 0.45;

/** What less than this adds up to is no evidence: a parent and one more tie. */
const fewestTies = 5;

/** A code for any stage stands between others in the file, and may have a parent or map to a code or two: that alone says nothing. */
const fewestOfAny = 3;

/** More conflicts are no slips of the pen, of which one can look like another. Each is then told. */
const mostAtOnce = 20;

const other = `  - id: no-ground-rules
    stage: deliberation
    kind: obstacle
    parent: low-trust
    definition: The parties have not agreed how they work together.
    exclude: [Rules that nobody keeps]
    examples: [{text: There is no joint procedure., language: en}]
    indicators: {en: [no joint procedure]}
  - id: broken-rules
    stage: deliberation
    kind: obstacle
    parent: low-trust
    definition: The parties do not keep their rules.
    exclude: [Rules that nobody has agreed]
    examples: [{text: Nobody keeps to the procedure., language: en}]
    indicators: {en: [nobody keeps to the procedure]}
`;
const stages = "stages: [{id: initiation}, {id: deliberation}]";
const start = `  - id: nobody-convenes
    stage: initiation
    kind: obstacle
    definition: Nobody calls the parties together.
    exclude: [A meeting that is put off]
    examples: [{text: Nobody took the lead., language: en}]
    indicators: {en: [nobody took the lead]}
`;

export const stageConflict: Rule = {
  id: "stage-conflict",
  severity: "warning",
  what: "A code has another stage than its definition says, or than nearly everything it is tied to: its parent and children, its counterpart by lackingAs, the codes of shipped codebooks that it maps to or that map to it, and the codes around it.",
  why: "A slip in one word moves all passages of the code to another stage of the summary, and nothing else looks wrong.",
  todo: 'Correct the stage. Where it is meant, say so in the definition ("Counted at the initiation stage, because ...", "Dihitung pada tahap inisiasi, karena ..."), or write # allow stage-conflict at the end of the line.',
  bad: sample({ stages }, `${other.replace("stage: deliberation", "stage: initiation")}${start}`),
  good: sample({ stages }, `${other}${start}`),
  check: (subject) => {
    const { codes, stages } = subject.codebook;
    const saidOf = new Map(codes.map((code) => [code, saidStage(code, stages)]));
    const found = conflictsIn(subject, saidOf, new Map());
    if (found.length > mostAtOnce) return found.map(({ remark }) => remark);
    // What is tied to a code in the wrong stage looks wrong as well: each is judged by the others as they are said to be, or without them.
    const others = new Map(found.map(({ entry, said }) => [entry.code.id, said ?? "any"]));
    const alone = found.filter(({ entry, said }) => {
      if (said !== undefined || found.length === 1) return true;
      const without = new Map([...others].filter(([id]) => id !== entry.code.id));
      return conflictsIn(subject, saidOf, without).some((conflict) => conflict.entry === entry);
    });
    return (alone.length > 0 ? alone : found).map(({ remark }) => remark);
  },
};

interface Conflict {
  readonly entry: CodeEntry;
  /** The stage that its definition names. */
  readonly said: string | undefined;
  readonly remark: Remark;
}

/** The codes in a stage where they do not belong. Those in `assumed` count for others at the stage given there; `any` says nothing. */
function conflictsIn(
  subject: Subject,
  saidOf: ReadonlyMap<Code, string | undefined>,
  assumed: ReadonlyMap<string, string>,
): readonly Conflict[] {
  const { codes, stages } = subject.codebook;
  const astray = outOfOrder(codes.filter(({ retired, id }) => retired === undefined && !assumed.has(id)));
  const ties = stageTies(subject, assumed);
  const known = new Set(stages.map(({ id }) => id));
  return subject.codes.flatMap((entry): readonly Conflict[] => {
    const { code, isSound } = entry;
    if (!isSound || (code.stage !== "any" && !known.has(code.stage))) return [];
    const said = saidOf.get(code);
    if (said === code.stage) return [];
    if (said !== undefined) {
      const message = `${code.id} is of stage ${code.stage}, but its definition says that it is counted at stage ${said}`;
      return [{ entry, said, remark: remarkOn(entry, said, message) }];
    }
    const remark = tiedElsewhere(entry, ties.get(code.id), astray.has(code), known);
    return remark === undefined ? [] : [{ entry, said, remark }];
  });
}

function tiedElsewhere(
  entry: CodeEntry,
  ties: StageTies | undefined,
  isAstray: boolean,
  known: ReadonlySet<string>,
): Remark | undefined {
  if (ties === undefined) return undefined;
  const { code } = entry;
  const { weights, beyondFile } = ties;
  const total = Array.from(weights.values()).reduce((sum, weight) => sum + weight, 0);
  const own = weights.get(code.stage) ?? 0;
  const [top] = Array.from(weights).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (top === undefined || top[0] === code.stage) return undefined;
  const [stage, weight] = top;
  const isTied = total >= fewestTies && (code.stage !== "any" || beyondFile >= fewestOfAny);
  const isApart = isTied && own <= most * total && weight >= least * total;
  if (!isApart && !(isAstray && own < least * total)) return undefined;
  const label = known.has(stage) ? stage : `${stage} (of another codebook)`;
  return remarkOn(entry, stage, `${code.id} is of stage ${code.stage}, but what it is tied to is of stage ${label}`);
}

function remarkOn(entry: CodeEntry, stage: string, message: string): Remark {
  return remarkAt(spotOf(entry, "stage"), message, `Write stage: ${stage}, if that is meant.`);
}
