import { readFileSync } from "node:fs";
import type { SourceDocument } from "../../src/model/document.js";
import { readerFor, readSource } from "../../src/read/registry.js";
import { type TranscriptSettings, toDocument } from "../../src/transcript/document.js";

/** Reads text or bytes as a source and finds its turns. */
export async function read(
  content: string | Uint8Array,
  options: { readonly as?: string } & Partial<TranscriptSettings> = {},
): Promise<SourceDocument> {
  const { as = "txt", ...settings } = options;
  const entry = readerFor("", as);
  if (entry === null) throw new Error(`no reader ${as}`);
  const id = settings.id ?? `source.${as}`;
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return toDocument(await readSource(entry, bytes, { id, maxSource: 256_000_000 }), { ...settings, id });
}

export const sharedData = "../shared/data";

/** Reads a file of the shared data; its path there is its id. */
export function readShared(path: string): Promise<SourceDocument> {
  return read(readFileSync(`${sharedData}/${path}`), { as: path.slice(path.lastIndexOf(".") + 1), id: path });
}

/** Turns as `role label: words`, blanks single. */
export function view(doc: SourceDocument): string[] {
  return doc.turns.map((turn) => `${turn.role} ${turn.label}: ${words(doc, turn.span)}`);
}

export function words(doc: SourceDocument, span: { readonly start: number; readonly end: number }): string {
  return doc.text.slice(span.start, span.end).replace(/\s+/g, " ");
}
