import type { Rule } from "../rule.js";
import { sample } from "../sample.js";

export const unknownKey: Rule = {
  id: "unknown-key",
  severity: "error",
  reading: true,
  what: "A key is none that the codebook format knows.",
  why: "What stands under a misspelt key is not read, and nobody would notice that it has no effect.",
  todo: "Write the key as the message proposes, or take it out. Remarks of your own stand in comments, after #.",
  bad: sample({ definition: "    defintion: The parties do not believe one another." }),
  good: sample({}),
};
