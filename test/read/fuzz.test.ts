import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CgError } from "../../src/model/diagnostic.js";
import type { RawText } from "../../src/model/document.js";
import type { Span } from "../../src/model/text.js";
import { type ReaderEntry, readers, readSource } from "../../src/read/registry.js";
import { toDocument } from "../../src/transcript/document.js";
import { expectCovered } from "../transcript/covered.js";
import { type Sample, samples } from "./samples.js";

/** Spans inside the text, in order, none empty; `apart`: none over another. */
function expectOrdered(text: string, spans: readonly Span[], apart: boolean): void {
  let at = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    at = apart ? end : start;
  }
}

/** What every reader promises of what it gives. */
function expectSound(raw: RawText): void {
  const { text, paragraphs, marks, masks, labelled = [] } = raw;
  expect(text).not.toMatch(/\r|^\ufeff|\p{Cs}/u);
  expectOrdered(text, paragraphs, true);
  for (const { start, end } of paragraphs) expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
  expectOrdered(
    text,
    labelled.map(({ span }) => span),
    true,
  );
  const hidden = masks.map(({ span }) => span);
  expectOrdered(text, hidden, false);
  for (const [i, { at }] of marks.entries()) {
    expect(at).toBeGreaterThanOrEqual(marks[i - 1]?.at ?? 0);
    expect(at).toBeLessThanOrEqual(text.length);
  }
  const seen = [...paragraphs, ...hidden].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const { start, end } of seen) {
    if (start > at) expect(text.slice(at, start).trim()).toBe("");
    at = Math.max(at, end);
  }
  expect(text.slice(at).trim()).toBe("");
}

/** Whatever the bytes are: a sound text from which a covered document comes, or a refusal that names the file. */
async function tryReading(entry: ReaderEntry, bytes: Uint8Array, chosen: boolean): Promise<"read" | "refused"> {
  const id = `a${entry.extensions[0] ?? ""}`;
  try {
    const raw = await readSource(entry, bytes, { id, maxSource: 1_000_000 }, { chosen });
    expectSound(raw);
    expectCovered(toDocument(raw, { id }));
    return "read";
  } catch (error) {
    if (!(error instanceof CgError)) throw error;
    expect(error.message).toContain(id);
    expect(error.hint).not.toBeUndefined();
    return "refused";
  }
}

interface Change {
  /** Where, as a share of the length, 0 to 1. */
  readonly at: number;
  readonly kind: "drop" | "put" | "turn" | "again";
  readonly length: number;
  readonly piece: Buffer;
}

function changes(pieces: readonly string[]): fc.Arbitrary<readonly Change[]> {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...pieces).map((text) => Buffer.from(text)) },
    { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 4 }).map((bytes) => Buffer.from(bytes)) },
  );
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom<Change["kind"]>("drop", "put", "put", "turn", "again"),
    length: fc.integer({ min: 1, max: 30 }),
    piece,
  });
  return fc.array(change, { minLength: 1, maxLength: 8 });
}

function altered(content: Buffer, list: readonly Change[]): Buffer {
  let bytes = content;
  for (const { at, kind, length, piece } of list) {
    const from = Math.floor(at * bytes.length);
    const [before, behind] = [bytes.subarray(0, from), bytes.subarray(from)];
    if (kind === "drop") bytes = Buffer.concat([before, behind.subarray(length)]);
    else if (kind === "put") bytes = Buffer.concat([before, piece, behind]);
    else if (kind === "again") bytes = Buffer.concat([before, behind.subarray(0, length), behind]);
    else
      bytes = Buffer.concat([
        before,
        Buffer.from(behind.subarray(0, 1)).map((byte) => byte ^ length),
        behind.subarray(1),
      ]);
  }
  return bytes;
}

/** Whole pieces put behind joints of the content, so that most files stay sound. */
function grown({ whole, joint, between: [first, last] }: Sample): fc.Arbitrary<(content: Buffer) => Buffer> {
  const addition = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), piece: fc.constantFrom(...whole) });
  return fc.array(addition, { minLength: 1, maxLength: 12 }).map((list) => (content) => {
    const text = content.toString();
    const begin = text.indexOf(first) + first.length;
    const end = last === "" ? text.length : text.lastIndexOf(last);
    let inside = text.slice(begin, end);
    for (const { at, piece } of list) {
      const found = inside.indexOf(joint, Math.floor(at * inside.length));
      const from = found < 0 ? inside.length : found + joint.length;
      inside = inside.slice(0, from) + piece + inside.slice(from);
    }
    return Buffer.from(text.slice(0, begin) + inside + text.slice(end));
  });
}

/** Tries of a property; the same ones every time. */
function tries({ tries = 1 }: Sample, runs: number): { readonly seed: number; readonly numRuns: number } {
  return { seed: 3, numRuns: Math.round(runs * tries) };
}

const asIs = (content: Buffer): Buffer => content;

describe.each(readers.map((entry) => [entry.name, entry] as const))("any bytes as %s", (name, entry) => {
  const sample = (): Sample => {
    const found = samples[name];
    if (found === undefined) throw new Error(`test/read/samples.ts has no sample of ${name}`);
    return found;
  };

  it("a sound file is read", async () => {
    expect(await tryReading(entry, await sample().make(asIs), false)).toBe("read");
  });

  it("cut off anywhere, it is read as far as it goes or refused", async () => {
    const whole = await sample().make(asIs);
    const { numRuns } = tries(sample(), 40);
    for (let part = 0; part < numRuns; part++) {
      await tryReading(entry, whole.subarray(0, Math.floor((whole.length * part) / numRuns)), part % 2 === 0);
    }
  });

  it("with more of its own language put in, it is mostly read", async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(grown(sample()), async (alter) => {
        if ((await tryReading(entry, await sample().make(alter), true)) === "read") read++;
      }),
      tries(sample(), 120),
    );
    expect(read).toBeGreaterThan(tries(sample(), 40).numRuns);
  });

  it("with anything inside changed, it is read or refused", async () => {
    await fc.assert(
      fc.asyncProperty(changes(sample().pieces), async (list) => {
        await tryReading(entry, await sample().make((content) => altered(content, list)), true);
      }),
      tries(sample(), 100),
    );
  });

  it("with any bytes of the file changed, it is read or refused", async () => {
    const whole = await sample().make(asIs);
    await fc.assert(
      fc.asyncProperty(changes(sample().pieces), fc.boolean(), async (list, chosen) => {
        await tryReading(entry, altered(whole, list), chosen);
      }),
      tries(sample(), 100),
    );
  });

  it("bytes at random, behind the beginning of such a file or not, are read or refused", async () => {
    const whole = await sample().make(asIs);
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.integer({ min: 0, max: Math.min(whole.length, 100) }),
        fc.boolean(),
        async (bytes, head, chosen) => {
          await tryReading(entry, Buffer.concat([whole.subarray(0, head), bytes]), chosen);
        },
      ),
      tries(sample(), 100),
    );
  });
});
