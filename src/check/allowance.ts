import { nearest } from "../codebook/nearest.js";
import { lineIndex, type Source, type Spot } from "../codebook/source.js";
import type { Tree } from "../codebook/tree.js";

/** A rule that a comment allows: `# allow RULE, RULE` at the end of a line. */
export interface Allowance {
  /** As it is written. */
  readonly name: string;
  /** Of the name. */
  readonly spot: Spot;
  /** From 1. */
  readonly line: number;
  /** Whether nothing but the comment stands in its line. */
  readonly isAlone: boolean;
}

/** An allowance after everything was checked. */
export interface JudgedAllowance extends Allowance {
  /**
   * "unknown": there is no such rule; "always": of a rule that cannot be allowed; "idle": the line has no finding of the rule. "open":
   * whether it has one could not be told, since the rule is off or what it needs is not there.
   */
  readonly state: "unknown" | "always" | "idle" | "open" | "used";
}

const comment = /(?:^|[ \t])#[ \t]*allow:?[ \t]+([^\r\n]*)/gim;

/**
 * The rules that the comments of a file allow. Behind them may stand why: only what is a rule, looks like one or is listed with a comma
 * counts. `trees` are what the file holds: a # in a text is no comment.
 */
export function allowancesIn(source: Source, trees: readonly Tree[], rules: readonly string[]): readonly Allowance[] {
  const found = Array.from(source.text.matchAll(comment)).flatMap(({ index, 0: whole, 1: said = "" }) => {
    const hash = index + whole.indexOf("#");
    const line = lineIndex(source, hash);
    const isAlone = source.text.slice(source.lines[line], hash).trim() === "";
    const at = index + whole.length - said.length;
    return namesIn(said, rules, isAlone).map((each) => ({
      name: each.name,
      spot: { source, start: at + each.at, end: at + each.at + each.name.length },
      line: line + 1,
      isAlone,
    }));
  });
  if (found.length === 0) return found;
  const texts = trees.flatMap((tree) => textsOf(tree, source));
  return found.filter(({ spot }) => !texts.some(({ start, end }) => start <= spot.start && spot.start < end));
}

const most = 20;

/** The names at the head of what a comment allows. `# allow the parties to speak` names none. */
function namesIn(said: string, rules: readonly string[], isAlone: boolean) {
  const names: { readonly name: string; readonly at: number }[] = [];
  const words = /^[\w-]+(?: [\w-]+){1,3}$/.exec(said.trimEnd())?.[0];
  // "stage conflict"
  if (words !== undefined && rules.includes(words.replaceAll(" ", "-"))) return [{ name: words, at: 0 }];
  const word = /([,\s]*)([\w-]+)/y;
  for (let match = word.exec(said); match !== null; match = word.exec(said)) {
    const [whole, gap = "", name = ""] = match;
    if (names.length >= most) break;
    const isListed = names.length === 0 ? isOnly(said, word.lastIndex) && !isAlone : gap.includes(",");
    const isRule = rules.includes(name) || (name.includes("-") && nearest(name, rules) !== undefined);
    if (!isRule && !isListed && !(names.length === 0 && nearest(name, rules) !== undefined)) break;
    names.push({ name, at: match.index + whole.length - name.length });
  }
  return names;
}

/** Whether a name stands by itself: nothing follows it but another with a comma. */
function isOnly(said: string, end: number): boolean {
  return /^\s*(?:,|$)/.test(said.slice(end));
}

function textsOf(tree: Tree, source: Source): readonly Spot[] {
  switch (tree.kind) {
    case "mapping":
      return Array.from(tree.entries.values()).flatMap(({ key, value }) => [
        ...(key.source === source ? [key] : []),
        ...textsOf(value, source),
      ]);
    case "sequence":
      return tree.items.flatMap((item) => textsOf(item, source));
    default:
      return tree.spot.source === source ? [tree.spot] : [];
  }
}
