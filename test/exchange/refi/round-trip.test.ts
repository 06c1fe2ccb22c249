import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConvertedCodebook, WrittenCodebook } from "../../../src/exchange/conversion.js";
import { readRefi } from "../../../src/exchange/refi/read.js";
import { writeRefi } from "../../../src/exchange/refi/write.js";
import { codebooks } from "../codebooks.js";

const hints = { language: null, stage: "any", kind: "context" } as const;
const schema = "../shared/data/refi/Codebook.xsd";

function written(data: WrittenCodebook, language: string | null = null): string {
  const { content } = writeRefi({ written: data }, { language, layout: null });
  return String(content);
}

async function read(xml: string): Promise<ConvertedCodebook> {
  return await readRefi(Buffer.from(xml), { id: "small.qdc", maxSource: 1e8 }, hints);
}

/** Codebooks whose texts XML can hold. */
const legal = codebooks.filter((data) => !/[\ufffe\uffff]|\p{Cs}|(?![\t\n\r])[\u0000-\u001f]/u.test(texts(data)));

function texts(data: unknown): string {
  if (typeof data === "string") return data;
  return typeof data === "object" && data !== null ? Object.values(data).map(texts).join(" ") : "";
}

describe("a codebook written as REFI-QDA", () => {
  it("is the same codebook when it is read again, in whatever language it was written", async () => {
    await fc.assert(
      fc.asyncProperty(legal, fc.constantFrom(null, "en", "id"), async (data, language) => {
        const { codebook, losses } = await read(written(data, language));
        expect(codebook).toEqual(data);
        expect(losses).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same bytes each time, whatever was converted before", async () => {
    await fc.assert(
      fc.asyncProperty(legal, async (data) => {
        const xml = written(data);
        expect(written((await read(xml)).codebook)).toBe(xml);
      }),
      { numRuns: 50 },
    );
  });

  describe.skipIf(!existsSync(schema) && process.env["CI"] !== "true")("(needs ../shared/data)", () => {
    it("fits the schema of the standard, whatever stands in its texts", async () => {
      const { XmlDocument, XsdValidator } = await import("libxml2-wasm");
      const definition = XmlDocument.fromString(readFileSync(schema, "utf8"));
      const validator = XsdValidator.fromDoc(definition);
      try {
        fc.assert(
          fc.property(codebooks, fc.constantFrom(null, "id"), (data, language) => {
            const document = XmlDocument.fromString(written(data, language));
            try {
              validator.validate(document);
            } finally {
              document.dispose();
            }
          }),
          { numRuns: 60 },
        );
        const wrong = XmlDocument.fromString('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes/></CodeBook>');
        expect(() => validator.validate(wrong)).toThrow(/Missing child/);
        wrong.dispose();
      } finally {
        validator.dispose();
        definition.dispose();
      }
    });
  });
});
