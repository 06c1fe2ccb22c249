import type { Diagnostic } from "../model/diagnostic.js";
import { CgError } from "../model/diagnostic.js";
import { type Block, readingOrder } from "./pdf/columns.js";
import { type Furniture, linesOn, type Page, withoutFurniture } from "./pdf/furniture.js";
import { wordsOf } from "./pdf/hyphens.js";
import { type WithoutNumbers, withoutNumbers } from "./pdf/numbers.js";
import { withoutOverlap } from "./pdf/overlap.js";
import { type Item, type Piece, piecesOf } from "./pdf/page.js";
import { paragraphsOf } from "./pdf/paragraphs.js";
import type { ReadContext, Reader } from "./reader.js";

/** Pages that are read where the person sets no limit. */
const mostPages = 2000;

/** PDF: the text of its pages in reading order, without running titles and page numbers, words put together that a line end divides. */
export const pdf: Reader = {
  name: "pdf",
  version: 1,
  async read(bytes, context) {
    const { sheets, total } = await sheetsOf(bytes, context);
    const numbers = withoutNumbers(sheets.map(({ ways }) => ways[0] ?? []));
    const pages = sheets.map(({ number, height, ways }, at): Page => {
      const [, ...turned] = ways;
      return { number, height, blocks: [...readingOrder(numbers.pages[at] ?? []), ...turned.flatMap(asides)] };
    });
    const furniture = withoutFurniture(pages);
    const whole = withoutOverlap(furniture.pages);
    const lines = whole.pages.flatMap(linesOn).map(({ text }) => text);
    if (lines.length === 0) {
      throw new CgError(`${context.id}: a PDF without text, most likely scanned pages`, {
        hint: "Make its text readable first with a program for text recognition (OCR), for instance ocrmypdf.",
      });
    }
    return {
      ...paragraphsOf(whole.pages, wordsOf(lines)),
      warnings: tellings(pages, total, furniture, numbers, whole.lines, context.id),
      reader: "pdf@1",
    };
  },
};

/** What runs another way stands for itself. */
function asides(pieces: readonly Piece[]): Block[] {
  return readingOrder(pieces).map((block) => ({ ...block, cell: true }));
}

/** A page before its text is put in order. */
interface Sheet {
  readonly number: number;
  readonly height: number;
  readonly ways: readonly (readonly Piece[])[];
}

/** The pages up to the limit, and how many there are. */
async function sheetsOf(bytes: Uint8Array, context: ReadContext): Promise<{ sheets: Sheet[]; total: number }> {
  // The library mends what is cut off and says nothing of what is missing.
  if (!isWhole(bytes)) throw unreadable(null, context);
  const { getDocumentProxy } = await import("unpdf");
  const sheets: Sheet[] = [];
  try {
    // The library takes the bytes for itself.
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
    });
    try {
      const total = document.numPages;
      for (let number = 1; number <= Math.min(total, context.maxPages ?? mostPages); number++) {
        const page = await document.getPage(number);
        const view = page.getViewport({ scale: 1 });
        const { items } = await page.getTextContent();
        const ways = piecesOf(
          items.filter((item): item is typeof item & Item => "str" in item),
          view.transform,
        );
        sheets.push({ number, height: view.height, ways });
        page.cleanup();
      }
      return { sheets, total };
    } finally {
      await document.destroy();
    }
  } catch (error) {
    throw unreadable(error, context);
  }
}

/** Whether the end of the file is there; some programs write a little behind it. */
function isWhole(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 4096));
  return Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength).includes("%%EOF");
}

function unreadable(error: unknown, { id }: ReadContext): CgError {
  if (error instanceof Error && error.name === "PasswordException") {
    return new CgError(`${id}: locked with a password`, {
      hint: "Remove the password and save it again.",
      cause: error,
    });
  }
  return new CgError(`${id}: not a whole PDF (cut off or damaged)`, {
    hint: "Get a whole copy of the file, or open it and print it to PDF again.",
    cause: error,
  });
}

function tellings(
  pages: readonly Page[],
  total: number,
  furniture: Furniture,
  numbers: WithoutNumbers,
  twice: number,
  about: string,
): Diagnostic[] {
  const told: Diagnostic[] = [];
  if (total > pages.length) {
    const message = `only the first ${pages.length} of ${total} pages read; --max-pages ${total} reads all`;
    told.push({ about, kind: "pages", message });
  }
  const empty = pages.filter(({ blocks }) => blocks.length === 0).map(({ number }) => number);
  if (empty.length > 0) {
    const which = empty.length === 1 ? "page" : "pages";
    told.push({ about, kind: "damage", message: `no text on ${which} ${ranges(empty)} (blank, or a picture)` });
  }
  const left = furniture.repeated.map(({ text, pages: on }) => `"${shortened(text)}" on ${on} pages`);
  if (furniture.numbered > 0) left.push(`page numbers on ${furniture.numbered} pages`);
  if (numbers.margin > 0) left.push(`${numbers.margin} numbers in the margin`);
  if (numbers.raised > 0) left.push(`${numbers.raised} raised ${numbers.raised === 1 ? "number" : "numbers"} of notes`);
  if (twice > 0) left.push(`${twice} ${twice === 1 ? "line" : "lines"} printed on two pages`);
  if (left.length > 0) told.push({ about, kind: "left out", message: `left out: ${left.join(", ")}` });
  return told;
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > 60 ? `${letters.slice(0, 60).join("")}…` : text;
}

/** 3, 7-9 */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(", ");
}
