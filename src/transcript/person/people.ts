import type { Person, Role } from "../../model/document.js";
import { informantKeys, type Sheet, sheetOf } from "../header/sheets.js";
import { introduced, shorterKeys } from "../label/introduced.js";
import { labelKey } from "../role/words.js";
import type { Cut } from "../turn/prompts.js";
import { type Apart, speakerKey, talkSheets, unlabelledLabel } from "./talks.js";

/**
 * Which label keys are one speaker: `Name Surname (N)` and `N`; `Rina (Dinkes)` or `Rina Sari (Dinkes)` and `Rina`; `The Minister (Rina Sari)` and `Rina Sari`; numbered questions and answers
 * (Q1, Q2 and A1, A2), each number used once. Maps a key to the key of the speaker it stands for.
 */
export function sameSpeakers(cuts: readonly Cut[]): Map<string, string> {
  const same = new Map<string, string>();
  const counts = new Map<string, number>();
  const first = new Map<string, string>();
  for (const { key, label } of cuts) {
    if (key === null || label === null) continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (!first.has(key)) first.set(key, label);
  }
  for (const [key, label] of first) {
    const intro = introduced(label);
    if (intro === null) continue;
    if (counts.has(intro.short)) same.set(intro.short, key);
    const name = labelKey(intro.name);
    if (name !== key && counts.has(name)) same.set(name, key);
  }
  for (const [short, { key, several }] of shorterKeys(first.values())) {
    if (!several && short !== key && counts.has(short) && !same.has(short)) same.set(short, key);
  }
  for (const letter of ["q", "a", "t", "j"]) {
    const numbered = [...counts].filter(
      ([key]) => key.length > 1 && key.startsWith(letter) && /^\d+$/.test(key.slice(1)),
    );
    if (numbered.length < 2 || numbered.some(([, count]) => count > 1)) continue;
    for (const [key] of numbered) same.set(key, counts.has(letter) ? letter : (numbered[0]?.[0] ?? letter));
  }
  for (const [key, first] of countedTurns(cuts)) if (!same.has(key)) same.set(key, first);
  return same;
}

/** Turns that are counted on each side, `Peneliti (1)`, `Informan (1)`, `Peneliti (2)`: a number is no other speaker. Fewer are people. */
const fewestCounted = 3;

/**
 * Keys that end with the number of the turn, mapped to the first key of their side: two labels or more each count from 1 without a gap, each
 * number used once, and the numbers never fall.
 */
export function countedTurns(cuts: readonly Cut[]): Map<string, string> {
  const sides = new Map<string, string[]>();
  let last = 0;
  for (const { key } of cuts) {
    if (key === null) continue;
    const [, base = "", digits = ""] = /^(\p{L}[^()]*?)\s*\(?(\d{1,3})\)?$/u.exec(key) ?? [];
    const number = Number(digits);
    const own = sides.get(base) ?? [];
    if (number < last || number !== own.length + 1) return new Map();
    last = number;
    own.push(key);
    sides.set(base, own);
  }
  const counts = sides.size >= 2 && [...sides.values()].every((own) => own.length >= fewestCounted);
  return new Map(counts ? [...sides.values()].flatMap(([first = "", ...more]) => more.map((key) => [key, first])) : []);
}

/** Everybody who speaks in a document. */
export interface People {
  readonly people: readonly Person[];
  /** Key of a speaker, as `speakerKey` gives it, to the person's id. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * One person for each speaker, in order of first speech, id "DOCUMENT#LABEL", for whoever has no label "DOCUMENT#unlabelled". With a single participant
 * the informant sheet is about that person; of several sheets each is about the speaker it names.
 */
export function peopleOf(
  document: string,
  cuts: readonly Cut[],
  roles: ReadonlyMap<string, Role>,
  same: ReadonlyMap<string, string>,
  apart: Apart,
  attributes: Readonly<Record<string, string>>,
  sheets: readonly Sheet[] = [],
): People {
  const found = new Map<string, { readonly labels: string[]; readonly participant: boolean }>();
  const unlabelled: string[] = [];
  for (const cut of cuts) {
    const key = speakerKey(cut, same, apart);
    if (cut.key === null) {
      if (cut.role === "participant" && !unlabelled.includes(key)) unlabelled.push(key);
      continue;
    }
    const own = found.get(key) ?? {
      labels: [],
      participant: roles.get(same.get(cut.key) ?? cut.key) === "participant",
    };
    const label = apart.get(cut)?.label ?? cut.label;
    if (label !== null && !own.labels.includes(label)) own.labels.push(label);
    found.set(key, own);
  }
  const participants = [...found.values()].filter(({ participant }) => participant).length + unlabelled.length;
  const sheet = participants === 1 ? informantAttributes(attributes) : {};
  const told = talkSheets(cuts, roles, same, apart, sheets);
  const people: (readonly [key: string, person: Person])[] = [...found].map(([key, { labels, participant }]) => [
    key,
    {
      id: `${document}#${labels[0] ?? ""}`,
      labels,
      attributes: participant ? { ...sheet, ...(told.get(key)?.attributes ?? sheetOf(labels, sheets)) } : {},
    },
  ]);
  for (const key of unlabelled) {
    const id = `${document}#${key === "" ? unlabelledLabel : key}`;
    people.push([key, { id, labels: [], attributes: { ...sheet, ...told.get(key)?.attributes } }]);
  }
  return { people: people.map(([, person]) => person), ids: new Map(people.map(([key, { id }]) => [key, id])) };
}

function informantAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => informantKeys.has(key)));
}
