import { remarkAt } from "../remark.js";
import type { Rule } from "../rule.js";
import { sample } from "../sample.js";

export const missingExclude: Rule = {
  id: "missing-exclude",
  severity: "warning",
  what: "A code does not say when it is not to be used.",
  why: "Most disagreement between coders is about the border to a neighbouring code, and that border is drawn here.",
  todo: "Write under exclude: what is easily taken for this code, with the code it belongs to.",
  bad: sample({ exclude: "" }),
  good: sample({}),
  check: ({ codes }) =>
    codes
      .filter(({ code, isSound, isHeading }) => isSound && !isHeading && code.exclude.length === 0)
      .map(({ code, spot }) =>
        remarkAt(spot, `${code.id} does not say when not to use it`, "Write exclude: and what is easily taken for it."),
      ),
};
