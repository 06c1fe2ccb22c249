import { zip } from "./word.js";

/** A cell: words, a number with the number of a style, a formula with its kept result, or raw XML of a whole cell. */
export type SheetCell =
  | string
  | { readonly number: number; readonly style?: number }
  | { readonly formula: string; readonly result?: string }
  | null;

export interface SheetParts {
  readonly name: string;
  readonly rows?: readonly (readonly SheetCell[])[];
  /** Instead of rows: what stands in sheetData. */
  readonly data?: string;
  /** Ranges of joined cells. */
  readonly joined?: readonly string[];
  readonly hidden?: boolean;
}

export interface BookOptions {
  /** Format code of style 1, 2 and so on; style 0 is plain. */
  readonly formats?: readonly string[];
  /** Strings that all cells share; cells of type s name them. */
  readonly strings?: readonly string[];
  readonly from1904?: boolean;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** An Excel file with these sheets. */
export async function workbook(sheets: readonly SheetParts[], options: BookOptions = {}): Promise<Buffer> {
  const { formats = [], strings = [], from1904 = false } = options;
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": relations(link("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${office}"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>${sheets
      .map(
        ({ name, hidden }, i) =>
          `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ""} r:id="s${i + 1}"/>`,
      )
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      sheets.map((_, i) => link(`s${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("") +
        link("st", "styles", "styles.xml") +
        link("ss", "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/styles.xml": `<styleSheet ${main}><numFmts>${formats
      .map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${escaped(code)}"/>`)
      .join(
        "",
      )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${170 + i}"/>`).join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst ${main}>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
  };
  for (const [i, { rows = [], data, joined = [] }] of sheets.entries()) {
    const merged = joined.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet ${main}><sheetData>${data ?? rows.map(rowXml).join("")}</sheetData>${merged === "" ? "" : `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
  }
  return zip(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(head + xml)])));
}

function relations(links: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`;
}

function rowXml(cells: readonly SheetCell[], index: number): string {
  const number = index + 1;
  return `<row r="${number}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${number}`)).join("")}</row>`;
}

function cellXml(cell: SheetCell, address: string): string {
  if (cell === null) return "";
  if (typeof cell === "string")
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ("number" in cell) return `<c r="${address}" s="${cell.style ?? 0}"><v>${cell.number}</v></c>`;
  const result = cell.result === undefined ? "" : `<v>${escaped(cell.result)}</v>`;
  return `<c r="${address}"${cell.result === undefined ? "" : ' t="str"'}><f>${escaped(cell.formula)}</f>${result}</c>`;
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnName(Math.floor(column / 26) - 1)}${letter}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
