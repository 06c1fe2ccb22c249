import type { Rule } from "../rule.js";
import { sample } from "../sample.js";

export const unknownList: Rule = {
  id: "unknown-list",
  severity: "error",
  reading: true,
  what: "An indicator names a word list that is not there, or that is empty in the language of the indicator.",
  why: "An indicator without the words of its list finds nothing.",
  todo: "Write the name as the message proposes, or add the list under lists:.",
  bad: sample({ indicators: "    indicators: {en: [nobody trusts, '@scarsity trust']}" }),
  good: sample({ indicators: "    indicators: {en: [nobody trusts, '@scarcity trust']}" }),
};
