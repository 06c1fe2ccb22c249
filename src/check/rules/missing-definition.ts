import { remarkAt } from "../remark.js";
import type { Rule } from "../rule.js";
import { sample } from "../sample.js";
import { isBlank } from "../subject.js";

export const missingDefinition: Rule = {
  id: "missing-definition",
  severity: "warning",
  what: "A code has no definition.",
  why: "Two coders who do not share a definition do not code the same thing, and a reviewer cannot judge what was counted.",
  todo: "Write under definition: in one or two sentences what a passage must say to belong to the code.",
  bad: sample({ definition: "" }),
  good: sample({}),
  check: ({ codes }) =>
    codes
      .filter(({ code, isSound }) => isSound && isBlank(code.definition))
      .map(({ code, spot }) =>
        remarkAt(spot, `${code.id} has no definition`, "Write definition: and what a passage must say to belong here."),
      ),
};
