import type { Unit } from "../../model/corpus.js";
import type { Basis } from "../../model/table.js";
import type { Label } from "../../model/text.js";
import { isDocumentary, isEvidential, isInterview } from "./attributes.js";
import { compare } from "./code-index.js";
import type { DocumentEvidence } from "./document-evidence.js";
import { createPopulation, type Population } from "./population.js";

type LeftOut = Basis["leftOut"];

/** What the numbers of a table rest on, gathered while the documents pass by. */
export interface GrowingBasis {
  add(evidence: DocumentEvidence): void;
  /** Everybody and every source: the N of tables without groups of their own. */
  readonly population: Population;
  /** Whether people have coded anything. Until then all evidence is candidates, and every title says so. */
  reviewed(): boolean;
  finish(leftOut: LeftOut, notes: readonly Label[]): Basis;
}

/** `unit`: what the table counts passages in; null where it counts none. */
export function createBasis(unit: Unit | null): GrowingBasis {
  const population = createPopulation();
  const coders = new Set<string>();
  const unknown = new Set<string>();
  let sources = 0;
  let codings = 0;
  let accepted = 0;
  let open = 0;
  let unrecognised = 0;
  let describing = 0;
  let other = 0;
  let inferred = 0;

  return {
    population,
    reviewed: () => codings > 0,
    add: (evidence) => {
      sources += 1;
      population.add(evidence);
      const { document, voices } = evidence;
      for (const id of voices.unknown) unknown.add(id);
      if (voices.informants.some(({ informant }) => !informant.recognised)) unrecognised += 1;
      if (isDocumentary(document.type) && !isEvidential(document)) describing += 1;
      if (!isDocumentary(document.type) && !isInterview(document.type)) other += 1;
      if ([document, ...document.people].some((each) => (each.inferred?.length ?? 0) > 0)) inferred += 1;
      for (const { standing, coding } of evidence.passages) {
        if (standing === "open") {
          open += 1;
          continue;
        }
        codings += 1;
        coders.add(coding.coder);
        if (coding.origin === "accepted" || coding.origin === "candidate") accepted += 1;
      }
    },
    finish: (leftOut, notes) => ({
      unit,
      coders: codings > 0 ? [...coders].sort(compare) : open > 0 ? ["codebook"] : [],
      statuses: [...(codings > 0 ? ["coded"] : []), ...(open > 0 ? ["unreviewed"] : [])],
      codings,
      unreviewed: open,
      sources,
      informants: population.informants,
      unknownRole: [...unknown].filter((id) => !population.has(id)).length,
      leftOut,
      notes: [
        ...when(accepted > 0, acceptedNote(accepted)),
        ...when(unrecognised > 0, unrecognisedNote(unrecognised)),
        ...when(describing > 0, describingNote(describing)),
        ...when(other > 0, otherNote(other)),
        ...when(inferred > 0, inferredNote(inferred)),
        ...notes,
      ],
    }),
  };
}

/** A list of one or none: notes that hold only sometimes. */
export function when<Item>(condition: boolean, item: Item): readonly Item[] {
  return condition ? [item] : [];
}

/** A title; until people have coded it says that it is about candidates nobody has reviewed. */
export function titled(reviewed: boolean, title: Label): Label {
  if (reviewed) return title;
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  return {
    en: `Candidate ${lower(title.en)} (dictionary, not reviewed)`,
    id: `Kandidat ${lower(title.id)} (kamus, belum ditelaah)`,
  };
}

function acceptedNote(count: number): Label {
  return {
    en: `${count} of the codings are accepted candidates.`,
    id: `${count} pengodean adalah kandidat yang diterima.`,
  };
}

function unrecognisedNote(count: number): Label {
  return {
    en: `${count} interview(s) in which nothing tells the participants apart count as one informant each.`,
    id: `${count} wawancara yang informannya tidak dapat dibedakan dihitung masing-masing sebagai satu informan.`,
  };
}

function describingNote(count: number): Label {
  return {
    en: `${count} documentary source(s) of genre regulation, guideline, plan or news describe; they never corroborate.`,
    id: `${count} sumber dokumenter berjenis peraturan, pedoman, rencana, atau berita hanya memaparkan; tidak pernah menguatkan.`,
  };
}

function inferredNote(count: number): Label {
  return {
    en: `In ${count} source(s) sector or level comes from the list of agencies, as nobody states them.`,
    id: `Pada ${count} sumber, sektor atau tingkat diambil dari daftar instansi karena tidak disebutkan.`,
  };
}

function otherNote(count: number): Label {
  return {
    en: `${count} survey(s) or field note(s) are neither informants nor documentary sources; their mentions are in neither column.`,
    id: `${count} survei atau catatan lapangan bukan informan dan bukan sumber dokumenter; penyebutannya tidak masuk kedua kolom.`,
  };
}
