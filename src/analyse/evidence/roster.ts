import type { CodedDocument } from "../../model/corpus.js";
import type { Person } from "../../model/document.js";
import { isPrivate, withoutIdentifiers } from "../../text/identifiers.js";
import { isInterview } from "./attributes.js";
import type { DocumentEvidence } from "./document-evidence.js";
import { informantCode } from "./informant-code.js";
import { institutionOf } from "./institutions.js";
import { wordsByTurn } from "./units.js";

/** Someone the sources name, over all of them. */
export interface RosterEntry {
  readonly id: string;
  readonly code: string;
  readonly name: string | undefined;
  /** False where participants without labels count as one informant. */
  readonly recognised: boolean;
  /** `minutes`: speaks only where nobody is interviewed; `silent`: has no turn at all. */
  readonly status: "informant" | "unknown" | "minutes" | "silent";
  readonly sources: ReadonlySet<string>;
  readonly turns: number;
  readonly words: number;
  /** Values of each attribute, in the order met. Numbers that are never printed are not in it. */
  readonly attributes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Attributes that only the list of agencies tells. */
  readonly inferred: ReadonlySet<string>;
}

export interface Roster {
  add(evidence: DocumentEvidence): void;
  /** In the order of sources and of speaking. */
  informants(): readonly RosterEntry[];
  /** People who are no informant in any source, interviewers apart. */
  others(): readonly RosterEntry[];
  /** Institutions that sources belong to and that no informant belongs to. */
  institutionsWithoutInformant(): readonly { readonly name: string; readonly sources: ReadonlySet<string> }[];
}

interface GrowingEntry {
  readonly id: string;
  readonly code: string;
  readonly name: string | undefined;
  readonly recognised: boolean;
  status: RosterEntry["status"];
  readonly sources: Set<string>;
  turns: number;
  words: number;
  readonly attributes: Map<string, Set<string>>;
  readonly inferred: Set<string>;
}

export function createRoster(): Roster {
  const informants = new Map<string, GrowingEntry>();
  const others = new Map<string, GrowingEntry>();
  const interviewed = new Set<string>();
  const institutions = new Map<string, { readonly name: string; readonly sources: Set<string> }>();

  return {
    add: (evidence) => {
      const { document, voices } = evidence;
      for (const { informant, person } of voices.informants) {
        const entry = entryIn(informants, informant.id, () =>
          newEntry(informant.id, informant.code, person, "informant", informant.recognised),
        );
        takeAttributes(entry, person, document);
        entry.sources.add(document.id);
        const institution = institutionOf(person, document);
        if (institution !== undefined) interviewed.add(institution.key);
      }
      countTurns(evidence, informants);
      addOthers(evidence, others);
      const institution = isInterview(document.type) ? undefined : institutionOf(null, document);
      if (institution !== undefined) {
        const { key, name } = institution;
        const known = institutions.get(key) ?? { name, sources: new Set() };
        institutions.set(key, known);
        known.sources.add(document.id);
      }
    },
    informants: () => [...informants.values()],
    others: () => [...others].filter(([id]) => !informants.has(id)).map(([, entry]) => entry),
    institutionsWithoutInformant: () =>
      [...institutions].filter(([key]) => !interviewed.has(key)).map(([, institution]) => institution),
  };
}

function countTurns({ document, voices }: DocumentEvidence, informants: Map<string, GrowingEntry>): void {
  if (voices.informants.length === 0) return;
  const words = wordsByTurn(document);
  document.turns.forEach((_turn, index) => {
    const voice = voices.voiceOf(index);
    const entry = voice.kind === "informant" ? informants.get(voice.informant.id) : undefined;
    if (entry === undefined) return;
    entry.turns += 1;
    entry.words += words[index] ?? 0;
  });
}

/** People of a document who are not its informants and do not only ask. */
function addOthers({ document, voices }: DocumentEvidence, others: Map<string, GrowingEntry>): void {
  const known = new Set(voices.informants.map(({ informant }) => informant.id));
  const candidates = document.people.filter(({ id }) => !known.has(id));
  if (candidates.length === 0) return;
  const words = wordsByTurn(document);
  const spoken = new Map<string, { turns: number; words: number; asks: boolean }>();
  document.turns.forEach(({ person, role }, index) => {
    if (person === null) return;
    const so = spoken.get(person) ?? { turns: 0, words: 0, asks: true };
    so.turns += 1;
    so.words += words[index] ?? 0;
    if (role !== "interviewer") so.asks = false;
    spoken.set(person, so);
  });
  candidates.forEach((person) => {
    const so = spoken.get(person.id);
    if (so?.asks === true) return;
    const status = so === undefined ? "silent" : isInterview(document.type) ? "unknown" : "minutes";
    const place = document.people.indexOf(person) + 1;
    const entry = entryIn(others, person.id, () =>
      newEntry(
        person.id,
        informantCode(document, person, { place, of: Number.POSITIVE_INFINITY }),
        person,
        status,
        true,
      ),
    );
    if (entry.status === "silent") entry.status = status;
    takeAttributes(entry, person, document);
    entry.sources.add(document.id);
    entry.turns += so?.turns ?? 0;
    entry.words += so?.words ?? 0;
  });
}

function entryIn(entries: Map<string, GrowingEntry>, id: string, create: () => GrowingEntry): GrowingEntry {
  const known = entries.get(id);
  if (known !== undefined) return known;
  const fresh = create();
  entries.set(id, fresh);
  return fresh;
}

function newEntry(
  id: string,
  code: string,
  person: Person | null,
  status: RosterEntry["status"],
  recognised: boolean,
): GrowingEntry {
  return {
    id,
    code,
    name: withoutIdentifiers(person?.attributes["name"] ?? person?.labels[0] ?? "") || undefined,
    recognised,
    status,
    sources: new Set(),
    turns: 0,
    words: 0,
    attributes: new Map(),
    inferred: new Set(),
  };
}

/** A silent person or one in minutes has only own attributes: those of the source describe the source. */
function takeAttributes(entry: GrowingEntry, person: Person | null, document: CodedDocument): void {
  const ofSource = entry.status === "informant" ? document.attributes : {};
  for (const [key, value] of Object.entries({ ...ofSource, ...person?.attributes })) {
    if (isPrivate(key) || value.trim() === "") continue;
    const known = entry.attributes.get(key);
    const shown = withoutIdentifiers(value.trim());
    if (known === undefined) entry.attributes.set(key, new Set([shown]));
    else known.add(shown);
    const from = (person?.attributes[key] ?? "").trim() === "" ? document.inferred : person?.inferred;
    if (from?.includes(key)) entry.inferred.add(key);
  }
}
