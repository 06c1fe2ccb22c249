import type { Rule } from "../rule.js";
import { sample } from "../sample.js";

export const parentCycle: Rule = {
  id: "parent-cycle",
  severity: "error",
  reading: true,
  what: "Codes are parents of one another in a circle.",
  why: "A parent counts the units of its children; in a circle there is no first parent to count for.",
  todo: "Take one of these parents out.",
  bad: sample({ kind: "    kind: obstacle\n    parent: low-trust" }),
  good: sample({}),
};
