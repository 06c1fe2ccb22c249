import type { LoadedCodebook } from "../codebook/loaded.js";
import { createMatcher } from "../match/matcher.js";
import type { MatchResult } from "../match/result.js";
import { CgError } from "../model/diagnostic.js";
import type { RawText, Role, SourceDocument } from "../model/document.js";
import { toDocument } from "../transcript/document.js";
import type { LeftOut, SourceFile } from "./discover.js";
import type { Stamp } from "./reading/source-bytes.js";
import { createSourceReader, type ReadingSettings, type ReadText } from "./reading/source-reader.js";

/** What holds for every source of a run. */
export interface ReadSettings extends ReadingSettings {
  readonly labels: { readonly interviewer: readonly string[]; readonly participant: readonly string[] };
  readonly roles: readonly Role[];
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

/** Matches a source while it is read. */
export type SourceMatcher = (source: SourceFile, reading: Promise<ReadText>) => Promise<MatchedSource | LeftOut>;

/** Throws CgError for lines of the codebook that cannot be compiled. The matcher throws CgError for a source that cannot be read, unless those are to be skipped. */
export function createSourceMatcher(loaded: LoadedCodebook, settings: ReadSettings): SourceMatcher {
  const matcher = createMatcher(loaded);
  return async (source, reading) => {
    let read: ReadText;
    try {
      read = await reading;
    } catch (error) {
      if (!(error instanceof CgError)) throw error;
      if (error.aside !== undefined && !source.named) return { id: source.id, reason: error.aside };
      if (!settings.skipUnreadable) throw error;
      const start = `${source.id}: `;
      return {
        id: source.id,
        reason: error.message.startsWith(start) ? error.message.slice(start.length) : error.message,
      };
    }
    const { raw, stamp } = read;
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
  const { raw, stamp: now } = await createSourceReader(settings).read(source);
  if (now !== stamp) throw new CgError(`${source.id}: changed while it was read`, { hint: "Run the command again." });
  return raw.text;
}

function documentOf({ id, type, attributes }: SourceFile, raw: RawText, settings: ReadSettings): SourceDocument {
  const title = attributes["title"];
  return toDocument(raw, {
    ...{ id, attributes, labels: settings.labels, explain: settings.explain },
    ...(type === undefined ? {} : { type }),
    ...(title === undefined ? {} : { title }),
  });
}
