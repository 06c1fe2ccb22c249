import type { Diagnostic } from "../../model/diagnostic.js";

/** Says how many comments and notes of a document are not in its text. */
export function leftOut(id: string, comments: number, notes: number): Diagnostic[] {
  const warnings: Diagnostic[] = [];
  if (comments > 0)
    warnings.push({
      about: id,
      kind: "left out",
      message: `${comments} comment${comments === 1 ? "" : "s"} left out`,
      indonesian: `${comments} komentar tidak dibaca`,
    });
  if (notes > 0)
    warnings.push({
      about: id,
      kind: "left out",
      message: `${notes} footnote${notes === 1 ? "" : "s"} or endnotes left out`,
      indonesian: `${notes} catatan kaki atau catatan akhir tidak dibaca`,
    });
  return warnings;
}
