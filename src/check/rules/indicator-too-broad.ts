import { type Breadth, type BreadthContext, breadthOf, isTooLittle } from "../indicator/breadth.js";
import { breadthContexts } from "../indicator/breadth-context.js";
import { remarkInside } from "../indicator/inside.js";
import type { Remark, Rule } from "../rule.js";
import { sample } from "../sample.js";
import type { LineEntry } from "../subject.js";

export const indicatorTooBroad: Rule = {
  id: "indicator-too-broad",
  severity: "warning",
  what: "An indicator finds passages whatever they are about: one or two common words alone, any word at all, an actor, an instrument or a subject alone (council, budget, coordination), a word of difficulty alone (lack), or a line that catches the examples of many other codes.",
  why: "It floods every count of its code with passages that say nothing about it, and a person has to reject them one by one.",
  todo: "Say with the word what is said about it: budget NEAR/4 @scarcity in place of budget. Words that must stand together are joined by a sequence, NEAR or AND; what must not stand there by UNLESS.",
  bad: sample({ indicators: "    indicators: {en: [nobody trusts, community]}" }),
  good: sample({ indicators: "    indicators: {en: [nobody trusts, community NEAR/4 distrust*]}" }),
  check: (subject) => {
    const contextFor = breadthContexts(subject);
    return subject.lines.flatMap((entry) => tooBroad(entry, contextFor(entry.line.language)));
  },
};

const reasons: Readonly<Record<NonNullable<Breadth["why"]>, string>> = {
  any: "takes nearly any word",
  function: "says nothing by itself",
  article: "says nothing by itself",
  polar: "alone says that something is wanting, but not what",
  general: "is so common that alone it is found everywhere",
  neutral: "alone only names whom or what it is about, not what is said of it",
};

function tooBroad({ code, written, indicator }: LineEntry, context: BreadthContext): readonly Remark[] {
  const breadth = breadthOf(indicator, context);
  const { weight, why, at, length, text, isGeneral } = breadth;
  if (why === undefined || !isTooLittle(breadth)) return [];
  const hint =
    code.kind === "obstacle"
      ? `Say what is wrong with it too, for example ${exampleFor(breadth)}.`
      : "Write with it what makes the passage belong to this code, as a sequence or with NEAR or AND.";
  const reason =
    isGeneral && weight > 1 ? "and the word with it are so common that they stand together everywhere" : reasons[why];
  return [remarkInside(written, at, length, `${text} ${reason}`, hint)];
}

/** Beside a word of difficulty stands what is wanting, beside anything else the difficulty. */
function exampleFor({ weight, why, text }: Breadth): string {
  if (text === "*" || weight === 0) return "anggaran NEAR/4 @scarcity";
  return why === "polar" ? `anggaran NEAR/4 ${text}` : `${text} NEAR/4 @scarcity`;
}
