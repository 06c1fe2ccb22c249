import { labelKey } from "../role/words.js";

/** The form in which a full name introduces its initials: `Name Surname (N)`. null when the label is no such introduction. */
export function introduced(label: string): { readonly name: string; readonly short: string } | null {
  const match = /^([^()]{2,60}?)\s*\(([\p{L}]{1,5})\.?\)$/u.exec(label);
  if (match === null) return null;
  const name = match[1] ?? "";
  const short = match[2] ?? "";
  const initials = name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join("");
  return initials.toLowerCase().includes(short.toLowerCase()) || name.toLowerCase().startsWith(short.toLowerCase())
    ? { name, short: labelKey(short) }
    : null;
}
