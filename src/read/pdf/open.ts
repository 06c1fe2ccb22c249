import { CgError } from "../../model/diagnostic.js";
import { PagePieces, type Shown } from "./pieces.js";

/** What is shown on a page and how many code units pdf.js gave for it. */
export interface ReadPage extends Shown {
  readonly length: number;
}

export interface OpenPdf {
  readonly pages: number;
  /** One page, from 1; "too long" where it has more than `most` code units, "damaged" where it cannot be read. */
  page(number: number, most: number): Promise<ReadPage | "too long" | "damaged">;
  close(): Promise<void>;
}

/**
 * Opens a PDF with pdf.js, which then runs no scripts, loads no fonts, maps or attachments, and says nothing on the terminal.
 * Throws CgError for what is locked, cut off or damaged.
 */
export async function openPdf(bytes: Uint8Array, id: string): Promise<OpenPdf> {
  // The library mends what is cut off and says nothing of what is missing.
  if (!isWhole(bytes)) throw unreadable(id);
  const { getDocumentProxy } = await import("unpdf");
  try {
    // A copy, since pdf.js takes the bytes for itself.
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      useWorkerFetch: false,
      disableFontFace: true,
      // Asks for no font files: widths are in the PDF or known.
      useSystemFonts: true,
      enableXfa: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      stopAtErrors: false,
    });
    if (document.numPages < 1) throw unreadable(id);
    return {
      pages: document.numPages,
      async page(number, most) {
        try {
          const page = await document.getPage(number);
          const pieces = new PagePieces(page.view, page.rotate);
          const reader = page.streamTextContent().getReader();
          for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
            for (const item of itemsOf(chunk.value)) pieces.add(item);
            // Cancelled, pdf.js would throw in the background; closing the document ends its work as well.
            if (pieces.length > most) return "too long";
          }
          page.cleanup();
          return { ...pieces.finish(), length: pieces.length };
        } catch {
          return "damaged";
        }
      },
      close: () => document.destroy(),
    };
  } catch (error) {
    if (error instanceof CgError) throw error;
    if (error instanceof Error && error.name === "PasswordException") {
      throw new CgError(`${id}: locked with a password`, {
        hint: "Remove the password and save it again.",
        cause: error,
      });
    }
    throw unreadable(id, error);
  }
}

function unreadable(id: string, cause?: unknown): CgError {
  return new CgError(`${id}: not a whole PDF (cut off or damaged)`, {
    hint: "Get a whole copy of the file, or open it and print it to PDF again.",
    cause,
  });
}

/** Whether the end of the file is there; some programs write a little behind it. */
function isWhole(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-4096);
  return Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength).includes("%%EOF");
}

function itemsOf(chunk: unknown): readonly unknown[] {
  if (typeof chunk !== "object" || chunk === null || !("items" in chunk) || !Array.isArray(chunk.items)) return [];
  return chunk.items;
}
