import { belongsElsewhere } from "./derive-clashes.js";
import { fits, longestPrefix, prefixesOf } from "./derive-prefixes.js";
import { longestSuffix, type Suffix, suffixOf } from "./derive-suffixes.js";

/** How a word comes from a root. */
export interface Derivation {
  /** ketidak-…-an and the like: the word denies what its root says. */
  readonly negated: boolean;
  /** The way from root to word, as a person reads it: "di- + sepakat + -i". */
  readonly steps: string;
}

interface Reading extends Derivation {
  readonly suffix: Suffix;
}

/** The most letters prefixes and suffixes add to a root. */
const longestAffixes = longestPrefix + longestSuffix;

/** Words longer than this are derived from nothing, which keeps hostile input cheap. */
export const longestWord = 200;

/**
 * Whether `word` can be derived from `root` in Indonesian, and how; null when it can't. Both are folded words
 * (`foldWord`); they may hold hyphens. The question is asked of the two together, so no dictionary of roots is needed.
 * Words that only look derived are kept out by `derive-clashes`.
 *
 * A hyphenated word is derived when all its parts are (pihak-pihaknya, berlarut-larut, bantu-membantu), or when it is
 * once its hyphens are taken out (di-anggarkan, ketidak-jelasan). A root that is itself repeated (undang-undang) asks
 * for repeated words.
 */
export function derive(word: string, root: string): Derivation | null {
  if (word.length > longestWord) return null;
  if (word === root) return { negated: false, steps: root };
  const repeated = repeatedRoot(root);
  if (repeated !== null) return word.includes("-") ? deriveParts(word, repeated) : derivePlain(word, repeated, true);
  if (!word.includes("-")) return root.includes("-") ? null : derivePlain(word, root, false);
  if (root.includes("-")) return derivePlain(word.replaceAll("-", ""), root.replaceAll("-", ""), false);
  return deriveParts(word, root) ?? derivePlain(word.replaceAll("-", ""), root, false);
}

/** undang for undang-undang; null when the root isn't two equal halves. */
export function repeatedRoot(root: string): string | null {
  const middle = root.indexOf("-");
  if (middle < 2 || root.length !== 2 * middle + 1) return null;
  const half = root.slice(0, middle);
  return root.endsWith(half) ? half : null;
}

function deriveParts(word: string, root: string): Derivation | null {
  let negated = false;
  const steps: string[] = [];
  for (const part of word.split("-")) {
    const derivation = part === root ? { negated: false, steps: root } : derivePlain(part, root, false);
    if (derivation === null) return null;
    negated ||= derivation.negated;
    steps.push(derivation.steps);
  }
  return { negated, steps: `repeated: ${steps.join(", ")}` };
}

/** Derivation of a word without hyphens; with `repeated` only of one repeated by a figure (undang2). */
function derivePlain(word: string, root: string, repeated: boolean): Derivation | null {
  const reading = read(word, root);
  if (reading === null || (repeated && !reading.suffix.repeats)) return null;
  const stripped = word.slice(0, word.length - reading.suffix.clitics);
  if (belongsElsewhere(word, stripped, root, read)) return null;
  return { negated: reading.negated, steps: reading.steps };
}

/** The first reading of `word` as prefixes + root + suffixes, whether or not the word really belongs to that root. */
function read(word: string, root: string): Reading | null {
  if (root.length < 2 || word.length > root.length + longestAffixes) return null;
  // The root without its first letter, which meN- and peN- may have swallowed.
  const core = root.slice(1);
  for (let at = word.indexOf(core); at >= 0; at = word.indexOf(core, at + 1)) {
    const suffix = suffixOf(word.slice(at + core.length));
    if (suffix === undefined) continue;
    const reading =
      (word.startsWith(root, at - 1) && at > 0 ? readPrefix(word.slice(0, at - 1), root, suffix, false) : null) ??
      readPrefix(word.slice(0, at), root, suffix, true);
    if (reading !== null) return reading;
  }
  return null;
}

function readPrefix(text: string, root: string, suffix: Suffix, drops: boolean): Reading | null {
  for (const prefix of prefixesOf(text)) {
    if (prefix.drops !== drops || (prefix.endings & suffix.ending) === 0 || !fits(prefix, root)) continue;
    return { negated: prefix.negated, steps: prefix.steps + root + suffix.steps, suffix };
  }
  return null;
}
