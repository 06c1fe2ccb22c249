/** Half-open range in UTF-16 code units of a document's text. Files and all output use Unicode code points; text/offsets converts. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A label in the two languages of output. */
export interface Label {
  readonly en: string;
  readonly id: string;
}

export type Lang = keyof Label;

/** Whether a UTF-16 code unit is white space (the set of `\s`). */
export function isBlank(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
