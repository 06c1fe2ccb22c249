import { remarkAt } from "../remark.js";
import type { Rule } from "../rule.js";
import { sample } from "../sample.js";

export const missingExample: Rule = {
  id: "missing-example",
  severity: "warning",
  what: "A code has no example.",
  why: "Examples show a coder what is meant, and they are the test that the indicators of the code still find it.",
  todo: "Write under examples: a passage that the code must catch, in each language of its indicators.",
  bad: sample({ examples: "" }),
  good: sample({}),
  check: ({ codes }) =>
    codes
      .filter(({ code, isSound, isHeading }) => isSound && !isHeading && code.examples.length === 0)
      .map(({ code, spot }) =>
        remarkAt(spot, `${code.id} has no example`, "Write examples: and a passage that it must catch."),
      ),
};
