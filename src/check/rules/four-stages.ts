import { defaultStages } from "../../codebook/stages.js";
import { remarkAt } from "../remark.js";
import type { Rule } from "../rule.js";
import { sample } from "../sample.js";
import { spotOfStage, stagesUsed } from "../stages-used.js";

/** The codebook whose stages the four are. */
const theFour = "morse-stephens-2012";

export const fourStages: Rule = {
  id: "four-stages",
  severity: "warning",
  what: "A stage is none of the four (assessment, initiation, deliberation, implementation), and its codes are not mapped to them.",
  why: "The obstacle summary, and every comparison with another study, is by these four stages.",
  todo: `Use the ids of the four stages, or write under maps: which code of ${theFour} each code of the stage comes closest to.`,
  bad: sample({ stages: "stages: [{id: talks}]", stage: "    stage: talks" }),
  good: sample({ stages: "stages: [{id: talks}]", stage: "    stage: talks" }, `    maps: {${theFour}: [low-trust]}\n`),
  check: (subject) => {
    const four = new Set(defaultStages.map(({ id }) => id));
    return stagesUsed(subject).flatMap(({ stage, codes }) => {
      const unmapped = codes.filter(({ maps }) => !Object.hasOwn(maps, theFour));
      if (four.has(stage.id) || unmapped.length === 0) return [];
      const which = unmapped.length === codes.length ? "its codes are not" : `${unmapped[0]?.id} is not`;
      const message = `${stage.id} is none of the four stages, and ${which} mapped to ${theFour}`;
      return [
        remarkAt(
          spotOfStage(subject, stage.id),
          message,
          "Write maps: under these codes, or name the stage as one of the four.",
        ),
      ];
    });
  },
};
