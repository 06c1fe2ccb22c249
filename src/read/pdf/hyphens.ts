/** How often words stand in a document, those with a hyphen whole. */
export type Words = ReadonlyMap<string, number>;

/** Prefixes that keep their hyphen before a word. */
const kept =
  /^(?:non|self|co|post|ex|anti|pro|pra|pasca|multi|antar|semi|sub|inter|quasi|cross|well|long|short|high|low|e)$/i;

const lastPart = /([\p{L}\p{N}]+)([-\u2010\u00ad])$/u;
const firstPart = /^([\p{L}\p{N}]+)/u;

export function wordsOf(lines: Iterable<string>): Words {
  const words = new Map<string, number>();
  for (const line of lines) {
    for (const [word] of line.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*/gu)) {
      words.set(word, (words.get(word) ?? 0) + 1);
    }
  }
  return words;
}

/**
 * A line behind the text before it. A word that was divided at the end of the line is put together; a hyphen that belongs to it stays: before
 * a capital or digit, in a doubled word (anak-anak), after a prefix, and wherever the document writes the word so elsewhere.
 */
export function joint(text: string, line: string, words: Words): string {
  // 2025–|2029
  if (/\d[–/]$/.test(text) && /^\d/.test(line)) return text + line;
  const [, before = "", hyphen = ""] = lastPart.exec(text) ?? [];
  const after = firstPart.exec(line)?.[1] ?? "";
  if (hyphen === "" || after === "") return `${text} ${line}`;
  const cut = text.slice(0, -1);
  if (hyphen === "\u00ad") return cut + line;
  return keepsHyphen(before.toLowerCase(), after, words) ? `${cut}-${line}` : cut + line;
}

function keepsHyphen(before: string, after: string, words: Words): boolean {
  if (!/^\p{Ll}/u.test(after)) return true;
  const whole = words.get(before + after) ?? 0;
  const hyphened = words.get(`${before}-${after}`) ?? 0;
  if (whole !== hyphened) return hyphened > whole;
  // Doubled, often with an affix or another sound: pihak-pihaknya, berbeda-beda, sayur-mayur, warna-warni.
  return kept.test(before) || after.startsWith(before) || before.endsWith(after.slice(0, 4)) || rhymes(before, after);
}

/** Whether two words have their first or last three letters in common. */
function rhymes(before: string, after: string): boolean {
  return (
    before.length >= 4 &&
    after.length >= 4 &&
    (before.slice(0, 3) === after.slice(0, 3) || before.slice(-3) === after.slice(-3))
  );
}
