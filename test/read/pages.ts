/** Text at a place: points from the left and from the top of an A4 page. */
export interface Shown {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Extra space after each letter. */
  readonly spacing?: number;
  /** Quarter turns against the clock. */
  readonly turn?: 0 | 1 | 2 | 3;
}

export interface PdfOptions {
  /** Turns every page by so many degrees when it is shown. */
  readonly rotate?: number;
  /** Entries of the document's trailer. */
  readonly trailer?: string;
  /** Entries of its catalog. */
  readonly catalog?: string;
  /** Objects from number 20 on. */
  readonly extra?: readonly string[];
  /** Operators before the text of every page. */
  readonly before?: string;
}

export const pageHeight = 842;

/** A PDF with the given pages, the same bytes every time; letters of Windows-1252 in Helvetica. */
export function pdfOf(pages: readonly (readonly Shown[])[], options: PdfOptions = {}): Buffer {
  const objects = new Map<number, string>();
  const extra = options.extra ?? [];
  extra.forEach((object, i) => {
    objects.set(20 + i, object);
  });
  const first = 20 + extra.length;
  const kids = pages.map((_, i) => `${first + i * 2} 0 R`).join(" ");
  objects.set(1, `<</Type/Catalog/Pages 2 0 R${options.catalog ?? ""}>>`);
  objects.set(2, `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`);
  objects.set(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
  objects.set(4, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>");
  pages.forEach((shown, i) => {
    const content = `${options.before ?? ""}${shown.map(operators).join("\n")}`;
    objects.set(
      first + i * 2,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 ${pageHeight}]/Rotate ${options.rotate ?? 0}/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents ${first + i * 2 + 1} 0 R>>`,
    );
    objects.set(first + i * 2 + 1, `<</Length ${content.length}>>stream\n${content}\nendstream`);
  });
  return written(objects, options.trailer ?? "");
}

function operators({ text, x, y, size = 11, bold = false, spacing = 0, turn = 0 }: Shown): string {
  const [cos, sin] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ][turn] ?? [1, 0];
  const escaped = text.replace(/[\\()]/g, "\\$&");
  return `BT /${bold ? "F2" : "F1"} ${size} Tf ${spacing} Tc ${cos} ${sin} ${-(sin ?? 0)} ${cos} ${x} ${pageHeight - y} Tm (${escaped}) Tj ET`;
}

function written(objects: ReadonlyMap<number, string>, trailer: string): Buffer {
  const size = Math.max(...objects.keys()) + 1;
  const offsets = new Map<number, number>();
  let body = "%PDF-1.4\n";
  for (const [number, object] of [...objects].sort((a, b) => a[0] - b[0])) {
    offsets.set(number, body.length);
    body += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const table = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  }).join("");
  const text = `${body}xref\n0 ${size}\n${table}trailer<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(windows1252(text), "latin1");
}

/** Letters above Latin-1 that tests use. */
function windows1252(text: string): string {
  return text
    .replaceAll("’", "\x92")
    .replaceAll("“", "\x93")
    .replaceAll("”", "\x94")
    .replaceAll("–", "\x96")
    .replaceAll("•", "\x95");
}

export interface ColumnOptions {
  readonly x?: number;
  readonly top?: number;
  readonly pitch?: number;
  readonly size?: number;
}

/** Lines below each other; an empty one leaves white. */
export function column(
  lines: readonly string[],
  { x = 72, top = 90, pitch = 14, size = 11 }: ColumnOptions = {},
): Shown[] {
  return lines.flatMap((text, i) => (text === "" ? [] : [{ text, x, y: top + i * pitch, size }]));
}
