/**
 * Folding: how two spellings of one word are made one. Case, Unicode composition, typographic apostrophes and
 * invisible characters inside a word do not matter; diacritics do.
 */

/** Values of `foldUnit` that are no letters. Every value above `unresolved` is the folded code unit itself. */
export const outside = 0;
/** Takes no part in the word it stands in: soft hyphen, zero-width characters. */
export const invisible = 1;
/** An apostrophe; part of a word only between two letters. */
export const apostrophe = 2;
/** A combining mark, a surrogate, or a letter whose lower case is longer: the word is folded as a whole by `foldWord`. */
export const complex = 3;

/** Of `foldTable` only: not asked for yet. */
export const unresolved = 4;

/** By code unit its folded form. Whoever walks a text looks here first, and asks `foldUnit` about what is not above `unresolved`. */
export const foldTable = new Uint16Array(0x10000).fill(unresolved);
for (const unit of [0x00ad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) foldTable[unit] = invisible;
for (const unit of [0x27, 0x60, 0xb4, 0x2018, 0x2019, 0x02bc, 0x2032, 0xff07]) foldTable[unit] = apostrophe;
for (let unit = 0; unit < 0x80; unit++) if (foldTable[unit] === unresolved) classify(unit);

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;
const mark = /\p{M}/u;

function classify(unit: number): number {
  let value: number;
  if (unit < 0x80) {
    const digit = unit >= 0x30 && unit <= 0x39;
    const lower = unit >= 0x61 && unit <= 0x7a;
    const upper = unit >= 0x41 && unit <= 0x5a;
    value = upper ? unit + 0x20 : digit || lower ? unit : outside;
  } else if (unit >= 0xd800 && unit <= 0xdfff) {
    value = complex;
  } else {
    const character = String.fromCharCode(unit);
    if (!wordCharacter.test(character)) value = outside;
    else if (mark.test(character)) value = complex;
    else {
      const folded = character.normalize("NFC").toLowerCase();
      value = folded.length === 1 ? folded.charCodeAt(0) : complex;
    }
  }
  foldTable[unit] = value;
  return value;
}

/** The folded form of a code unit, or one of `outside`, `invisible`, `apostrophe`, `complex`. */
export function foldUnit(unit: number): number {
  const value = foldTable[unit] as number;
  return value === unresolved ? classify(unit) : value;
}

/** Whether the surrogate pair at `at` is a letter, mark or digit. */
export function isWordPair(text: string, at: number): boolean {
  const point = text.codePointAt(at) ?? 0;
  return point > 0xffff && wordCharacter.test(String.fromCodePoint(point));
}

const invisibleCharacters = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/g;
const apostrophes = /[`\u00b4\u2018\u2019\u02bc\u2032\uff07]/g;

/** Words for which folding is lower case and nothing else: nearly all there are. */
const plain = /^[a-z0-9*?'-]*$/i;

/** A word as the vocabulary knows it: NFC, lower case, straight apostrophes, nothing invisible. */
export function foldWord(word: string): string {
  if (plain.test(word)) return word.toLowerCase();
  return word
    .replace(invisibleCharacters, "")
    .replace(apostrophes, "'")
    .normalize("NFC")
    .toLowerCase()
    .normalize("NFC");
}
