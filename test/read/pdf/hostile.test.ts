import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CgError } from "../../../src/model/diagnostic.js";
import { isStray } from "../../../src/read/pdf/stray.js";
import { column, pdfOf } from "../pages.js";
import { paragraphs, read, refusal } from "../reading.js";

const sound = pdfOf([
  column(["T: Apa kendalanya?", "J: Dana kurang.", "T: Siapa yang memimpin?"]),
  column(["J: Ibu camat."]),
]);

/** What is thrown in the background and the program would not pass over, and what is printed. */
const astray: unknown[] = [];
const printed: unknown[] = [];
const catchIt = (error: unknown): void => {
  if (!isStray(error)) astray.push(error);
};
/** Vitest's own, which would take what the reader passes over for a failed run. */
const listeners = process.listeners("unhandledRejection");
const { log, warn, error, info } = console;
const silent = Object.fromEntries(
  ["log", "warn", "error", "info"].map((name) => [name, (...words: unknown[]) => printed.push(words)]),
);

beforeAll(() => {
  for (const listener of listeners) process.off("unhandledRejection", listener);
  process.on("unhandledRejection", catchIt);
  Object.assign(console, silent);
});
afterAll(() => {
  process.off("unhandledRejection", catchIt);
  for (const listener of listeners) process.on("unhandledRejection", listener);
  Object.assign(console, { log, warn, error, info });
});

describe("a PDF that is not as it should be", () => {
  it("with 10,000 pages is read to the limit of 2,000", async () => {
    const raw = await read("a.pdf", pdfOf(Array.from({ length: 10_000 }, (_, i) => column([`Isi ${i % 7}.`]))));
    expect(raw.marks).toHaveLength(2000);
    expect(raw.warnings.map(({ message }) => message)).toContain(
      "only the first 2000 of 10000 pages read; --max-pages 10000 reads all",
    );
  }, 60_000);

  it("with more text than the limit is refused", async () => {
    // The same text again and again, drawn by a form that is small itself.
    const text = `BT /F1 10 Tf 72 700 Td (${"Dana desa kurang. ".repeat(60)}) Tj ET `.repeat(4);
    const form = `<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Length ${text.length}>>stream\n${text}\nendstream`;
    const many = Buffer.from(
      pdfOf([[]], { extra: [form], before: "/X Do ".repeat(50) })
        .toString("latin1")
        .replace("/Font<</F1 3 0 R/F2 4 0 R>>", "/XObject<</X 20 0 R>>      "),
      "latin1",
    );
    expect(await refusal("a.pdf", many, 15_000)).toMatch(/refused, because it unpacks to more than 15000 bytes/);
    expect((await read("a.pdf", many)).text).toMatch(/^Dana desa kurang\./);
  });

  it("that unpacks to more than the limit is refused before it is unpacked", async () => {
    const bomb = (filter: string, content: Buffer): Buffer => {
      const packed = deflateSync(content).toString("latin1");
      return pdfOf([column(["Dana."])], {
        extra: [`<</Filter${filter}/Length ${packed.length}>>stream\n${packed}\nendstream`],
      });
    };
    expect(await refusal("a.pdf", bomb("/FlateDecode", Buffer.alloc(3_000_000)), 1_000_000)).toBe(
      "a.pdf: refused, because it unpacks to more than 1000000 bytes. If the file is sound, raise the limit with --max-source.",
    );
    expect((await read("a.pdf", bomb("/FlateDecode", Buffer.alloc(900_000)), 1_000_000)).text).toBe("Dana.\n");
    const twice = bomb("[/FlateDecode/FlateDecode]", deflateSync(Buffer.alloc(3_000_000)));
    expect(await refusal("a.pdf", twice, 1_000_000)).toMatch(/^a\.pdf: refused, because it unpacks/);
  });

  it("with scripts, actions and addresses runs and loads nothing", async () => {
    const catalog =
      "/OpenAction<</S/JavaScript/JS(globalThis.ranScript=true)>>/AA<</WC<</S/URI/URI(http://127.0.0.1:1/)>>>>";
    const raw = await read("a.pdf", pdfOf([column(["Dana."])], { catalog }));
    expect(paragraphs(raw)).toEqual(["Dana."]);
    expect("ranScript" in globalThis).toBe(false);
  });

  it("with bytes changed anywhere is read or refused, never more", async () => {
    const change = fc.record({ at: fc.nat(sound.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), fc.boolean(), async (changes, cut) => {
        const bytes = Buffer.from(sound);
        for (const { at, byte } of changes) bytes[at] = byte;
        await soundOrRefused(cut ? Buffer.concat([bytes.subarray(0, changes[0]?.at), Buffer.from("%%EOF")]) : bytes);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it("of random bytes behind the mark is refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        await soundOrRefused(Buffer.concat([Buffer.from("%PDF-1.7\n"), bytes, Buffer.from("\nstartxref\n9\n%%EOF")]));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it("leaves errors that are told from others by where they come from", async () => {
    const { getDocumentProxy } = await import("unpdf");
    const theirs: unknown = await getDocumentProxy(new Uint8Array(Buffer.from("%PDF-1.7 nothing")), {
      verbosity: 0,
    }).catch((caught: unknown) => caught);
    expect(isStray(theirs)).toBe(true);
    expect(isStray(new Error("ours"))).toBe(false);
    expect(isStray("unpdf")).toBe(false);
  });

  it("none of these threw behind the reader's back or wrote to the terminal", async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(astray).toEqual([]);
    expect(printed).toEqual([]);
  });
});

/** Either a CgError, or text whose spans are in order and hold all of it. */
async function soundOrRefused(bytes: Uint8Array): Promise<void> {
  try {
    const raw = await read("a.pdf", bytes, 1_000_000, "pdf");
    let at = 0;
    for (const { start, end } of raw.paragraphs) {
      expect(raw.text.slice(at, start).trim()).toBe("");
      expect(start).toBeLessThan(end);
      at = end;
    }
    expect(raw.text.slice(at).trim()).toBe("");
    expect(raw.marks.every((mark, i) => mark.at >= (raw.marks[i - 1]?.at ?? 0) && mark.at <= raw.text.length)).toBe(
      true,
    );
    expect(raw.text).not.toMatch(/[\r\u00ad\ufeff]/);
  } catch (caught) {
    if (!(caught instanceof CgError)) throw caught;
  }
}
