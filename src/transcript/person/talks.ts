import type { Diagnostic } from "../../model/diagnostic.js";
import type { Role } from "../../model/document.js";
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
  const talks = sheets.filter(({ talk }) => talk !== undefined);
  if (talks.length < 2) return new Map();
  /** Speaker key to the cuts under each sheet. */
  const spoken = new Map<string, Map<Sheet, Cut[]>>();
  for (const cut of cuts) {
    if (!isGenericInformant(cut, roles, same)) continue;
    const sheet = above(talks, cut);
    if (sheet === undefined) continue;
    const key = speakerKey(cut, same, new Map());
    const own = spoken.get(key) ?? new Map<Sheet, Cut[]>();
    spoken.set(key, own.set(sheet, [...(own.get(sheet) ?? []), cut]));
  }
  const apart = new Map<Cut, Namesake>();
  const labels = new Set(cuts.map(({ key }) => key));
  for (const own of spoken.values()) {
    const persons: { readonly sheet: Sheet; readonly cuts: Cut[] }[] = [];
    for (const [sheet, theirs] of own) {
      const known = persons.find((person) => isOnePerson(person.sheet, sheet));
      if (known === undefined) persons.push({ sheet, cuts: [...theirs] });
      else known.cuts.push(...theirs);
    }
    if (persons.length < 2) continue;
    persons.forEach((person, i) => {
      const label = person.cuts[0]?.label ?? null;
      const key = labelKey(`${label ?? unlabelledLabel} (${i + 1})`);
      if (labels.has(key)) return;
      for (const cut of person.cuts) apart.set(cut, { key, label: label === null ? null : `${label} (${i + 1})` });
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

/** The sheet above the interview to which a cut belongs. */
function above(talks: readonly Sheet[], { span }: Cut): Sheet | undefined {
  return talks.find(({ talk }) => talk !== undefined && talk.start <= span.start && span.start < talk.end);
}

function isOnePerson(one: Sheet, other: Sheet): boolean {
  const told = [...informantKeys].filter((key) => one.attributes[key] !== undefined);
  const both = told.filter((key) => other.attributes[key] !== undefined);
  const alike = (key: string): boolean => labelKey(one.attributes[key] ?? "") === labelKey(other.attributes[key] ?? "");
  const names = both.filter((key) => namingKeys.has(key));
  return names.length > 0 ? names.some(alike) : both.length > 0 && both.every(alike);
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
  const talks = sheets.filter(({ talk }) => talk !== undefined);
  if (talks.length === 0) return about;
  /** The sheets under which each participant speaks. */
  const spoken = new Map<string, Set<Sheet>>();
  for (const cut of cuts) {
    const role = cut.key === null ? cut.role : roles.get(same.get(cut.key) ?? cut.key);
    const sheet = role === "participant" ? above(talks, cut) : undefined;
    if (sheet === undefined) continue;
    const speaker = speakerKey(cut, same, apart);
    const own = spoken.get(speaker) ?? new Set();
    spoken.set(speaker, own.add(sheet));
  }
  for (const [speaker, own] of spoken) {
    const [sheet] = own;
    const others = [...spoken].filter(
      ([other, theirs]) => other !== speaker && sheet !== undefined && theirs.has(sheet),
    );
    const isTheirs = own.size === 1 || [...own].every((each) => sheet !== undefined && isOnePerson(sheet, each));
    if (sheet !== undefined && isTheirs && others.length === 0) about.set(speaker, sheet);
  }
  return about;
}

/** Tells of sheets above a talk whose informant cannot be told. */
export function sheetWarnings(id: string, sheets: readonly Sheet[], told: ReadonlyMap<string, Sheet>): Diagnostic[] {
  const known = [...told.values()];
  const open = sheets.filter(
    (sheet) => sheet.talk !== undefined && !known.some((each) => each === sheet || isOnePerson(each, sheet)),
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

/** Tells whom one label stands for in each interview. */
export function namesakeWarnings(id: string, apart: Apart): Diagnostic[] {
  const alike = new Map<string, string[]>();
  for (const [cut, { label }] of apart) {
    if (cut.label === null || label === null) continue;
    const key = labelKey(cut.label);
    const own = alike.get(key) ?? [];
    if (!own.includes(label)) own.push(label);
    alike.set(key, own);
  }
  return [...alike.values()].map((labels) => {
    const [first = ""] = labels;
    const written = first.slice(0, first.lastIndexOf(" ("));
    const list = (and: string): string => `${labels.slice(0, -1).join(", ")} ${and} ${labels.at(-1)}`;
    return {
      about: id,
      kind: "label",
      speaker: first,
      message: `"${written}" is another person under each informant sheet: ${list("and")}`,
      indonesian: `"${written}" adalah orang lain di bawah setiap lembar informan: ${list("dan")}`,
    };
  });
}
