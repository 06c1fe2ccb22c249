import { CgError } from "../../src/model/diagnostic.js";
import type { RawText } from "../../src/model/document.js";
import { readerFor, readSource } from "../../src/read/registry.js";

/** Reads bytes under a name as cg-code would; `as`: as the format that the person chose. */
export async function read(
  name: string,
  content: string | Uint8Array,
  maxSource = 256_000_000,
  as?: string,
): Promise<RawText> {
  const entry = readerFor(name, as);
  if (entry === null) throw new Error(`${name}: no reader`);
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return readSource(entry, bytes, { id: name, maxSource }, { chosen: as !== undefined });
}

/** What a person is told: message and hint of the refusal. Anything but a CgError is thrown on. */
export async function refusal(
  name: string,
  content: string | Uint8Array,
  maxSource?: number,
  as?: string,
): Promise<string> {
  try {
    await read(name, content, maxSource, as);
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

/** What a format itself says of who speaks: `role label: words`. */
export function spoken(raw: RawText): string[] {
  return (raw.labelled ?? []).map(
    ({ span, label, role }) => `${role ?? "-"} ${label}: ${raw.text.slice(span.start, span.end)}`,
  );
}
