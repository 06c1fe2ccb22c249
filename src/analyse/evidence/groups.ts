import type { CodedDocument } from "../../model/corpus.js";
import { CgError } from "../../model/diagnostic.js";
import type { Cell } from "../../model/table.js";
import type { Label } from "../../model/text.js";
import { isPrivate, withoutIdentifiers } from "../../text/identifiers.js";
import { attributeOf, NOT_STATED } from "./attributes.js";
import { type CodeIndex, compare } from "./code-index.js";
import type { Voice } from "./informants.js";
import { institutionOf } from "./institutions.js";
import { attributeLabel, kindLabel, kinds, roleLabel, typeLabel } from "./labels.js";
import type { Passage } from "./passages.js";

/** The group of those that do not state the attribute. */
export const UNSTATED = "";

/** The keys of `--by` with a meaning of their own; any other key is an attribute of the person, else of the source. */
export const groupKeys = [
  "stage",
  "code",
  "kind",
  "source",
  "type",
  "case",
  "person",
  "institution",
  "role",
  "language",
] as const;

/** A way of putting passages, informants and sources into groups. */
export interface Grouping {
  readonly key: string;
  readonly label: Label;
  /** Groups of a passage as heard from one voice; a code belongs to its own group and to those of its parents. */
  groupsOf(passage: Passage, voice: Voice, document: CodedDocument): readonly string[];
  /** The group of an informant or source. Null where only passages have groups: then all share one N. */
  readonly ofVoice: ((voice: Voice, document: CodedDocument) => string) | null;
  /** Groups that stand in a table even without evidence. */
  readonly always: readonly string[];
  compare(a: string, b: string): number;
  cell(group: string): Cell;
  /** Depth in a hierarchy of groups. */
  level(group: string): number;
}

/**
 * Refuses a `--by` that nobody states: more likely a slip of the pen than a finding. `groups` are those met.
 * Throws CgError.
 */
export function assertStated(grouping: Grouping, groups: Iterable<string>): void {
  if (groupKeys.some((key) => key === grouping.key)) return;
  for (const group of groups) if (group !== UNSTATED) return;
  throw new CgError(`no source and no person has the attribute "${grouping.key}"`, {
    hint: `Group by ${groupKeys.join(", ")}, or by an attribute of the sources or people.`,
  });
}

/** The grouping of a key. `identify`: people go by their names. Holds what the groups are called as they are met. */
export function createGrouping(key: string, index: CodeIndex, identify = false): Grouping {
  switch (key) {
    case "stage":
      return {
        ...flat(key, { en: "Stage", id: "Tahap" }),
        groupsOf: ({ stage }) => [stage],
        always: index.codebook.stages.map((stage) => stage.id),
        compare: index.compareStages,
        cell: index.stageLabel,
      };
    case "code":
      return {
        ...flat(key, { en: "Code", id: "Kode" }),
        groupsOf: ({ coding }) => [coding.code, ...index.ancestors(coding.code)],
        compare: index.compareCodes,
        cell: index.codeLabel,
        level: (code) => index.ancestors(code).length,
      };
    case "kind":
      return {
        ...flat(key, { en: "Kind", id: "Jenis kode" }),
        groupsOf: ({ code }) => [code?.kind ?? UNSTATED],
        always: kinds.filter((kind) => index.codebook.codes.some((code) => code.kind === kind)),
        compare: (a, b) => kindPlace(a) - kindPlace(b),
        cell: (group) => kindLabel(group) ?? { en: "(not in the codebook)", id: "(tidak ada di buku kode)" },
      };
    case "source":
      return voiced(key, { en: "Source", id: "Sumber" }, (_voice, document) => document.id);
    case "type":
      return {
        ...voiced(key, { en: "Type of source", id: "Jenis sumber" }, (_voice, document) => document.type),
        cell: (group) => typeLabel(group),
      };
    case "language":
      return voiced(key, { en: "Language", id: "Bahasa" }, (_voice, document) => document.languages[0] ?? UNSTATED);
    case "role":
      return {
        ...voiced(key, { en: "Role", id: "Peran" }, roleOf),
        cell: (group) => roleLabel(group),
      };
    case "person":
      return byPerson(identify);
    case "institution":
      return byInstitution();
    default:
      return byAttribute(key);
  }
}

function kindPlace(group: string): number {
  const place = kinds.indexOf(group);
  return place < 0 ? kinds.length : place;
}

/** Groups in the order of their names, those that state nothing last. */
function byName(a: string, b: string): number {
  if (a === b) return 0;
  if (a === UNSTATED) return 1;
  return b === UNSTATED ? -1 : compare(a, b);
}

function flat(key: string, label: Label): Omit<Grouping, "groupsOf"> {
  return {
    key,
    label,
    ofVoice: null,
    always: [],
    compare: byName,
    cell: (group) => (group === UNSTATED ? NOT_STATED : group),
    level: () => 0,
  };
}

function voiced(key: string, label: Label, ofVoice: (voice: Voice, document: CodedDocument) => string): Grouping {
  return { ...flat(key, label), ofVoice, groupsOf: (_passage, voice, document) => [ofVoice(voice, document)] };
}

function byAttribute(key: string): Grouping {
  return voiced(key, attributeLabel(key), (voice, document) => {
    const value = isPrivate(key) ? undefined : attributeOf(key, voice.person, document);
    return value === undefined ? UNSTATED : withoutIdentifiers(value);
  });
}

/** Names of one agency are one group, called as it was first met. */
function byInstitution(): Grouping {
  const names = new Map<string, string>();
  const grouping = voiced("institution", attributeLabel("institution"), (voice, document) => {
    const institution = institutionOf(voice.person, document);
    if (institution === undefined) return UNSTATED;
    if (!names.has(institution.key)) names.set(institution.key, institution.name);
    return institution.key;
  });
  return { ...grouping, cell: (group) => (group === UNSTATED ? NOT_STATED : (names.get(group) ?? group)) };
}

function byPerson(identify: boolean): Grouping {
  const names = new Map<string, string>();
  const grouping = voiced("person", { en: "Informant", id: "Informan" }, (voice) => {
    if (voice.kind !== "informant") return UNSTATED;
    const { id, code } = voice.informant;
    if (!names.has(id)) names.set(id, (identify ? nameOf(voice) : undefined) ?? code);
    return id;
  });
  const none: Label = { en: "(no informant)", id: "(bukan informan)" };
  return { ...grouping, cell: (group) => (group === UNSTATED ? none : (names.get(group) ?? group)) };
}

/** A person's name as the study gives it, else as the transcript labels them. Only for `--identify`. */
export function nameOf(voice: Voice): string | undefined {
  const name = voice.person?.attributes["name"] ?? voice.person?.labels[0];
  return name === undefined ? undefined : withoutIdentifiers(name);
}

function roleOf(voice: Voice): string {
  switch (voice.kind) {
    case "informant":
      return "participant";
    case "unknown":
    case "interviewer":
      return voice.kind;
    case "documentary":
    case "other":
      return "none";
  }
}
