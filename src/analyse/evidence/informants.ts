import type { CodedDocument } from "../../model/corpus.js";
import type { Person } from "../../model/document.js";
import { isDocumentary, isInterview } from "./attributes.js";
import { informantCode } from "./informant-code.js";

/** Someone who was interviewed: a person with at least one participant turn in an interview or focus group. */
export interface Informant {
  /** Person.id; the document's id where nobody is named as a person. */
  readonly id: string;
  /** How the informant is named in output: no name of a person. */
  readonly code: string;
  /** False where participants have no labels, so that all of them together count as one informant. */
  readonly recognised: boolean;
}

/** Who is heard in a turn. Only informants enter n and N of informants, only documentary sources those of sources. */
export type Voice =
  | { readonly kind: "informant"; readonly informant: Informant; readonly person: Person | null }
  /** A speaker of an interview whose role is not known: matched, but outside n and N. */
  | { readonly kind: "unknown"; readonly person: Person | null }
  | { readonly kind: "interviewer"; readonly person: Person | null }
  /** A documentary source; in minutes `person` is the speaker, who is no informant. */
  | { readonly kind: "documentary"; readonly person: Person | null }
  /** Surveys and field notes: neither informants nor documentary sources. */
  | { readonly kind: "other"; readonly person: Person | null };

export interface DocumentVoices {
  readonly informants: readonly (Voice & { readonly kind: "informant" })[];
  /** Speakers of unknown role, by id; the document's id stands for those without a name. */
  readonly unknown: readonly string[];
  /** Who speaks in the turn with this index; for an index outside, who speaks outside turns. */
  voiceOf(turn: number): Voice;
}

/** Who is heard in a document. */
export function voicesOf(document: CodedDocument): DocumentVoices {
  const people = new Map(document.people.map((person) => [person.id, person]));
  const personOf = (turn: number): Person | null => {
    const id = document.turns[turn]?.person ?? null;
    return id === null ? null : (people.get(id) ?? { id, labels: [], attributes: {} });
  };
  if (!isInterview(document.type)) {
    const kind = isDocumentary(document.type) ? "documentary" : "other";
    const nobody: Voice = { kind, person: null };
    const voiceOf = (turn: number): Voice => {
      const person = personOf(turn);
      return person === null ? nobody : { kind, person };
    };
    return { informants: [], unknown: [], voiceOf };
  }

  const informants = recognisedInformants(document, personOf);
  const unnamed = unrecognisedInformant(document, informants.size > 0);
  const voiceOf = (turn: number): Voice => {
    const person = personOf(turn);
    if (document.turns[turn]?.role === "interviewer") return { kind: "interviewer", person };
    const known = person === null ? unnamed : informants.get(person.id);
    return known ?? { kind: "unknown", person };
  };
  return {
    informants: unnamed === null ? [...informants.values()] : [unnamed],
    unknown: unknownSpeakers(document, informants, unnamed !== null),
    voiceOf,
  };
}

type InformantVoice = Voice & { readonly kind: "informant" };

function recognisedInformants(
  document: CodedDocument,
  personOf: (turn: number) => Person | null,
): ReadonlyMap<string, InformantVoice> {
  const speakers = new Map<string, Person>();
  document.turns.forEach((turn, index) => {
    const person = turn.role === "participant" ? personOf(index) : null;
    if (person !== null) speakers.set(person.id, person);
  });
  const informants = new Map<string, InformantVoice>();
  for (const person of speakers.values()) {
    const code = informantCode(document, person, { place: informants.size + 1, of: speakers.size });
    const recognised = isRecognised(document, person);
    informants.set(person.id, { kind: "informant", informant: { id: person.id, code, recognised }, person });
  }
  return informants;
}

/** Whether a label tells the person apart, or the study says who it is. */
function isRecognised(document: CodedDocument, { id, labels }: Person): boolean {
  return labels.length > 0 || !id.startsWith(`${document.id}#`);
}

/** The one informant of an interview whose turns belong to no person. */
function unrecognisedInformant(document: CodedDocument, anyRecognised: boolean): InformantVoice | null {
  if (anyRecognised) return null;
  const answers = document.turns.filter((turn) => turn.role !== "interviewer");
  if (answers.length === 0 || answers.some((turn) => turn.person !== null)) return null;
  const code = informantCode(document, null, { place: 1, of: 1 });
  return { kind: "informant", informant: { id: document.id, code, recognised: false }, person: null };
}

function unknownSpeakers(
  document: CodedDocument,
  informants: ReadonlyMap<string, unknown>,
  unnamedIsInformant: boolean,
): readonly string[] {
  const unknown = new Set<string>();
  for (const turn of document.turns) {
    // Text that nobody speaks (a banner, a note) is no speaker of unknown role.
    if (turn.role === "interviewer" || turn.role === "none") continue;
    if (turn.person === null) {
      if (!unnamedIsInformant) unknown.add(document.id);
    } else if (!informants.has(turn.person)) {
      unknown.add(turn.person);
    }
  }
  return [...unknown];
}
