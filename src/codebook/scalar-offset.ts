import type { Text } from "./tree.js";

/**
 * Where a character of a YAML text stands in the file: the offset in the source (code units) of the offset in the value. Follows
 * quotes, escapes, folded lines and block indentation. Linear in the length of the text.
 */
export function sourceOffset(text: Text, valueOffset: number): number {
  const { source, start, end } = text.spot;
  const written = source.text;
  const first = written.charAt(start);
  const style = first === '"' || first === "'" ? first : first === "|" || first === ">" ? "block" : "plain";
  let at = style === "plain" ? start : style === "block" ? afterLine(written, start) : start + 1;
  let index = 0;
  if (style === "block") {
    at = skipBlanks(written, at, end);
    index = skipFold(text.value, index, valueOffset);
  }
  const joined = (): boolean => style === '"' && written.charAt(at) === "\\" && /[\r\n]/.test(written.charAt(at + 1));
  while (at < end && (index < valueOffset || joined())) {
    const lineBreak = lineBreakAt(written, at, end);
    if (lineBreak > at) {
      index = skipFold(text.value, index, valueOffset);
      at = lineBreak;
    } else if (style === '"' && written.charAt(at) === "\\") {
      if (joined()) at = lineBreakAt(written, at + 1, end);
      else {
        index += escapedUnits(written, at);
        at += escapeLength(written, at);
      }
    } else {
      at += style === "'" && written.startsWith("''", at) ? 2 : 1;
      index += 1;
    }
  }
  return Math.min(at, end);
}

function afterLine(written: string, from: number): number {
  const end = written.indexOf("\n", from);
  return end < 0 ? written.length : end + 1;
}

function skipBlanks(written: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(written.charAt(at))) at += 1;
  return at;
}

/** Past blanks that hold a line end, or `from` when these blanks hold none. Looks once per run of blanks, at its first. */
function lineBreakAt(written: string, from: number, end: number): number {
  if (/[ \t]/.test(written.charAt(from - 1))) return from;
  let at = from;
  let broken = false;
  for (; at < end && /[ \t\r\n]/.test(written.charAt(at)); at += 1) broken ||= written.charAt(at) === "\n";
  return broken ? at : from;
}

/** The blanks of the value that stand for a line end. */
function skipFold(value: string, from: number, limit: number): number {
  let index = from;
  while (index < limit && /[ \n]/.test(value.charAt(index))) index += 1;
  return index;
}

const escapes: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

function escapeLength(written: string, at: number): number {
  const letter = written.charAt(at + 1);
  return (Object.hasOwn(escapes, letter) ? escapes[letter] : undefined) ?? 2;
}

/** Code units that an escape stands for: two above U+FFFF. */
function escapedUnits(written: string, at: number): number {
  return written.charAt(at + 1) === "U" && Number.parseInt(written.slice(at + 2, at + 10), 16) > 0xffff ? 2 : 1;
}
