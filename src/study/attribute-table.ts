import { nearest, suggestion } from "../codebook/nearest.js";
import type { Diagnostic, Place } from "../model/diagnostic.js";
import type { Label } from "../model/text.js";
import { headerKey } from "../transcript/header/keys.js";
import { normalised } from "../transcript/header/values.js";
import { sourceId } from "./paths.js";
import { readTable, type TableRow } from "./table-file.js";

/** Column names that say what a row is about, with what Indonesian tables call them. Every other column is an attribute. */
const columns = {
  source: ["source", "sumber", "file", "berkas", "document", "dokumen"],
  speaker: ["speaker", "label", "penutur", "pembicara"],
  person: ["person", "informant", "informan", "code", "kode", "kode informan"],
} as const;
const subjects: ReadonlySet<string> = new Set(Object.values(columns).flat());

/** A value and where it was written. */
export interface Placed {
  readonly value: string;
  readonly place: Place;
}
export type PlacedAttributes = ReadonlyMap<string, Placed>;

/** What tables of attributes say, by source, by speaker and by person. */
export interface AttributeTables {
  readonly ofSource: ReadonlyMap<string, PlacedAttributes>;
  /** By "SOURCE#LABEL". */
  readonly ofSpeaker: ReadonlyMap<string, PlacedAttributes>;
  readonly ofPerson: ReadonlyMap<string, PlacedAttributes>;
  /** "SOURCE#LABEL", or "SOURCE" for its one informant, to the person it is. */
  readonly joins: ReadonlyMap<string, Placed>;
  readonly warnings: readonly Diagnostic[];
}

/** Reads and joins tables of attributes (absolute paths), the earlier before the later. `root` is the folder of the study. */
export async function loadAttributeTables(
  paths: readonly string[],
  root: string,
  ids: readonly string[],
): Promise<AttributeTables> {
  const tables = createTables();
  for (const path of paths) {
    const shown = sourceId(path, root);
    const folder = shown.includes("/") ? shown.slice(0, shown.lastIndexOf("/")) : "";
    addRows(tables, await readTable(path, shown), folder, ids);
  }
  return tables;
}

interface GrowingTables extends AttributeTables {
  readonly ofSource: Map<string, Map<string, Placed>>;
  readonly ofSpeaker: Map<string, Map<string, Placed>>;
  readonly ofPerson: Map<string, Map<string, Placed>>;
  readonly joins: Map<string, Placed>;
  readonly warnings: Diagnostic[];
}

function createTables(): GrowingTables {
  return { ofSource: new Map(), ofSpeaker: new Map(), ofPerson: new Map(), joins: new Map(), warnings: [] };
}

/**
 * Sorts the rows of attributes.csv: a row with a source is about the source, with a speaker too about that speaker, with a person alone about the
 * person; a speaker and a person in one row join the two. `ids` are the sources of the study. A row about no known source is reported, not used.
 */
function addRows(tables: GrowingTables, rows: readonly TableRow[], folder: string, ids: readonly string[]): void {
  const { ofSource, ofSpeaker, ofPerson, joins, warnings } = tables;
  const sourcesCalled = sourceFinder(ids, folder);
  const warn: Warn = (place, { en, id }) => warnings.push({ about: place.file, message: en, indonesian: id, place });

  for (const { cells, place } of rows) {
    const written = firstOf(cells, columns.source);
    const speaker = firstOf(cells, columns.speaker)?.normalize("NFC");
    const person = firstOf(cells, columns.person)?.normalize("NFC");
    const found = written === undefined ? [] : sourcesCalled(written);
    const source = found[0];
    if (written !== undefined && found.length !== 1) {
      warn(
        place,
        found.length > 1
          ? {
              en: `${written} could be ${found.join(" or ")}; write its path`,
              id: `${written} bisa berarti ${found.join(" atau ")}; tuliskan jalurnya`,
            }
          : unknown(written, ids),
      );
      continue;
    }
    if (source === undefined && person === undefined) {
      warn(place, nobodyNamed);
      continue;
    }
    const subject = source !== undefined && speaker !== undefined ? `${source}#${speaker}` : source;
    if (subject !== undefined && person !== undefined) addOnce(joins, subject, { value: person, place }, warn);
    const [table, key] =
      person !== undefined ? [ofPerson, person] : [speaker === undefined ? ofSource : ofSpeaker, subject ?? ""];
    const attributes = table.get(key) ?? new Map<string, Placed>();
    table.set(key, attributes);
    for (const [column, value] of cells) {
      for (const [name, text] of attributesIn(column, value)) addOnce(attributes, name, { value: text, place }, warn);
    }
  }
}

