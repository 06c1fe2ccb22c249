import { remarkAt } from "../remark.js";
import type { Rule } from "../rule.js";
import { sample } from "../sample.js";
import { spotOfExample } from "../subject.js";

export const counterexampleCaught: Rule = {
  id: "counterexample-caught",
  severity: "error",
  what: "A code catches one of its own counterexamples.",
  why: "The codebook says that the code does not mean such passages, and the program counts them.",
  todo: "Narrow the indicator that is named, with UNLESS, EXCEPT or more words, or correct the counterexample.",
  bad: sample({
    examples: `    examples: [{text: Nobody trusts the other agencies., language: en}]
    counterexamples: [{text: Nobody trusts the weather., language: en, because: about the weather}]`,
  }),
  good: sample({
    examples: `    examples: [{text: Nobody trusts the other agencies., language: en}]
    counterexamples: [{text: Nobody trusts the weather., language: en, because: about the weather}]`,
    indicators: "    indicators: {en: [nobody trusts UNLESS weather]}",
  }),
  check: (subject) =>
    subject
      .examples()
      .filter(({ kind, isMiss }) => kind === "counterexample" && isMiss)
      .map(({ code, example, catches }) => {
        const line = catches.find((each) => each.code === code.id)?.indicators[0];
        const hint = line === undefined ? undefined : `Caught in line ${line.place.line} by ${line.text}`;
        return remarkAt(spotOfExample(subject, code, example), `${code.id} catches this counterexample`, hint);
      }),
};
