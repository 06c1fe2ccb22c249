import type { Rule } from "../rule.js";
import { sample } from "../sample.js";

export const syntax: Rule = {
  id: "syntax",
  severity: "error",
  reading: true,
  what: "The file is not valid YAML.",
  why: "Nothing after the fault can be trusted, so the file is not read any further: other faults may show once this one is mended.",
  todo: "Mend the line that is named. Most often a text needs single quotes, because YAML gives a meaning of its own to the character it begins with, or to a colon, a comma or a # inside it.",
  fix: "`--fix` puts a text in single quotes where nothing else can be meant: it begins with a character that YAML keeps for itself (@ ` * | > & ! %), goes on behind a closing double quote, or has backslashes that YAML does not know in double quotes.",
  bad: sample({ indicators: "    indicators: {en: [@scarcity trust]}" }),
  good: sample({ indicators: "    indicators: {en: ['nobody trusts', '@scarcity trust']}" }),
};
