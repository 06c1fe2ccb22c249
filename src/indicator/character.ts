/** What a character of an indicator can be. Quotes and apostrophes come straight or typographic. */
const wordCharacter = /^[\p{L}\p{M}\p{N}]$/u;
const space = /^\s$/u;

/** Left in words by word processors and PDF; they are not seen, so they do not count. */
const invisible: ReadonlySet<string> = new Set(["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"]);
const apostrophes: ReadonlySet<string> = new Set(["'", "`", "\u00b4", "\u2018", "\u2019", "\u2032", "\uff07"]);
const hyphens: ReadonlySet<string> = new Set(["-", "\u2010", "\u2011"]);

/** The quote that closes each opening quote. */
const closingQuotes: Readonly<Record<string, string>> = {
  '"': '"',
  "\u201c": "\u201d",
  "\u201e": "\u201c\u201d",
  "\u201d": "\u201d",
};

/** The code point at `index` as a string; empty at the end. */
export function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? "" : String.fromCodePoint(code);
}

export function isWordCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return wordCharacter.test(character);
}

export function isSpace(character: string): boolean {
  return character !== "\ufeff" && space.test(character);
}

export function isInvisible(character: string): boolean {
  return invisible.has(character);
}

/** An apostrophe or a hyphen: part of a word when it stands inside it. */
export function isJoiner(character: string): boolean {
  return apostrophes.has(character) || hyphens.has(character);
}

export function isWildcard(character: string): boolean {
  return character === "*" || character === "?";
}

/** The characters that close a quotation opened by this one; undefined when it opens none. */
export function closersOf(character: string): string | undefined {
  return Object.hasOwn(closingQuotes, character) ? closingQuotes[character] : undefined;
}
