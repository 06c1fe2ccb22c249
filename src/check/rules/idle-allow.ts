import { didYouMean } from "../../codebook/nearest.js";
import type { JudgedAllowance } from "../allowance.js";
import { remarkAt } from "../remark.js";
import type { Remark, Rule } from "../rule.js";
import { sample } from "../sample.js";

const community = "    indicators:\n      en:\n        - nobody trusts\n        - community";

export const idleAllow: Rule = {
  id: "idle-allow",
  severity: "warning",
  what: "A comment # allow RULE has no effect: there is no rule of that name, the rule cannot be allowed, or the line has no finding of it.",
  why: "The author believes that something was looked at and is meant as it stands. A misspelt name hides nothing, and one that is left over hides the next mistake in its line.",
  todo: "Correct the name of the rule, write the comment at the end of the line that has the finding, or take it out. Why it is allowed may stand behind it.",
  bad: sample({ indicators: "    indicators: {en: [nobody trusts]} # allow short-root" }),
  good: sample({ indicators: `${community} # allow indicator-too-broad: the word is a name here` }),
  checkAllowances: (allowances, rules) => allowances.flatMap((allowance) => remarksOn(allowance, rules)),
};

function remarksOn({ name, spot, state, isAlone }: JudgedAllowance, rules: readonly string[]): readonly Remark[] {
  switch (state) {
    case "unknown": {
      const hint = didYouMean(name, rules) ?? "Its name is the one in brackets behind the finding.";
      return [remarkAt(spot, `there is no rule ${name}, so this comment allows nothing`, hint)];
    }
    case "always":
      return [remarkAt(spot, `${name} is always an error and cannot be allowed`, "Correct what it tells of.")];
    case "idle":
      return [
        isAlone
          ? remarkAt(
              spot,
              `${name} is allowed in a line of its own`,
              "Write the comment at the end of the line that has the finding.",
            )
          : remarkAt(spot, `this line has no finding of ${name} to allow`, "Take the comment out."),
      ];
    case "open":
    case "used":
      return [];
  }
}
