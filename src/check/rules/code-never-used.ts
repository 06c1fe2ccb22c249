import { remarkAt } from "../remark.js";
import type { Rule } from "../rule.js";
import { sample } from "../sample.js";

export const codeNeverUsed: Rule = {
  id: "code-never-used",
  severity: "warning",
  what: "With --sources: a code has no passage in any source.",
  why: "Either its indicators miss what people say, or the code is not needed for this study.",
  todo: "Read some sources for what the code means: write the indicators that people's words ask for, or retire the code.",
  bad: sample({}),
  good: sample({}),
  sources: ["The road is wide.", "Nobody trusts the other agencies."],
  check: ({ codes, usage }) =>
    usage === undefined
      ? []
      : codes
          .filter(({ code }) => code.retired === undefined && !usage.codes.has(code.id))
          .map(({ code, spot }) => {
            const where = usage.sources === 1 ? "the source" : `any of the ${usage.sources} sources`;
            return remarkAt(spot, `${code.id} has no passage in ${where}`);
          }),
};
