import type { Text } from "../../codebook/tree.js";
import type { Code } from "../../model/codebook.js";
import { type Breadth, breadthOf, isTooLittle } from "../indicator/breadth.js";
import { breadthContexts } from "../indicator/breadth-context.js";
import { blamedFor, type GreedyEntry, greedyEntries, without } from "../indicator/greedy-entries.js";
import { remarkInside } from "../indicator/inside.js";
import type { Remark, Rule } from "../rule.js";
import { sample } from "../sample.js";

export const indicatorTooBroad: Rule = {
  id: "indicator-too-broad",
  severity: "warning",
  what: "An indicator finds passages whatever they are about: one or two common words alone, any word at all, an actor, an instrument or a subject alone (council, budget, coordination), a word of difficulty alone (lack), or a list with such an entry.",
  why: "It floods every count of its code with passages that say nothing about it, and a person has to reject them one by one.",
  todo: "Say with the word what is said about it: budget NEAR/4 @scarcity in place of budget. Words that must stand together are joined by a sequence, NEAR or AND; what must not stand there by UNLESS.",
  bad: sample({ indicators: "    indicators: {en: [nobody trusts, community]}" }),
  good: sample({ indicators: "    indicators: {en: [nobody trusts, community NEAR/4 distrust*]}" }),
  check: (subject) => {
    const contextFor = breadthContexts(subject);
    const greedy = new Map(greedyEntries(subject, contextFor));
    const found = new Map(greedy);
    const inLines = subject.lines.flatMap(({ code, line, written, indicator }): readonly Remark[] => {
      const context = without(greedy, contextFor(line.language));
      const breadth = breadthOf(indicator, context);
      if (!isTooLittle(breadth)) return [];
      const blamed = blamedFor(indicator, context);
      const isOwn = blamed.size > 0 && Array.from(blamed.keys()).every((entry) => subject.listEntries.has(entry));
      if (!isOwn) return tooBroad(code, written, breadth);
      for (const [entry, why] of blamed) found.set(entry, why);
      return [];
    });
    const inLists = Array.from(found).flatMap(([line, entry]) => {
      const written = subject.listEntries.get(line);
      return written === undefined ? [] : inList(written, entry);
    });
    return [...inLists, ...inLines];
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

function tooBroad({ kind }: Code, written: Text, breadth: Breadth): readonly Remark[] {
  const { at, length, text } = breadth;
  const reason = reasonFor(breadth);
  if (reason === undefined) return [];
  const hint =
    kind === "obstacle"
      ? `Say what is wrong with it too, for example ${exampleFor(breadth)}.`
      : "Write with it what makes the passage belong to this code, as a sequence or with NEAR or AND.";
  return [remarkInside(written, at, length, `${text} ${reason}`, hint)];
}

function inList(written: Text, { name, breadth }: GreedyEntry): readonly Remark[] {
  const { at, length, text } = breadth;
  const reason = reasonFor(breadth);
  if (reason === undefined) return [];
  const hint = `Take it out of the list, or write with it what belongs to it: what it takes, every line with @${name} takes.`;
  return [remarkInside(written, at, length, `${text} in the list ${name} ${reason}`, hint)];
}

function reasonFor({ why, isGeneral, weight }: Breadth): string | undefined {
  if (why === undefined) return undefined;
  return isGeneral && weight > 1
    ? "and the word with it are so common that they stand together everywhere"
    : reasons[why];
}

/** Beside a word of difficulty stands what is wanting, beside anything else the difficulty. */
function exampleFor({ weight, why, text }: Breadth): string {
  if (text === "*" || weight === 0) return "anggaran NEAR/4 @scarcity";
  return why === "polar" ? `anggaran NEAR/4 ${text}` : `${text} NEAR/4 @scarcity`;
}
