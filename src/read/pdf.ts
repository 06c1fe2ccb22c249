import { CgError, type Diagnostic } from "../model/diagnostic.js";
import type { Label } from "../model/text.js";
import { linesOf, nothingOpen } from "./pdf/columns.js";
import { type Page, withoutFurniture } from "./pdf/furniture.js";
import { createHyphens, type Hyphens } from "./pdf/hyphens.js";
import { lineNumbersOf } from "./pdf/line-numbers.js";
import { type OpenPdf, openPdf, type ReadPage } from "./pdf/open.js";
import { unpacksBeyond } from "./pdf/packed.js";
import { type PageLine, ruled } from "./pdf/paragraphs.js";
import { rowsOf, wholeText } from "./pdf/rows.js";
import { type TalkRegion, talkTablesOf } from "./pdf/talk-tables.js";
import { textOf } from "./pdf/text.js";
import type { ReadContext, Reader, ReaderText } from "./reader.js";

/** Most pages that are read where the person sets no limit. */
const mostPages = 2000;

/**
 * PDF: text in reading order, paragraphs put together over lines, columns and pages, with a mark where each page begins. Headers,
 * footers and page numbers are left out and told of. Nothing in the file is run or loaded.
 */
export const pdf: Reader = {
  name: "pdf",
  version: 9,
  async read(bytes, context): Promise<ReaderText> {
    if (await unpacksBeyond(bytes, context.maxSource)) throw tooLong(context);
    const open = await openPdf(bytes, context.id);
    try {
      return await readPages(open, context);
    } finally {
      await open.close();
    }
  },
};

interface Told {
  /** Pages without any text, damaged ones, ones in fonts without letters. */
  readonly empty: number[];
  readonly damaged: number[];
  readonly unknown: number[];
  /** Raised numbers of notes. */
  raised: number;
}

async function readPages(open: OpenPdf, context: ReadContext): Promise<ReaderText> {
  const last = Math.min(open.pages, context.maxPages ?? mostPages);
  const told: Told = { empty: [], damaged: [], unknown: [], raised: 0 };
  const read: (ReadPage & { readonly number: number })[] = [];
  const asides = new Map<number, readonly string[]>();
  let length = 0;
  for (let number = 1; number <= last; number++) {
    const page = await open.page(number, context.maxSource - length);
    if (page === "too long") {
      throw tooLong(context);
    }
    if (page === "damaged") {
      told.damaged.push(number);
      continue;
    }
    length += page.length;
    read.push({ ...page, number });
  }
  const lineNumbers = lineNumbersOf(read);
  const shown: Page[] = [];
  for (const page of read) {
    const { number } = page;
    const { rows, raised } = rowsOf(page.pieces.filter((piece) => !lineNumbers.has(piece)));
    told.raised += raised;
    if (page.turned.length > 0) asides.set(number, page.turned);
    if (rows.length > 0 || page.turned.length > 0) shown.push({ number, height: page.height, rows });
    else if (page.unknown === 0) told.empty.push(number);
    const letters = rows.reduce((sum, row) => sum + wholeText(row).length, 0);
    if (page.unknown > letters / 3) told.unknown.push(number);
  }
  if (shown.length === 0) throw withoutText(told, context.id);
  const stripped = withoutFurniture(shown);
  const { pages, regions, heads } = talkTablesOf(stripped.pages);
  const leftOut = [...stripped.leftOut, ...headsTold(heads), ...numbersTold(lineNumbers.size)];
  const hyphens = createHyphens(textsOf(pages));
  return {
    ...textOf(ruled(pageLines(pages, regions, asides, hyphens)), hyphens),
    warnings: warningsOf(told, leftOut, open.pages, last, context.id),
  };
}

/** The lines of all pages; the row of a table that a page break cuts through, its first cell empty on the new page, is put together. */
function pageLines(
  pages: readonly Page[],
  talks: ReadonlyMap<number, readonly TalkRegion[]>,
  asides: ReadonlyMap<number, readonly string[]>,
  hyphens: Hyphens,
): PageLine[] {
  const lines: PageLine[] = [];
  let before = nothingOpen;
  for (const { number, rows } of pages) {
    const { lines: found, open } = linesOf(rows, hyphens, before, talks.get(number));
    const [cut, first] = [lines.at(-1), found[0]];
    const goesOn =
      before.table !== null && cut?.row !== undefined && first?.row?.[0] === "" && cut.row.length === first.row.length;
    if (goesOn && cut?.row !== undefined) {
      const cells = cut.row.map((cell, i) => {
        const more = first?.row?.[i] ?? "";
        return more === "" || cell === "" ? cell + more : hyphens.join(cell, more);
      });
      lines[lines.length - 1] = { ...cut, row: cells, text: cells.join("\t") };
    }
    for (const line of goesOn ? found.slice(1) : found) lines.push({ ...line, page: number });
    before = open;
    // What runs across a page stands for itself, behind its text.
    for (const text of asides.get(number) ?? []) {
      lines.push({ text, start: 0, end: 0, y: 0, size: 0, font: null, block: 0, row: [text], page: number });
    }
  }
  return lines;
}

