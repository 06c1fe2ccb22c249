import type { CodedDocument } from "../../model/corpus.js";
import type { Person } from "../../model/document.js";
import { withoutIdentifiers } from "../../text/identifiers.js";
import { attributeOf } from "./attributes.js";

/** An institution as somebody states it. */
export interface StatedInstitution {
  /** What its names are compared by. */
  readonly key: string;
  readonly name: string;
}

/** The institution of the person, else of the source; undefined where none is stated, or only a programme. */
export function institutionOf(
  person: Person | null,
  document: Pick<CodedDocument, "attributes" | "type" | "institution">,
): StatedInstitution | undefined {
  const name = attributeOf("institution", person, document);
  if (name === undefined) return undefined;
  const own = (person?.attributes["institution"] ?? "").trim() !== "";
  const key = own ? person?.institution : document.institution;
  return key === null ? undefined : { key: withoutIdentifiers(key ?? name), name: withoutIdentifiers(name) };
}
