import type { LoadedCodebook } from "../codebook/loaded.js";
import { createMatcher } from "../match/matcher.js";
import type { MatchResult } from "../match/result.js";
import { CgError } from "../model/diagnostic.js";
import type { RawText, Role, SourceDocument } from "../model/document.js";
import { columnsOf } from "../read/columns.js";
import type { ReadContext } from "../read/reader.js";
import { type ReaderEntry, readerFor, readSource } from "../read/registry.js";
import { toDocument } from "../transcript/document.js";
import type { LeftOut, SourceFile } from "./discover.js";
import { createByteReader, type Stamp } from "./source-bytes.js";

/** What bounds and directs the reading of any source. */
export type Limits = Omit<ReadContext, "id">;

/** What holds for every source of a run. */
export interface ReadSettings {
  readonly labels: { readonly interviewer: readonly string[]; readonly participant: readonly string[] };
  readonly roles: readonly Role[];
  readonly as?: string;
  readonly limits: Limits;
  readonly skipUnreadable: boolean;
  readonly explain: boolean;
}

/** A source read and matched by itself, before its people are joined with those of other sources. */
export interface MatchedSource {
  /** What stands in the document besides its text. */
  readonly document: Omit<SourceDocument, "text" | "paragraphs">;
  readonly matched: MatchResult;
  readonly text: string;
  readonly stamp: Stamp;
}

/** Reads and matches sources one after the other; a call begins when the one before has ended. */
export type SourceMatcher = (source: SourceFile) => Promise<MatchedSource | LeftOut>;

/** Throws CgError for lines of the codebook that cannot be compiled. The matcher throws CgError for a source that cannot be read, unless those are to be skipped. */
export function createSourceMatcher(loaded: LoadedCodebook, settings: ReadSettings): SourceMatcher {
  const matcher = createMatcher(loaded);
  const reader = createByteReader();
  return async (source) => {
    const { entry, chosen } = entryFor(source, settings.as);
    let head = "";
    let raw: RawText;
    let stamp: Stamp;
    try {
      const read = reader.read(source.path, source.id, settings.limits.maxSource);
      stamp = read.stamp;
      head = entry.name === "csv" && !source.named ? Buffer.from(read.bytes.subarray(0, 4096)).toString() : "";
      raw = await readSource(entry, read.bytes, { id: source.id, ...settings.limits }, chosen);
    } catch (error) {
      if (!(error instanceof CgError)) throw error;
      if (head !== "" && isOtherTable(head)) return { id: source.id, reason: "a table without a column of text" };
      if (!settings.skipUnreadable) throw error;
      const start = `${source.id}: `;
      return {
        id: source.id,
        reason: error.message.startsWith(start) ? error.message.slice(start.length) : error.message,
      };
    }
    const { text, paragraphs, ...document } = documentOf(source, raw, settings);
    const matched = matcher.match(
      { ...document, text, paragraphs },
      {
        roles: settings.roles,
        explain: settings.explain,
        ...(source.languages.length === 0 ? {} : { languages: source.languages }),
      },
    );
    return { document, matched, text, stamp };
  };
}

/** The text of a source once more. Throws CgError when the file is no longer the one that was read. */
export async function readAgain(source: SourceFile, stamp: Stamp, settings: ReadSettings): Promise<string> {
  const { bytes, stamp: now } = createByteReader().read(source.path, source.id, settings.limits.maxSource);
  if (now !== stamp) throw new CgError(`${source.id}: changed while it was read`, { hint: "Run the command again." });
  const { entry, chosen } = entryFor(source, settings.as);
  return (await readSource(entry, bytes, { id: source.id, ...settings.limits }, chosen)).text;
}

function documentOf({ id, type, attributes }: SourceFile, raw: RawText, { labels }: ReadSettings): SourceDocument {
  const title = attributes["title"];
  return toDocument(raw, {
    ...{ id, attributes, labels },
    ...(type === undefined ? {} : { type }),
    ...(title === undefined ? {} : { title }),
  });
}

/** The reader of a source; `chosen`: `--as` says so, as it does for the named files and for files whose extension says nothing. */
function entryFor(source: SourceFile, as: string | undefined): { entry: ReaderEntry; chosen: boolean } {
  const own = source.named && as !== undefined ? null : readerFor(source.path);
  const entry = own ?? readerFor(source.path, as);
  if (entry === null) throw new CgError(`${source.id}: not a format cg-code reads`);
  return { entry, chosen: own === null && as !== undefined };
}

/** Whether the first line of a table names no column of text: a table of something else that stands beside the sources. */
function isOtherTable(head: string): boolean {
  const cells = (head.replace(/^\uFEFF/u, "").split(/\r?\n/u, 1)[0] ?? "").split(/[,;\t|]/u);
  return columnsOf(cells.map((cell) => cell.replaceAll('"', ""))).text === undefined;
}
