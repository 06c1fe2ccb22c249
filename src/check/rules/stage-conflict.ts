import { outOfOrder } from "../file-order.js";
import { remarkAt } from "../remark.js";
import type { Remark, Rule } from "../rule.js";
import { sample } from "../sample.js";
import { type CodeEntry, type Subject, spotOf } from "../subject.js";
import { type StageWeights, stageWeights } from "../ties.js";

/** Of all that ties a code to stages: its own stage has no more than this share, and another one at least that. */
const most = 0.15;
const least = 0.5;

/** What less than this adds up to is no evidence: a parent and one more tie. */
const fewestTies = 3;

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
  what: "A code has another stage than nearly everything it is tied to: its parent and children, its counterpart by lackingAs, the codes of shipped codebooks that it maps to, and the codes around it.",
  why: "A slip in one word moves all passages of the code to another stage of the summary, and nothing else looks wrong.",
  todo: "Correct the stage. Where it is meant, say in the definition why the code stands apart, and write # allow stage-conflict at the end of the line.",
  bad: sample({ stages }, `${other.replace("stage: deliberation", "stage: initiation")}${start}`),
  good: sample({ stages }, `${other}${start}`),
  check: (subject) => {
    const inUse = subject.codebook.codes.filter(({ retired }) => retired === undefined);
    const astray = outOfOrder(inUse);
    const weights = stageWeights(subject);
    const known = new Set(subject.codebook.stages.map(({ id }) => id));
    return subject.codes.flatMap((entry) => {
      const { code, isSound } = entry;
      if (!isSound || (code.stage !== "any" && !known.has(code.stage))) return [];
      return conflict(entry, weights.get(code.id) ?? new Map(), astray.has(code), subject);
    });
  },
};

function conflict(entry: CodeEntry, weights: StageWeights, isAstray: boolean, subject: Subject): readonly Remark[] {
  const { code } = entry;
  const total = Array.from(weights.values()).reduce((sum, weight) => sum + weight, 0);
  const own = weights.get(code.stage) ?? 0;
  const [top] = Array.from(weights).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (top === undefined || top[0] === code.stage) return [];
  const [stage, weight] = top;
  const isApart = code.stage !== "any" && total >= fewestTies && own <= most * total && weight >= least * total;
  if (!isApart && !(isAstray && own < least * total)) return [];
  const label = subject.codebook.stages.some(({ id }) => id === stage) ? stage : `${stage} (of another codebook)`;
  const message = `${code.id} is of stage ${code.stage}, but what it is tied to is of stage ${label}`;
  return [remarkAt(spotOf(entry, "stage"), message, `Write stage: ${stage}, if that is meant.`)];
}
