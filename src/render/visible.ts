/**
 * Characters that a terminal, an editor or a spreadsheet would obey instead of show: C0 and C1 controls, line and paragraph
 * separators, bidirectional marks, embeddings, overrides and isolates, and the invisible tag characters. Tab and line feed are apart:
 * every format treats them in its own way.
 */
const commanding =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\u{e0001}|[\u{e0020}-\u{e007f}]/gu;

/** The text with commanding characters written out, as `\x1b` or `\u202e`: what came from a source cannot drive a terminal. */
export function visible(text: string): string {
  return text.replace(commanding, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x100) return `\\x${code.toString(16).padStart(2, "0")}`;
    return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

/** JSON text with its commanding characters as JSON escapes: the data stays the same, the screen is safe. */
export function visibleJson(json: string): string {
  return json.replace(commanding, (character) => {
    let escaped = "";
    for (let i = 0; i < character.length; i++) escaped += `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`;
    return escaped;
  });
}

/** On one line: runs of line feeds and tabs as one space, the rest made visible. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[\n\t]+/g, " "));
}
