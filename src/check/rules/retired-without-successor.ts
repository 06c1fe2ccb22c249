import { textOf, under } from "../../codebook/tree.js";
import { remarkAt } from "../remark.js";
import type { Rule } from "../rule.js";
import { sample } from "../sample.js";

const retired = `  - id: distrust
    retired: '2.0.0'
    stage: deliberation
    kind: obstacle
    definition: The parties doubt one another.
`;

export const retiredWithoutSuccessor: Rule = {
  id: "retired-without-successor",
  severity: "warning",
  what: "A code is retired and does not say which code takes its place.",
  why: "Codings made with it are kept, but nobody knows under which code they count now.",
  todo: "Write replacedBy: and the code to use. A code that nothing replaces is better taken out than retired.",
  bad: sample({}, retired),
  good: sample({}, `${retired}    replacedBy: low-trust\n`),
  check: ({ codes }) =>
    codes.flatMap(({ code, tree, spot }) =>
      code.retired === undefined || textOf(under(tree, "replacedBy")) !== undefined
        ? []
        : [
            remarkAt(
              under(tree, "retired")?.spot ?? spot,
              `${code.id} is retired, and nothing replaces it`,
              "Write replacedBy: and the code to use.",
            ),
          ],
    ),
};
