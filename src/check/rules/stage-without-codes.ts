import { remarkAt } from "../remark.js";
import type { Rule } from "../rule.js";
import { sample } from "../sample.js";
import { spotOfStage, stagesUsed } from "../stages-used.js";

export const stageWithoutCodes: Rule = {
  id: "stage-without-codes",
  severity: "warning",
  what: "A stage has no codes.",
  why: "The summary of that stage stays empty, and a reader cannot tell whether nothing was found or nothing was looked for.",
  todo: "Write codes for the stage, or take it out under stages:.",
  bad: sample({ stages: "stages: [{id: initiation}, {id: deliberation}]" }),
  good: sample({}),
  check: (subject) =>
    stagesUsed(subject)
      .filter(({ codes }) => codes.length === 0)
      .map(({ stage }) => remarkAt(spotOfStage(subject, stage.id), `the stage ${stage.id} has no codes`)),
};
