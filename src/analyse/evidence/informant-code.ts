import type { CodedDocument } from "../../model/corpus.js";
import type { Person } from "../../model/document.js";

/** Labels that name a part in the talk, not a person: "J", "P1", "Informan 2", "Speaker 1". */
const GENERIC =
  /^(?:\p{Lu}|\p{Lu}{1,3}[ .-]?\d{1,3}|(?:informan|informant|narasumber|nara sumber|ns|responden|respondent|partisipan|participant|subjek|subyek|jawab|jawaban|speaker|peserta|interviewee)[ .-]?\d{0,3})$/iu;

/**
 * How an informant is named in output without giving a name away: the `code` of an informant sheet, the id given in
 * study.yaml, else the source and, where several take part, a generic label or the place among them.
 * `place` counts from 1, in order of speaking.
 */
export function informantCode(
  document: CodedDocument,
  person: Person | null,
  among: { readonly place: number; readonly of: number },
): string {
  const stated = statedCode(person?.attributes ?? {}) ?? (among.of === 1 ? statedCode(document.attributes) : undefined);
  if (stated !== undefined) return stated;
  if (person !== null && !person.id.startsWith(`${document.id}#`)) return person.id;
  const source = document.id.replace(/\.[^./]*$/, "");
  if (among.of === 1) return source;
  const label = person?.labels[0] ?? "";
  return `${source}#${GENERIC.test(label) ? label : among.place}`;
}

/** A code that the study or an informant sheet gives. */
export function statedCode(attributes: Readonly<Record<string, string>>): string | undefined {
  const code = (attributes["code"] ?? attributes["informant_code"])?.trim();
  return code === "" ? undefined : code;
}
