import type { Label } from "../../model/text.js";
import type { CodeIndex } from "./code-index.js";
import { SMALLEST_BASE } from "./population.js";

export const mentionsNote: Label = {
  en: "Turns and paragraphs have columns of their own and are never added.",
  id: "Giliran bicara dan paragraf punya kolom sendiri dan tidak pernah dijumlahkan.",
};

export const smallBaseNote: Label = {
  en: `No share is given of fewer than ${SMALLEST_BASE} informants.`,
  id: `Persentase tidak diberikan jika informan kurang dari ${SMALLEST_BASE}.`,
};

/** How many codes of the codebook have no row, because no passage was found under them. Headings and retired codes are passed by. */
export function hiddenCodesNote(index: CodeIndex, shown: ReadonlySet<string>, kind?: string): readonly Label[] {
  const hidden = index.codebook.codes.filter(
    (code) => !shown.has(code.id) && code.retired === undefined && (kind === undefined || code.kind === kind),
  );
  if (hidden.length === 0) return [];
  const names = hidden.map((code) => code.id).join(", ");
  return [
    {
      en: `Codes without any passage have no row (${hidden.length}): ${names}.`,
      id: `Kode tanpa segmen tidak punya baris (${hidden.length}): ${names}.`,
    },
  ];
}
