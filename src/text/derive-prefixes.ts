import { an, bare, colloquialIn, i, kan, keun } from "./derive-suffixes.js";

/** One way to read what stands before a root. */
export interface Prefix {
  /** "meN- + per- + "; empty when nothing stands before the root. */
  readonly steps: string;
  /** Whether the root's first letter is gone: *menyepakati* from sepakat. */
  readonly drops: boolean;
  /** Letters the root may begin with; empty: any. */
  readonly onsets: string;
  readonly shape: Shape;
  /** Bits of the endings this prefix takes. */
  readonly endings: number;
  /** Letters the root must have at least: short roots are found in too many words. */
  readonly least: number;
  readonly negated: boolean;
}

/**
 * What a root must look like: "short" has one syllable (cek, bom); "er" begins with r or its first syllable ends in -er
 * (rasa, kerja), where ber-, per-, ter- lose their r; "ajar" is that root, which alone takes bel- and pel-.
 */
export type Shape = "any" | "short" | "er" | "ajar";

interface Limits {
  readonly least?: number;
  readonly onsets?: string;
  readonly negated?: boolean;
}

const vowels = "aeiou\u00e9";
const consonants = "bcdfghjklmnpqrstvwxyz";
const verb = bare | kan | i | colloquialIn | keun;
const verbWithObject = kan | i | colloquialIn | keun;
const noun = bare | an;

const prefixes = new Map<string, Prefix[]>();

function add(
  text: string,
  steps: string,
  endings: number,
  limits: Limits = {},
  shape: Shape = "any",
  drops = false,
): void {
  const { least = 3, onsets = "", negated = false } = limits;
  const readings = prefixes.get(text) ?? [];
  readings.push({ steps: `${steps} + `, drops, onsets, shape, endings, least, negated });
  prefixes.set(text, readings);
}

/** meN-, peN- and what stands before them; `base` ends in "me" or "pe". */
function addNasal(base: string, steps: string, endings: number, limits: Limits = {}): void {
  const keep = (nasal: string, onsets: string) => add(base + nasal, steps, endings, { ...limits, onsets });
  const drop = (nasal: string, onsets: string) => add(base + nasal, steps, endings, { ...limits, onsets }, "any", true);
  keep("", "lrwymn");
  keep("m", "bfvp");
  drop("m", "p");
  // f and v after men- are non-standard and common: menfasilitasi.
  keep("n", "cdjztsfv");
  drop("n", "t");
  drop("ny", "s");
  keep("ng", `${vowels}ghkq`);
  drop("ng", "k");
  add(`${base}nge`, steps, endings, { ...limits, least: 2 }, "short");
}

/** ber-, per-, ter- and what stands before them; `base` ends in "be", "pe" or "te". */
function addLiquid(base: string, steps: string, endings: number, limits: Limits = {}): void {
  add(`${base}r`, steps, endings, limits);
  add(base, steps, endings, limits, "er");
  add(`${base}l`, steps, endings, limits, "ajar");
}

prefixes.set("", [
  { steps: "", drops: false, onsets: "", shape: "any", endings: bare | an | kan | keun, least: 2, negated: false },
  { steps: "", drops: false, onsets: "", shape: "any", endings: i | colloquialIn, least: 4, negated: false },
]);

const long = { least: 4 };

addNasal("me", "meN-", verb);
addNasal("pe", "peN-", noun);
add("pe", "pe-", noun, { least: 4, onsets: consonants });
add("di", "di-", verb, { least: 2 });
addLiquid("be", "ber-", bare | an | kan, { least: 2 });
addLiquid("pe", "per-", bare | an | kan | i);
addLiquid("te", "ter-", verb);
add("ke", "ke-", noun);
add("se", "se-", noun);
add("ku", "ku-", bare | kan | i, long);
add("kau", "kau-", bare | kan | i, long);

for (const [outer, steps] of [
  ["mem", "meN-"],
  ["di", "di-"],
  ["ter", "ter-"],
  ["ku", "ku-"],
  ["kau", "kau-"],
] as const) {
  addLiquid(`${outer}pe`, `${steps} + per-`, verb);
  addLiquid(`${outer}be`, `${steps} + ber-`, verbWithObject, long);
}
addLiquid("meme", "meN- + per-", verb);
addLiquid("peme", "peN- + per-", noun, long);
addLiquid("pembe", "peN- + ber-", noun, long);

