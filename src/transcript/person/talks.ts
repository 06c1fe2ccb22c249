import type { Diagnostic } from "../../model/diagnostic.js";
import type { Role } from "../../model/document.js";
import type { Sheet } from "../header/sheets.js";
import type { Cut } from "../turn/prompts.js";

/** Which participant the sheet above each of several interviews is about: the only one below it, who speaks in no other. By speaker key. */
export function talkSheets(
  cuts: readonly Cut[],
  roles: ReadonlyMap<string, Role>,
  same: ReadonlyMap<string, string>,
  sheets: readonly Sheet[],
): Map<string, Sheet> {
  const about = new Map<string, Sheet>();
  if (!sheets.some(({ talk }) => talk !== undefined)) return about;
  /** The sheets under which each participant speaks. */
  const above = new Map<string, Set<Sheet>>();
  for (const { key, span } of cuts) {
    const speaker = key === null ? null : (same.get(key) ?? key);
    if (speaker === null || roles.get(speaker) !== "participant") continue;
    const sheet = sheets.find(({ talk }) => talk !== undefined && talk.start <= span.start && span.start < talk.end);
    if (sheet === undefined) continue;
    const own = above.get(speaker) ?? new Set();
    above.set(speaker, own.add(sheet));
  }
  for (const [speaker, own] of above) {
    const [sheet] = own;
    const others = [...above].filter(
      ([other, theirs]) => other !== speaker && sheet !== undefined && theirs.has(sheet),
    );
    if (sheet !== undefined && own.size === 1 && others.length === 0) about.set(speaker, sheet);
  }
  return about;
}

/** Tells of sheets above a talk whose informant cannot be told. */
export function sheetWarnings(id: string, sheets: readonly Sheet[], told: ReadonlyMap<string, Sheet>): Diagnostic[] {
  const known = new Set(told.values());
  const open = sheets.filter((sheet) => sheet.talk !== undefined && !known.has(sheet));
  if (open.length === 0) return [];
  const several = open.length > 1;
  return [
    {
      about: id,
      kind: "attribute",
      message: `${open.length} of ${sheets.length} informant sheets ${several ? "are" : "is"} not given to anybody: below ${several ? "them" : "it"} no informant or several speak, or one who speaks in another interview too; split the file, or give each informant a label of its own`,
      indonesian: `${open.length} dari ${sheets.length} lembar informan tidak diberikan kepada siapa pun: di bawahnya tidak ada atau ada beberapa informan yang berbicara, atau informan itu juga berbicara di wawancara lain; pisahkan berkasnya, atau beri setiap informan label sendiri`,
    },
  ];
}