/** Tells of something in a row, in the two languages of output. */
type Warn = (place: Place, message: Label) => void;

const nobodyNamed: Label = {
  en: "a row that names neither a source nor a person is not used",
  id: "baris yang tidak menyebut sumber maupun orang tidak dipakai",
};

/** Columns read as informant sheets write them; of the others only the name is theirs. */
const asInSheets: ReadonlySet<string> = new Set([
  "date",
  "time",
  "duration",
  "age",
  "sex",
  "category",
  "consent",
  "medium",
]);

/**
 * The attributes a cell holds, called and written as in informant sheets, so that "Jabatan" is `position` and "12 Juni 2023" a date wherever they
 * stand. None where the column says what the row is about, or holds a number that identifies a person (NIP, NIK, telephone), which is never stored.
 */
function attributesIn(column: string, value: string): readonly (readonly [name: string, value: string])[] {
  if (subjects.has(column)) return [];
  const known = column === "title" ? null : headerKey(column);
  if (known?.hidden === true) return [];
  if (known === null || known.section === true) return [[column, value]];
  return asInSheets.has(known.key) ? normalised(known.key, value) : [[known.key, value]];
}

/** The first value stays; a different one later in the table is reported. */
function addOnce(into: Map<string, Placed>, key: string, placed: Placed, warn: Warn): void {
  const before = into.get(key);
  if (before === undefined) into.set(key, placed);
  else if (before.value !== placed.value) {
    warn(placed.place, {
      en: `${key} is ${before.value} in line ${before.place.line} and ${placed.value} here; the first is used`,
      id: `${key} adalah ${before.value} di baris ${before.place.line} dan ${placed.value} di sini; yang pertama dipakai`,
    });
  }
}

function firstOf(cells: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  const name = names.find((each) => cells.has(each));
  return name === undefined ? undefined : cells.get(name);
}

function unknown(written: string, ids: readonly string[]): Label {
  const names = [...ids, ...ids.map((id) => id.slice(id.lastIndexOf("/") + 1))];
  const hint = suggestion(written, names);
  const near = nearest(written.slice(0, 100), names);
  const instead = near === undefined ? `Yang ada: ${names.join(", ")}.` : `Maksudnya ${near}?`;
  return {
    en: `no source ${written}${hint === undefined ? "" : `. ${hint}`}`,
    id: `tidak ada sumber ${written}${hint === undefined ? "" : `. ${instead}`}`,
  };
}

/**
 * Which sources a table means by a name: an id; a path from the table's own folder (`folder`, relative to the study, "" for the study itself);
 * a file name; a file name without its extension. The first way that finds any decides.
 */
function sourceFinder(ids: readonly string[], folder: string): (written: string) => readonly string[] {
  const byName = new Map<string, string[]>();
  const known = new Set(ids);
  for (const id of ids) {
    const name = id.slice(id.lastIndexOf("/") + 1);
    const dot = name.lastIndexOf(".");
    for (const key of dot > 0 ? [name, name.slice(0, dot)] : [name]) {
      const list = byName.get(key);
      if (list === undefined) byName.set(key, [id]);
      else list.push(id);
    }
  }
  return (written) => {
    const name = written.normalize("NFC").replaceAll("\\", "/").replace(/^\.\//u, "");
    if (known.has(name)) return [name];
    const beside = folder === "" ? name : `${folder}/${name}`;
    if (known.has(beside)) return [beside];
    return byName.get(name) ?? [];
  };
}
