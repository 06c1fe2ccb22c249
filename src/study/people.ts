import { suggestion } from "../codebook/nearest.js";
import { CgError, type Diagnostic } from "../model/diagnostic.js";
import type { Person, SourceDocument } from "../model/document.js";
import { copied } from "../text/copied.js";
import { contradicts } from "../transcript/header/attributes.js";
import type { AttributeTables, PlacedAttributes } from "./attribute-table.js";
import type { PersonEntry } from "./config.js";

/** Words that name a part in the talk. As the code of an informant sheet they say nothing about who it is. */
const generic =
  /^(?:\p{L}|(?:informan|informant|narasumber|nara sumber|responden|respondent|partisipan|participant|subjek|subyek|speaker|peserta|interviewee|penutur) ?\d{0,3})$/iu;

/** Where the study itself says who is who: nothing to warn of. */
const ownFile = "study.yaml";

/** Who a speaker is, and who said so. */
interface Identity {
  readonly person: string;
  /** As written; "" for the one informant of a source. */
  readonly label: string;
  readonly by: string;
}

/** What the study knows of people before it reads a word: who is one person under several labels, and what is stated of them. */
export interface Register {
  /** Source id to folded label to identity; label "" stands for the one informant of the source. */
  readonly identities: ReadonlyMap<string, ReadonlyMap<string, Identity>>;
  /** What study.yaml and tables state of a person, study.yaml first. */
  readonly attributes: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly warnings: readonly Diagnostic[];
}

/**
 * Brings together `people:` of study.yaml and the tables of attributes. Where both state a value, study.yaml wins and a warning says so.
 * `known` are the ids a label may refer to. Throws CgError for an entry about no source, and for a label that two people claim.
 */
export function createRegister(
  people: readonly PersonEntry[],
  tables: AttributeTables,
  known: readonly string[],
): Register {
  const identities = new Map<string, Map<string, Identity>>();
  const attributes = new Map<string, Record<string, string>>();
  const warnings: Diagnostic[] = [];
  const claim = (source: string, label: string, identity: Identity): Identity => {
    const labels = identities.get(source) ?? new Map<string, Identity>();
    identities.set(source, labels);
    const before = labels.get(folded(label));
    if (before === undefined) labels.set(folded(label), identity);
    return before ?? identity;
  };

  const ids = new Set(known);
  for (const { id, as, attributes: own } of people) {
    attributes.set(id, { ...own });
    for (const { text, place } of as) {
      const parts = partsOf(text, ids);
      if (parts === null) {
        const source = text.includes("#") ? text.slice(0, text.lastIndexOf("#")) : text;
        throw new CgError(`${id} is said to be in ${source}, which is no source of the study`, {
          place,
          hint: suggestion(source, known) ?? "Write SOURCE#LABEL, as in sources/interviews/dinkes-01.docx#J.",
        });
      }
      const claimed = claim(parts.source, parts.label, { person: id, label: parts.label, by: ownFile });
      if (claimed.person !== id) throw new CgError(`${text} is claimed by both ${claimed.person} and ${id}`, { place });
    }
  }
  for (const [subject, { value, place }] of tables.joins) {
    const parts = partsOf(subject, ids);
    if (parts === null) continue;
    const claimed = claim(parts.source, parts.label, { person: value, label: parts.label, by: place.file });
    if (claimed.person !== value) {
      warnings.push({
        about: place.file,
        message: `${subject} is ${value} here and ${claimed.person} in study.yaml, which is used`,
        indonesian: `${subject} di sini ${value} dan di study.yaml ${claimed.person}, yang dipakai`,
        place,
      });
    }
  }
  for (const [person, stated] of tables.ofPerson) {
    attributes.set(person, merged(person, attributes.get(person) ?? {}, stated, warnings));
  }
  return { identities, attributes, warnings };
}

/** What is stated in study.yaml, with what a table adds. */
export function merged(
  about: string,
  first: Readonly<Record<string, string>>,
  stated: PlacedAttributes | undefined,
  warnings: Diagnostic[],
): Record<string, string> {
  const result: Record<string, string> = { ...first };
  for (const [key, { value, place }] of stated ?? []) {
    const before = result[key];
    if (before === undefined) result[key] = value;
    else if (before !== value) {
      const message = `${key} of ${about} is ${value} here and ${before} elsewhere in the study, which is used`;
      const indonesian = `${key} dari ${about} di sini ${value} dan di tempat lain dalam studi ${before}, yang dipakai`;
      warnings.push({ about: place.file, message, indonesian, place });
    }
  }
  return result;
}

/** Where each person was first met, by person id: for the list of joins. One per pass over the sources. */
export type Met = Map<string, string>;

/** What joining looks at and changes. */
type Spoken = Pick<SourceDocument, "id" | "turns" | "people" | "attributes" | "warnings">;

/**
 * The document with its speakers named as the study knows them: by study.yaml, by a table, or by the code of the informant sheet when one informant
 * speaks. Two labels of one person become one. Every join, within the document or with one met before, is told in a warning.
 */