function headsTold(count: number): Label[] {
  if (count === 0) return [];
  const times = count === 1 ? "once" : `${count} times`;
  return [{ en: `the head of a table, printed again ${times}`, id: `kepala tabel yang tercetak ulang ${count} kali` }];
}

function numbersTold(count: number): Label[] {
  return count === 0 ? [] : [{ en: `${count} numbers of lines`, id: `${count} nomor baris` }];
}

function* textsOf(pages: readonly Page[]): Generator<string> {
  for (const { rows } of pages) for (const row of rows) for (const cell of row.cells) yield cell.text;
}

function tooLong({ id, maxSource }: ReadContext): CgError {
  return new CgError(`${id}: refused, because it unpacks to more than ${maxSource} bytes`, {
    hint: "If the file is sound, raise the limit with --max-source.",
  });
}

function withoutText({ damaged, unknown }: Told, id: string): CgError {
  if (damaged.length > 0) {
    return new CgError(`${id}: not a whole PDF (cut off or damaged)`, {
      hint: "Get a whole copy of the file, or open it and print it to PDF again.",
    });
  }
  if (unknown.length > 0) {
    return new CgError(`${id}: its fonts do not say which letters they show, so that no text can be read`, {
      hint: "Get the document it was made from, or put the PDF through text recognition (OCR), for example with ocrmypdf --force-ocr.",
    });
  }
  return new CgError(`${id}: a PDF without text, most likely scanned pages`, {
    hint: "Make its text readable first with a program for text recognition (OCR), for instance ocrmypdf.",
  });
}

function warningsOf(told: Told, leftOut: readonly Label[], pages: number, last: number, about: string): Diagnostic[] {
  const warnings: Diagnostic[] = [];
  const warn = (kind: NonNullable<Diagnostic["kind"]>, message: string, indonesian: string) =>
    warnings.push({ about, kind, message, indonesian });
  if (last < pages) {
    warn(
      "pages",
      `only the first ${last} of ${pages} pages read; --max-pages ${pages} reads all`,
      `hanya ${last} dari ${pages} halaman yang dibaca; --max-pages ${pages} membaca semuanya`,
    );
  }
  const [damaged, empty, unknown] = [told.damaged, told.empty, told.unknown].map(pagesNamed);
  if (damaged) warn("damage", `${damaged.en} damaged and not read`, `${damaged.id} rusak dan tidak dibaca`);
  if (empty)
    warn("damage", `no text on ${empty.en} (blank, or a picture)`, `tanpa teks: ${empty.id} (kosong, atau gambar)`);
  if (unknown)
    warn(
      "damage",
      `much of ${unknown.en} is in fonts without letters and not read`,
      `sebagian besar ${unknown.id} memakai fon tanpa huruf dan tidak dibaca`,
    );
  const raised: Label[] =
    told.raised === 0
      ? []
      : [
          {
            en: `${told.raised} raised ${told.raised === 1 ? "number" : "numbers"} of notes`,
            id: `${told.raised} angka catatan kaki di atas baris`,
          },
        ];
  const parts = [...leftOut, ...raised];
  const listed = (lang: keyof Label): string => parts.map((part) => part[lang]).join(", ");
  if (parts.length > 0) warn("left out", `left out: ${listed("en")}`, `tidak dibaca: ${listed("id")}`);
  return warnings;
}

/** "page 3", "pages 1-4, 7, 9"; null for none. */
function pagesNamed(pages: readonly number[]): Label | null {
  if (pages.length === 0) return null;
  const runs: string[] = [];
  for (let i = 0; i < pages.length; i++) {
    const first = pages[i] ?? 0;
    while (pages[i + 1] === (pages[i] ?? 0) + 1) i++;
    runs.push(first === pages[i] ? `${first}` : `${first}-${pages[i]}`);
  }
  const list = runs.slice(0, 12).join(", ");
  const more = runs.length - 12;
  return {
    en: `page${pages.length === 1 ? "" : "s"} ${list}${more > 0 ? `, and ${more} more stretches` : ""}`,
    id: `halaman ${list}${more > 0 ? `, dan ${more} rentang lain` : ""}`,
  };
}
