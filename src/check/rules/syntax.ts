import type { Rule } from "../rule.js";
import { sample } from "../sample.js";

export const syntax: Rule = {
  id: "syntax",
  severity: "error",
  reading: true,
  what: "The file is not valid YAML.",
  why: "Nothing after the fault can be trusted, so the file is not read any further: other faults may show once this one is mended.",
  todo: "Mend the line that is named. Most often a text needs single quotes, because YAML gives a meaning of its own to the character it begins with, or to a colon, a comma or a # inside it.",
  bad: sample({ indicators: "    indicators: {en: [@scarcity trust]}" }),
  good: sample({ indicators: "    indicators: {en: ['nobody trusts', '@scarcity trust']}" }),
};
