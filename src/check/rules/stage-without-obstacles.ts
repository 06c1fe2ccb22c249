import { remarkAt } from "../remark.js";
import type { Rule } from "../rule.js";
import { sample } from "../sample.js";
import { spotOfStage, stagesUsed } from "../stages-used.js";

export const stageWithoutObstacles: Rule = {
  id: "stage-without-obstacles",
  severity: "warning",
  what: "A stage has codes, but none of the kind obstacle, while other stages have some.",
  why: "The obstacle summary has nothing to say of that stage, and its silence reads as if there were no obstacles.",
  todo: "Write the obstacles of the stage, or correct the kind of its codes.",
  bad: sample(
    { stages: "stages: [{id: initiation}, {id: deliberation}]" },
    `  - id: convening
    stage: initiation
    kind: activity
    definition: Somebody calls the parties together.
    exclude: [A meeting of one agency]
    examples: [{text: The regent called everybody together., language: en}]
    indicators: {en: [called everybody together]}
`,
  ),
  good: sample(
    { stages: "stages: [{id: initiation}, {id: deliberation}]" },
    `  - id: nobody-convenes
    stage: initiation
    kind: obstacle
    definition: Nobody calls the parties together.
    exclude: [A meeting that is put off]
    examples: [{text: Nobody took the lead., language: en}]
    indicators: {en: [nobody took the lead]}
`,
  ),
  check: (subject) => {
    const used = stagesUsed(subject);
    const isObstacle = (code: (typeof used)[number]["codes"][number]): boolean => code.kind === "obstacle";
    if (!used.some(({ codes }) => codes.some(isObstacle))) return [];
    return used
      .filter(({ codes }) => codes.length > 0 && !codes.some(isObstacle))
      .map(({ stage }) => remarkAt(spotOfStage(subject, stage.id), `the stage ${stage.id} has no obstacles`));
  },
};
