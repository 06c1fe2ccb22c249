import { shadowsIn } from "../indicator/shadows.js";
import { remarkAt } from "../remark.js";
import type { Remark, Rule } from "../rule.js";
import { sample } from "../sample.js";

export const shadowedIndicator: Rule = {
  id: "shadowed-indicator",
  severity: "warning",
  what: "Every hit of an indicator is also a hit of another one of the same code.",
  why: "It finds nothing of its own. Somebody who narrows it will wonder why the counts stay as they are.",
  todo: "Take it out, or narrow the other one.",
  fix: "`--fix` takes out an indicator that stands in the same list above already.",
  bad: sample({ indicators: "    indicators: {en: [nobody trusts, (nobody | no one) trusts]}" }),
  good: sample({ indicators: "    indicators: {en: [(nobody | no one) trusts]}" }),
  check: (subject) =>
    subject.codes.flatMap(({ code }): readonly Remark[] =>
      shadowsIn(subject, code).map(({ line, by }) => {
        const where = `line ${by.line.place.line}`;
        const same = line.line.text === by.line.text;
        const message = same ? `this indicator stands in ${where} too` : `all that this finds, ${where} finds too`;
        return remarkAt(line.written.spot, message, same ? "Take one of them out." : `That line is ${by.line.text}`);
      }),
    ),
};
