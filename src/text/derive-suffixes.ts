/**
 * What may stand after a root. Endings are bits, so that a prefix can say in one number which endings it takes:
 * `di-` takes none, -kan and -i, but never -an (*diharapan* is no word).
 */
export const bare = 1;
export const an = 2;
export const kan = 4;
export const i = 8;
/** Colloquial -in, for -kan and -i: *nyepakatin*. */
export const colloquialIn = 16;
/** Sundanese -keun, for -kan: *dilaksanakeun*. */
export const keun = 32;

export interface Suffix {
  readonly ending: number;
  /** " + -kan + -nya"; empty when nothing stands after the root. */
  readonly steps: string;
  /** How many code units at the end are clitics (-nya, -lah and the like), which change no word's meaning. */
  readonly clitics: number;
  /** Whether a figure two stands for reduplication: pihak2nya. */
  readonly repeats: boolean;
}

const endings: readonly (readonly [text: string, ending: number])[] = [
  ["", bare],
  ["an", an],
  ["kan", kan],
  ["i", i],
  ["in", colloquialIn],
  ["keun", keun],
];
const possessives = ["", "ku", "mu", "nya"] as const;
const particles = ["", "lah", "kah", "tah", "pun"] as const;
const figures = ["", "2"] as const;

const suffixes = new Map<string, Suffix>();
for (const figure of figures) {
  for (const [text, ending] of endings) {
    for (const possessive of possessives) {
      for (const particle of particles) {
        suffixes.set(figure + text + possessive + particle, {
          ending,
          steps: (figure === "" ? "" : " (repeated)") + step(text) + step(possessive) + step(particle),
          clitics: possessive.length + particle.length,
          repeats: figure !== "",
        });
      }
    }
  }
}

function step(text: string): string {
  return text === "" ? "" : ` + -${text}`;
}

/** The longest suffix, in code units. */
export const longestSuffix = Math.max(...[...suffixes.keys()].map((suffix) => suffix.length));

/** What `text` is when it stands after a root, or undefined when it can't. */
export function suffixOf(text: string): Suffix | undefined {
  return suffixes.get(text);
}
