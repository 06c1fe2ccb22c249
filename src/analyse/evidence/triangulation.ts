import type { Label } from "../../model/text.js";

/** What affirmed evidence rests on. */
export interface Support {
  /** Informants with evidence. */
  readonly informants: number;
  /** Known institutions of those informants; an institution not stated is none. */
  readonly institutions: number;
  /** Documentary sources with evidence that do not merely describe. */
  readonly documents: number;
}

export type Triangulation =
  | "convergent"
  | "sources"
  | "techniques"
  | "one institution"
  | "documents only"
  | "single source"
  | "none";

/** The grade of support; exhaustive, so every support has exactly one (study.md, "Denominators"). */
export function triangulation({ informants, institutions, documents }: Support): Triangulation {
  if (informants === 0) return documents > 0 ? "documents only" : "none";
  const independent = informants > 1 && institutions > 1;
  if (documents > 0) return independent ? "convergent" : "techniques";
  if (independent) return "sources";
  return informants > 1 ? "one institution" : "single source";
}

const LABELS: Readonly<Record<Triangulation, Label>> = {
  convergent: { en: "convergent", id: "konvergen" },
  sources: { en: "sources", id: "triangulasi sumber" },
  techniques: { en: "techniques", id: "triangulasi teknik" },
  "one institution": { en: "one institution", id: "satu instansi" },
  "documents only": { en: "documents only", id: "dokumen saja" },
  "single source": { en: "single source", id: "sumber tunggal" },
  none: { en: "none", id: "tidak ada" },
};

/** The grade in words, prefixed "candidate" when it rests on unreviewed candidates. "none" rests on nothing and has no prefix. */
export function triangulationLabel(grade: Triangulation, unreviewed: boolean): Label {
  const { en, id } = LABELS[grade];
  return unreviewed && grade !== "none" ? { en: `candidate ${en}`, id: `kandidat ${id}` } : { en, id };
}
