import type { Rule } from "../rule.js";
import { sample } from "../sample.js";

export const unknownStage: Rule = {
  id: "unknown-stage",
  severity: "error",
  reading: true,
  what: "A code belongs to a stage that the codebook does not have.",
  why: "Its passages would be counted under no stage, and would be missing from the summary of every stage.",
  todo: "Write the id of a stage, or any for a code that belongs to no stage in particular.",
  bad: sample({ stage: "    stage: deliberatoin" }),
  good: sample({}),
};
