import { reasonWords } from "../example/reason.js";
import { remarkAt } from "../remark.js";
import type { Rule } from "../rule.js";
import { sample } from "../sample.js";
import { spotOfExample } from "../subject.js";

export const exampleNotCaught: Rule = {
  id: "example-not-caught",
  severity: "error",
  what: "The indicators of a code do not catch one of its own examples.",
  why: "The codebook says that the code means such passages, and the program does not find them.",
  todo: "Write an indicator that finds it, or correct the example; cg-code codebook test shows what caught it instead.",
  bad: sample({ indicators: "    indicators: {en: [distrust*]}" }),
  good: sample({}),
  check: (subject) =>
    subject
      .examples()
      .filter(({ kind, isMiss }) => kind === "example" && isMiss)
      .map(({ code, example, why }) =>
        remarkAt(
          spotOfExample(subject, code, example),
          `${code.id} does not catch this example`,
          why === null ? undefined : `Reason: ${reasonWords(why).en}.`,
        ),
      ),
};
