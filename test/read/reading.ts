import { CgError } from "../../src/model/diagnostic.js";
import type { RawText } from "../../src/model/document.js";
import { readerFor, readSource } from "../../src/read/registry.js";

/** Reads bytes under a name as cg-code would. */
export async function read(name: string, content: string | Uint8Array, maxSource = 256_000_000): Promise<RawText> {
  const entry = readerFor(name);
  if (entry === null) throw new Error(`${name}: no reader`);
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return readSource(entry, bytes, { id: name, maxSource });
}

/** What a person is told: message and hint of the refusal. Anything but a CgError is thrown on. */
export async function refusal(name: string, content: string | Uint8Array, maxSource?: number): Promise<string> {
  try {
    await read(name, content, maxSource);
  } catch (error) {
    if (!(error instanceof CgError)) throw error;
    return `${error.message}. ${error.hint ?? ""}`;
  }
  return "";
}

export function paragraphs(raw: RawText): string[] {
  return raw.paragraphs.map((span) => raw.text.slice(span.start, span.end));
}

export function masked(raw: RawText, why: string): string[] {
  return raw.masks.filter((mask) => mask.why === why).map((mask) => raw.text.slice(mask.span.start, mask.span.end));
}
