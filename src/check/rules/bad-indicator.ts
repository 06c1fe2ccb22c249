import type { Rule } from "../rule.js";
import { sample } from "../sample.js";

export const badIndicator: Rule = {
  id: "bad-indicator",
  severity: "error",
  reading: true,
  what: "An indicator, an entry of a list or a context word is not written in the indicator language.",
  why: "The line finds nothing, so passages are missing from every count without anybody seeing it.",
  todo: "Write the line as the hint says; cg-code help indicators shows the language.",
  bad: sample({ indicators: "    indicators: {en: [nobody trusts, trust near/4 broken]}" }),
  good: sample({ indicators: "    indicators: {en: [nobody trusts, trust NEAR/4 broken]}" }),
};
