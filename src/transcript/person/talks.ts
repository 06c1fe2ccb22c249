import type { Diagnostic } from "../../model/diagnostic.js";
import type { Role } from "../../model/document.js";
import { countBelow } from "../../text/sorted.js";
import { informantKeys, namingKeys, type Sheet } from "../header/sheets.js";
import { labelKey, namesNobody } from "../role/words.js";
import type { Cut } from "../turn/prompts.js";

/** Stands in the id of whoever has no label. */
export const unlabelledLabel = "unlabelled";

/** One of several people who share a label, each in an interview of its own; `label` null where the speech has none. */
interface Namesake {
  readonly key: string;
  readonly label: string | null;
}

/** Where such people begin to speak. */
export type Apart = ReadonlyMap<Cut, Namesake>;

/** Whose words begin at a cut: the key of the speaker, of those with one word for a label who are several the own one; "" without a label. */
export function speakerKey(cut: Cut, same: ReadonlyMap<string, string>, apart: Apart): string {
  return apart.get(cut)?.key ?? (cut.key === null ? "" : (same.get(cut.key) ?? cut.key));
}

/**
 * Informants of several interviews in one file who are others under each sheet though all are called `Narasumber`, or nothing: counted in order of
 * the interviews, `Narasumber (1)` and `Narasumber (2)`. Sheets with one name, initials or code, or alike in all they tell of the informant, are one person's.
 */
export function namesakes(
  cuts: readonly Cut[],
  roles: ReadonlyMap<string, Role>,
  same: ReadonlyMap<string, string>,
  sheets: readonly Sheet[],
): Apart {
  if (sheets.filter(({ talk }) => talk !== undefined).length < 2) return new Map();
  const above = sheetAbove(sheets);
  /** Speaker key to the cuts under each sheet. */
  const spoken = new Map<string, Map<Sheet, Cut[]>>();
  for (const cut of cuts) {
    if (!isGenericInformant(cut, roles, same)) continue;
    const sheet = above(cut);
    if (sheet === undefined) continue;
    const key = speakerKey(cut, same, new Map());
    const own = spoken.get(key) ?? new Map<Sheet, Cut[]>();
    spoken.set(key, own);
    const theirs = own.get(sheet);
    if (theirs === undefined) own.set(sheet, [cut]);
    else theirs.push(cut);
  }
  const apart = new Map<Cut, Namesake>();
  const labels = new Set(cuts.map(({ key }) => key));
  for (const own of spoken.values()) {
    const byIdentity = new Map<string | Sheet, Cut[]>();
    for (const [sheet, theirs] of own) {
      const identity = identityOf(sheet) ?? sheet;
      byIdentity.set(identity, [...(byIdentity.get(identity) ?? []), ...theirs]);
    }
    const persons = [...byIdentity.values()];
    if (persons.length < 2) continue;
    persons.forEach((person, i) => {
      const label = person[0]?.label ?? null;
      const key = labelKey(`${label ?? unlabelledLabel} (${i + 1})`);
      if (labels.has(key)) return;
      for (const cut of person) apart.set(cut, { key, label: label === null ? null : `${label} (${i + 1})` });
    });
  }
  return apart;
}

/** Whether somebody answers under a label that names nobody, or without one. */
function isGenericInformant(
  { key, label, role }: Cut,
  roles: ReadonlyMap<string, Role>,
  same: ReadonlyMap<string, string>,
): boolean {
  if (key === null) return role === "participant";
  return roles.get(same.get(key) ?? key) === "participant" && namesNobody(label ?? key);
}

/** Finds the sheet above the interview to which a cut belongs, by halving. */
function sheetAbove(sheets: readonly Sheet[]): (cut: Cut) => Sheet | undefined {
  const talks = sheets.flatMap((sheet) => (sheet.talk === undefined ? [] : [{ sheet, ...sheet.talk }]));
  talks.sort((a, b) => a.start - b.start);
  return ({ span }) => {
    const talk = talks[countBelow(talks.length, (index) => (talks[index]?.start ?? 0) <= span.start) - 1];
    return talk !== undefined && span.start < talk.end ? talk.sheet : undefined;
  };
}

/** What tells of a sheet whose it is: the name, initials or code, else all that is told of the informant; null where nothing is. */
function identityOf({ attributes }: Sheet): string | null {
  const written = (keys: Iterable<string>): string[] =>
    [...keys].flatMap((key) => (attributes[key] === undefined ? [] : [`${key}: ${labelKey(attributes[key])}`]));
  const [name] = written(namingKeys);
  const told = written(informantKeys);
  return name ?? (told.length > 0 ? told.join("; ") : null);
}

/** Which participant the sheet above each of several interviews is about: the only one below it, who speaks in no other. By speaker key. */
export function talkSheets(
  cuts: readonly Cut[],
  roles: ReadonlyMap<string, Role>,
  same: ReadonlyMap<string, string>,
  apart: Apart,
  sheets: readonly Sheet[],
): Map<string, Sheet> {
  const about = new Map<string, Sheet>();
  if (!sheets.some(({ talk }) => talk !== undefined)) return about;
  const above = sheetAbove(sheets);
  /** The sheets under which each participant speaks, and how many do under each. */
  const spoken = new Map<string, Set<Sheet>>();
  const speakers = new Map<Sheet, number>();
  for (const cut of cuts) {
    const role = cut.key === null ? cut.role : roles.get(same.get(cut.key) ?? cut.key);
    const sheet = role === "participant" ? above(cut) : undefined;
    if (sheet === undefined) continue;
    const speaker = speakerKey(cut, same, apart);
    const own = spoken.get(speaker) ?? new Set();
    if (!own.has(sheet)) speakers.set(sheet, (speakers.get(sheet) ?? 0) + 1);
    spoken.set(speaker, own.add(sheet));
  }
  for (const [speaker, own] of spoken) {
    const [sheet] = own;
    if (sheet === undefined || speakers.get(sheet) !== 1) continue;
    const identity = identityOf(sheet);
    if (own.size === 1 || (identity !== null && [...own].every((each) => identityOf(each) === identity)))
      about.set(speaker, sheet);
  }
  return about;
}

/** Tells of sheets above a talk whose informant cannot be told. */
export function sheetWarnings(id: string, sheets: readonly Sheet[], told: ReadonlyMap<string, Sheet>): Diagnostic[] {
  const known = new Set([...told.values()].flatMap((sheet) => [sheet, identityOf(sheet) ?? sheet]));
  const open = sheets.filter(
    (sheet) => sheet.talk !== undefined && !known.has(sheet) && !known.has(identityOf(sheet) ?? sheet),
  );
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
