import type { Rule } from "../rule.js";
import { sample } from "../sample.js";

export const duplicateId: Rule = {
  id: "duplicate-id",
  severity: "error",
  reading: true,
  what: "Two codes, or two stages, have the same id.",
  why: "Counts, exclusions and codings name a code by its id: nobody could tell which of the two is meant.",
  todo: "Give one of them another id, or join the two.",
  bad: sample({ stages: "stages: [{id: deliberation}, {id: deliberation}]" }),
  good: sample({}),
};
