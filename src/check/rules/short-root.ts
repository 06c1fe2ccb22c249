import type { Root } from "../../indicator/ast.js";
import { visitItems } from "../../indicator/walk.js";
import { hasKnownClashes } from "../../text/derive-clashes.js";
import { foldWord } from "../../text/fold.js";
import { lengthOfAtom, remarkInside } from "../indicator/inside.js";
import type { Remark, Rule } from "../rule.js";
import { sample } from "../sample.js";
import type { LineEntry, Subject } from "../subject.js";

/** Indonesian roots of fewer letters stand in many words by chance. */
const fewestLetters = 4;

const head = {
  languages: "languages: [id]",
  examples: "    examples: [{text: Mereka tidak saling percaya., language: id}]",
};

export const shortRoot: Rule = {
  id: "short-root",
  severity: "warning",
  what: "An Indonesian indicator asks for all words of a root that has fewer than four letters.",
  why: "Prefixes and suffixes leave so little of a short root that unrelated words look as if they came from it.",
  todo: "Write the word forms out as alternatives, or leave the wrong ones out with EXCEPT; cg-code codebook forms ROOT shows which words a root finds in your sources.",
  bad: sample({ ...head, indicators: "    indicators: {id: [tidak saling percaya, ~isu NEAR/4 curiga]}" }),
  good: sample({ ...head, indicators: "    indicators: {id: [tidak saling percaya, (isu | isu-isu) NEAR/4 curiga]}" }),
  check: (subject) => subject.lines.flatMap((entry) => shortRoots(entry, subject)),
};

function shortRoots({ line, indicator, written }: LineEntry, { codebook }: Subject): readonly Remark[] {
  const isIndonesian = line.language === null ? codebook.languages.includes("id") : line.language === "id";
  if (!isIndonesian) return [];
  const found: Root[] = [];
  visitItems(indicator, (item) => {
    if (item.kind === "word" && item.atom.kind === "root" && item.except.length === 0) found.push(item.atom);
  });
  return found
    .filter(({ root }) => Array.from(root).length < fewestLetters && !hasKnownClashes(foldWord(root)))
    .map((root) =>
      remarkInside(
        written,
        root.at,
        lengthOfAtom(root),
        `the root ${root.root} is so short that unrelated words look derived from it`,
        `Write the word forms out: (${root.root} | ${root.root}-${root.root}); cg-code codebook forms ${root.root} shows what it finds.`,
      ),
    );
}
