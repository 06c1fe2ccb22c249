/** What stands between two values of a list or map, besides blanks. Offsets in code units. */
export interface Gap {
  /** Of the character that parts them; null where there is none. */
  readonly mark: number | null;
  readonly comments: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Looks between two values: blanks, comments, and at most one `mark`. Undefined where anything else stands there, as an anchor, a tag
 * or an alias, or where the second value does not stand behind the first.
 */
export function gapIn(text: string, from: number, to: number, mark: string): Gap | undefined {
  if (to < from) return undefined;
  const comments: Gap["comments"][number][] = [];
  let found: number | null = null;
  for (let at = from; at < to; at += 1) {
    const character = text.charAt(at);
    if (isBlank(character) || character === "\n" || character === "\r") continue;
    if (character === "#") {
      const end = lineEnd(text, at);
      comments.push({ start: at, end });
      at = end - 1;
    } else if (character === mark && found === null) found = at;
    else return undefined;
  }
  return { mark: found, comments };
}

export function isBlank(character: string): boolean {
  return character === " " || character === "\t";
}

/** Where the line of an offset begins. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

/** Where the line of an offset ends, before its line end. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end < 0) return text.length;
  return end > at && text.charAt(end - 1) === "\r" ? end - 1 : end;
}

/** Behind the line end of the line of an offset. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
}

/** Past blanks of the line. */
export function pastBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charAt(at))) at += 1;
  return at;
}