export function joinPeople<Document extends Spoken>(
  document: Document,
  register: Register,
  tables: AttributeTables,
  met: Met,
): Document {
  const named = register.identities.get(document.id) ?? new Map<string, Identity>();
  const informants = new Set(document.turns.filter((turn) => turn.role !== "interviewer").map((turn) => turn.person));
  const speakers = document.people.filter((person) => informants.has(person.id));
  const warnings: Diagnostic[] = [];
  const used = new Set<string>();
  const people = new Map<string, Person>();
  const renamed = new Map<string, string>();

  for (const person of document.people) {
    const alone = speakers.length === 1 && speakers[0] === person;
    const identity = identityOf(document, person, alone, named, used);
    const id = identity?.person ?? person.id;
    const label = person.labels[0] ?? "the informant";
    const before = people.get(id);
    if (identity !== null && before !== undefined) {
      warnings.push(joinOf(document.id, label, identity, `${before.labels[0] ?? id} in the same source`));
    } else if (identity !== null) {
      const first = met.get(id);
      if (first !== undefined) warnings.push(joinOf(document.id, label, identity, first));
      else met.set(copied(id), copied(`${label} in ${document.id}`));
    }
    const spoken = person.labels.map((each) => tables.ofSpeaker.get(`${document.id}#${each.normalize("NFC")}`));
    const row = spoken.find((each) => each !== undefined);
    const stated = merged(id, register.attributes.get(id) ?? {}, row, warnings);
    warnings.push(...contradictions(document.id, id, stated, person.attributes));
    people.set(id, {
      id,
      labels: [...(before?.labels ?? []), ...person.labels.filter((each) => before?.labels.includes(each) !== true)],
      attributes: {
        ...before?.attributes,
        ...person.attributes,
        ...stated,
      },
    });
    if (id !== person.id) renamed.set(person.id, id);
  }

  const turns = document.turns.map((turn) => {
    const id = turn.person === null ? undefined : renamed.get(turn.person);
    return id === undefined ? turn : { ...turn, person: id };
  });
  for (const [key, { person, label, by }] of named) {
    if (used.has(key)) continue;
    const heard = document.people.flatMap(({ labels }) => labels).join(", ");
    const speakers = heard === "" ? "nobody's speech is told apart" : `the speakers are ${heard}`;
    const who = label === "" ? "the one informant" : `a speaker ${label}`;
    const penutur = heard === "" ? "tidak ada penutur yang dapat dibedakan" : `penuturnya ${heard}`;
    const siapa = label === "" ? "satu-satunya informan" : `penutur ${label}`;
    warnings.push({
      about: document.id,
      kind: "not heard",
      message: `${by} says ${person} is ${who} here; ${speakers}`,
      indonesian: `menurut ${by}, ${person} adalah ${siapa} di sini; ${penutur}`,
    });
  }
  // A mistyped label that the study has joined is settled.
  const joined = new Set([...people.values()].flatMap(({ labels }) => (labels.length > 1 ? labels : [])));
  const open = document.warnings.filter(({ kind, speaker }) => kind !== "label" || !joined.has(speaker ?? ""));
  return { ...document, people: [...people.values()], turns, warnings: [...open, ...warnings] };
}

/** What the study states of a person and the source tells otherwise. */
function contradictions(
  source: string,
  person: string,
  stated: Readonly<Record<string, string>>,
  told: Readonly<Record<string, string>>,
): Diagnostic[] {
  return Object.entries(stated).flatMap(([key, value]) => {
    const other = told[key];
    if (other === undefined || !contradicts(key, other, value)) return [];
    const message = `${key} of ${person} is "${value}" in the study and "${other}" in the source; the study counts`;
    const indonesian = `${key} dari ${person} adalah "${value}" dalam studi dan "${other}" dalam sumber; yang berlaku studi`;
    return [{ about: source, kind: "attribute" as const, message, indonesian }];
  });
}

function identityOf(
  document: Spoken,
  person: Person,
  alone: boolean,
  named: ReadonlyMap<string, Identity>,
  used: Set<string>,
): Identity | null {
  let found: Identity | null = null;
  for (const label of person.labels.map(folded)) {
    const identity = named.get(label);
    if (identity === undefined) continue;
    used.add(label);
    found ??= identity;
  }
  if (found !== null || !alone) return found;
  const whole = named.get("");
  if (whole !== undefined) {
    used.add("");
    return whole;
  }
  const code = (sheetCode(person.attributes) ?? sheetCode(document.attributes))?.trim();
  if (code === undefined || code === "" || generic.test(code)) return null;
  return { person: code, label: "", by: "the informant sheets" };
}

function sheetCode(attributes: Readonly<Record<string, string>>): string | undefined {
  return attributes["code"] ?? attributes["informant_code"];
}

function joinOf(source: string, label: string, { person, by }: Identity, first: string): Diagnostic {
  const message = `${label} is ${person}, the same person as ${first} (by ${by})`;
  const indonesian = `${label} adalah ${person}, orang yang sama dengan ${first} (menurut ${by})`;
  const told = { about: source, speaker: label, message, indonesian };
  return by === ownFile ? told : { ...told, kind: "joined" };
}

/** "SOURCE#LABEL" or "SOURCE", where the source is known; file names and labels may hold "#" themselves. */
function partsOf(text: string, ids: ReadonlySet<string>): { source: string; label: string } | null {
  const whole = text.normalize("NFC");
  if (ids.has(whole)) return { source: whole, label: "" };
  for (let at = whole.lastIndexOf("#"); at > 0; at = whole.lastIndexOf("#", at - 1)) {
    if (ids.has(whole.slice(0, at))) return { source: whole.slice(0, at), label: whole.slice(at + 1) };
  }
  return null;
}

/** Labels are compared without case, outer blanks and a colon at the end. */
function folded(label: string): string {
  return label.normalize("NFC").trim().replace(/:$/u, "").toLowerCase();
}
