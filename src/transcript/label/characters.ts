import { isBlank } from "../../model/text.js";

/** Bold, heading, quotation and bullet marks, blanks, and pictures, before a label. */
export function isDecoration(code: number): boolean {
  if (code < 128) {
    return (
      code === 32 ||
      code === 42 ||
      code === 95 ||
      code === 35 ||
      code === 62 ||
      code === 45 ||
      code === 124 ||
      (code >= 9 && code <= 13)
    );
  }
  if (isBlank(code) || code === 0x2022 || code === 0xb7 || code === 0xfe0f || code === 0x200e || code === 0x200f)
    return true;
  return (code >= 0x2190 && code <= 0x2bff) || (code >= 0xd83c && code <= 0xd83e) || (code >= 0xdc00 && code <= 0xdfff);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

export function isLetter(code: number): boolean {
  return isUpper(code) || (code >= 97 && code <= 122) || code > 127;
}

export function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

export function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}
