import type { CodedDocument } from "../../model/corpus.js";
import type { Person, SourceType } from "../../model/document.js";
import type { Label } from "../../model/text.js";

type Described = Pick<CodedDocument, "attributes" | "type">;

export const NOT_STATED: Label = { en: "(not stated)", id: "(tidak disebutkan)" };

/** An attribute of the person, else of the source; undefined where neither states it. */
export function attributeOf(key: string, person: Person | null, document: Described): string | undefined {
  return stated(person?.attributes[key]) ?? stated(document.attributes[key]);
}

function stated(value: string | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed === "" ? undefined : trimmed;
}

/** Whether sources of this type are documentary sources, with an n and N of their own. */
export function isDocumentary(type: SourceType): boolean {
  return type === "document" || type === "minutes";
}

/** Whether people of this type of source can be informants. */
export function isInterview(type: SourceType): boolean {
  return type === "interview" || type === "focus-group";
}

/** Genres that say what ought to be or what others report: they describe and never corroborate an obstacle. */
const DESCRIBING = new Set([
  ...["regulation", "guideline", "guidelines", "plan", "news"],
  ...["peraturan", "regulasi", "undang-undang", "perpres", "perbup", "perda", "pedoman", "panduan", "juknis", "juklak"],
  ...["rencana", "rencana aksi", "berita"],
]);

/** Whether a documentary source can corroborate an obstacle: it is one, and its `genre` does not merely describe. */
export function isEvidential(document: Described): boolean {
  const genre = document.attributes["genre"]?.trim().toLowerCase();
  return isDocumentary(document.type) && !(genre !== undefined && DESCRIBING.has(genre));
}
