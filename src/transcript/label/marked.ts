import { meaningOf } from "../role/words.js";
import { looksLikeName, tidy } from "./likely-name.js";
import type { Shape, Shaped } from "./shapes.js";

const nameInParens = /^\(([^()\n]{2,50})\):?$/;
const nameThenText = /^\(([^()\n]{1,40})\):?\s+(?=\S)/;
const nameTab = /^([^:\t\n]{1,40}?)(?:\t+(?::[\t ]*)?| {3,})/;
const roleDash = /^([^:\n]{1,30}?)\s[-–]\s/;
const roleSign = /^([^:;=\n]{1,30}?)(?:\s*(=)\s+|;\s+)(?=\S)/;
const titlePoint =
  /^((?:Mr|Mrs|Ms|Dr|Sen|Rep)\.?(?: \p{Lu}[\p{L}'’-]+){1,3}|(?:Senator|Representative|Chairman|Chairwoman|Secretary|Governor)(?: \p{Lu}[\p{L}'’-]+){1,2}|The (?:Chair(?:man|woman|person)?|President|Speaker|Clerk|Court|Witness))\.\s(?=["“(]?[\p{Lu}\d])/u;
/** `Mr GABRIEL KAPRIS - Thank you`, `HON. S. NAND.- I urge`: a form of address and a name in capitals, as some parliaments print them. */
const titleDash =
  /^((?:The |Mr|Mrs|Ms|Miss|Dr|Sir|Hon|MR|MRS|MS|DR|SIR|HON)\.? ?(?:\p{Lu}[\p{Lu}'’-]*\.? ){0,5}(?:\p{Lu}\.){0,4} ?\p{Lu}[\p{Lu}'’-]+(?: \([^()\n]{2,80}\))?)\s?\.?\s?(?:[-–—]\s(?=["“(]?[\p{Lu}\d])|[-–—](?=I |\p{Lu}\p{Ll}))/u;
const letterPoint = /^([A-Z])\.\s/;

/** A label that another mark than a colon, a time or a square bracket ends, or null. `whole`: the head is the whole line. */
export function fromMark(head: string, whole: boolean): Shaped | null {
  return fromColumn(head) ?? (whole && head.length <= 48 ? fromLine(head) : null) ?? fromSign(head) ?? fromPoint(head);
}

function fromColumn(head: string): Shaped | null {
  const tabbed = nameTab.exec(head);
  const label = tidy(tabbed?.[1] ?? "");
  // Blanks make columns as well, but only a role is sure to be a label there.
  // A running title with the number of its page.
  if (/^[\s\d]{1,6}$/.test(head.slice(tabbed?.[0].length ?? 0))) return null;
  if (tabbed === null || !(tabbed[0].includes("\t") || isRole(label)) || !looksLikeName(label)) return null;
  return shaped("tab", label, tabbed[0].length);
}

function fromLine(head: string): Shaped | null {
  const bare = tidy(head);
  const meaning = meaningOf(bare);
  if (meaning !== null && meaning !== "courtesy" && bare.length > 1 && !/[.?!,]/.test(bare))
    return shaped("bare", bare, head.length);
  const paren = tidy(nameInParens.exec(head)?.[1] ?? "");
  return looksLikeName(paren) ? shaped("paren", paren, head.length) : null;
}

function fromSign(head: string): Shaped | null {
  const round = nameThenText.exec(head);
  const inside = tidy(round?.[1] ?? "");
  if (round !== null && looksLikeName(inside)) return shaped("round", inside, round[0].trimEnd().length);
  const dashed = roleDash.exec(head.slice(0, 36));
  if (dashed !== null && (isRole(dashed[1] ?? "") || /^[QATJ]$/.test(dashed[1] ?? "")))
    return shaped("dash", tidy(dashed[1] ?? ""), dashed[0].length);
  const signed = roleSign.exec(head.slice(0, 40));
  const label = tidy(signed?.[1] ?? "");
  if (signed === null || !looksLikeName(label) || !(isRole(label) || /^\p{Lu}\d{0,2}$/u.test(label))) return null;
  return shaped(signed[2] === undefined ? "semicolon" : "equals", label, signed[0].trimEnd().length);
}

function fromPoint(head: string): Shaped | null {
  const titled = titlePoint.exec(head) ?? titleDash.exec(head);
  if (titled !== null) return shaped("point", tidy(titled[1] ?? ""), titled[0].trimEnd().length);
  const letter = letterPoint.exec(head);
  return letter !== null && /[QATJP]/.test(letter[1] ?? "")
    ? shaped("letter", letter[1] ?? "", letter[0].length)
    : null;
}

function shaped(shape: Shape, label: string, length: number): Shaped {
  return { label, shape, time: null, length };
}

function isRole(words: string): boolean {
  const meaning = meaningOf(words);
  return meaning === "interviewer" || meaning === "participant";
}
