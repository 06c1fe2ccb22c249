import type { CodedDocument } from "../../model/corpus.js";
import type { Label } from "../../model/text.js";
import { attributeOf } from "../evidence/attributes.js";
import type { Voice } from "../evidence/informants.js";

const BARRED = new Set(["none", "paraphrase", "no", "tidak", "tidak ada", "parafrase", "parafrasa"]);

/** What stands where a passage would, when the person did not agree to be quoted. */
export const WITHHELD: Label = {
  en: "(words withheld: consent)",
  id: "(kata-kata tidak ditampilkan: persetujuan)",
};

/** Whether a person's words may be printed: not under `consent: none` or `consent: paraphrase`, of the person else of the source. */
export function mayQuote(voice: Voice, document: CodedDocument): boolean {
  const consent = attributeOf("consent", voice.person, document);
  return consent === undefined || !BARRED.has(consent.toLowerCase());
}