add("menge", "meN- + ke-", verbWithObject, long);
add("mengke", "meN- + ke-", verbWithObject, long);
add("dike", "di- + ke-", verbWithObject, long);
add("terke", "ter- + ke-", verb, long);
add("penge", "peN- + ke-", an, long);
add("pengke", "peN- + ke-", an, long);
add("menye", "meN- + se-", verbWithObject, long);
add("mense", "meN- + se-", verbWithObject, long);
add("dise", "di- + se-", verbWithObject, long);
add("terse", "ter- + se-", verbWithObject, long);
add("penye", "peN- + se-", an, long);
add("penye", "peN- + se-", bare, { least: 5 });

addLiquid("kebe", "ke- + ber-", an, long);
addLiquid("kete", "ke- + ter-", an, long);
addNasal("kepe", "ke- + peN-", an, long);
add("kepe", "ke- + pe-", an, { least: 4, onsets: consonants });
add("kese", "ke- + se-", an, long);
add("perse", "per- + se-", an, long);

add("berke", "ber- + ke-", an, long);
add("berkese", "ber- + ke- + se-", an, long);
addLiquid("berkete", "ber- + ke- + ter-", an, long);
addNasal("berpe", "ber- + peN-", noun, long);
add("berpenge", "ber- + peN- + ke-", an, long);
addLiquid("berpe", "ber- + per-", noun, long);
add("berse", "ber- + se-", noun, long);

addNasal("sepe", "se- + peN-", noun, long);
add("sepenge", "se- + peN- + ke-", an, long);
addLiquid("sepe", "se- + per-", noun, long);
add("sese", "se- + se-", bare, long);

const denied = { least: 3, negated: true };
for (const word of ["tidak", "tak"]) {
  const steps = `ke- + ${word}-`;
  add(`ke${word}`, steps, noun, denied);
  add(`ke${word}se`, `${steps} + se-`, noun, denied);
  addLiquid(`ke${word}be`, `${steps} + ber-`, noun, denied);
  addLiquid(`ke${word}te`, `${steps} + ter-`, noun, denied);
  addNasal(`ke${word}me`, `${steps} + meN-`, noun, denied);
  addNasal(`ke${word}pe`, `${steps} + peN-`, noun, denied);
  add(word, `${word}-`, verb, { least: 4, negated: true });
  addLiquid(`${word}te`, `${word}- + ter-`, verb, { least: 4, negated: true });
}

// Spoken: nganggarin, nyepakatin, nulis, mikir, mbantu, ngelibatin; Sundanese ngalaksanakeun.
const spoken = "N-";
const spokenVerb = bare | colloquialIn;
add("m", spoken, spokenVerb, { least: 4, onsets: "p" }, "any", true);
add("m", spoken, verb, { least: 4, onsets: "b" });
add("n", spoken, spokenVerb, { least: 4, onsets: "t" }, "any", true);
add("n", spoken, verb, { least: 4, onsets: "dj" });
add("ny", spoken, spokenVerb, { least: 4, onsets: "sc" }, "any", true);
add("ng", spoken, verb, { least: 4, onsets: `${vowels}ghlr` });
add("ng", spoken, spokenVerb, { least: 4, onsets: "k" }, "any", true);
add("nge", spoken, verb, { least: 2 });
add("nga", spoken, verb, long);

/** The longest prefix, in code units. */
export const longestPrefix = Math.max(...[...prefixes.keys()].map((prefix) => prefix.length));

const none: readonly Prefix[] = [];

/** Every way to read `text` when it stands before a root; empty when it can't stand there. */
export function prefixesOf(text: string): readonly Prefix[] {
  return prefixes.get(text) ?? none;
}

/** Whether the root itself may follow this prefix. */
export function fits(prefix: Prefix, root: string): boolean {
  if (root.length < prefix.least) return false;
  if (prefix.onsets !== "" && !prefix.onsets.includes(root.charAt(0))) return false;
  switch (prefix.shape) {
    case "any":
      return true;
    case "ajar":
      return root === "ajar";
    case "short":
      return countVowels(root) <= 1;
    case "er":
      return root.startsWith("r") || endsFirstSyllableInEr(root);
  }
}

function countVowels(root: string): number {
  let count = 0;
  for (let at = 0; at < root.length; at++) if (vowels.includes(root.charAt(at))) count++;
  return count;
}

/** kerja, serta, ternak: consonant, -er-, consonant. */
function endsFirstSyllableInEr(root: string): boolean {
  return (
    root.startsWith("er", 1) && root.length > 3 && !vowels.includes(root.charAt(0)) && !vowels.includes(root.charAt(3))
  );
}
