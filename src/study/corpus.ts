import type { LoadedCodebook } from "../codebook/loaded.js";
import { candidateId } from "../coding/candidate-id.js";
import { unpackCandidates } from "../match/packed-candidates.js";
import type { CodedCorpus, CodedDocument } from "../model/corpus.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Affiliated } from "../model/document.js";
import type { Agencies } from "./agency/agencies.js";
import { type Affiliation, createAffiliation, statesInstitution } from "./agency/institutions.js";
import type { AttributeTables } from "./attribute-table.js";
import type { LeftOut, SourceFile } from "./discover.js";
import { createSourceMatcher, type MatchedSource, type ReadSettings, readAgain } from "./matched-source.js";
import { joinPeople, type Met, type Register } from "./people.js";
import { createReadAhead } from "./reading/ahead.js";
import { withoutSpeakers } from "./selection.js";
import { type Condition, createWhere } from "./where.js";

/** Everything that is settled before the first source is opened. */
export interface CorpusParts {
  /** By id, in code units. */
  readonly sources: readonly SourceFile[];
  /** Ids of all sources of the study, also of those that this run leaves out. */
  readonly known: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly Diagnostic[];
  readonly settings: ReadSettings;
  readonly register: Register;
  readonly tables: AttributeTables;
  readonly where: readonly Condition[];
  readonly loaded: LoadedCodebook;
  /** Asked for when the first source states an institution. */
  readonly agencies: () => Promise<Agencies>;
}

/**
 * The documents of a study, read and matched one at a time as they are asked for: at any moment one text is in memory. Iterating again reads again.
 * While it runs it throws CgError for a source that cannot be read, unless those are to be skipped, and at its end when `where` selected nothing.
 */
export function createCorpus(parts: CorpusParts): CodedCorpus {
  const leftOut: LeftOut[] = [...parts.leftOut];
  return {
    leftOut,
    sources: parts.sources.length,
    warnings: parts.warnings,
    documents: { [Symbol.asyncIterator]: () => readAll(parts, leftOut) },
  };
}

async function* readAll(parts: CorpusParts, leftOut: LeftOut[]): AsyncGenerator<CodedDocument, void, void> {
  leftOut.splice(0, leftOut.length, ...parts.leftOut);
  const met: Met = new Map();
  let affiliate: Affiliation | undefined;
  const where = createWhere(parts.where);
  const match = createSourceMatcher(parts.loaded, parts.settings);
  const ahead = createReadAhead(parts.sources, parts.settings);
  try {
    for (const [place, source] of parts.sources.entries()) {
      const outcome = await match(source, ahead.read(place));
      if ("reason" in outcome) {
        leftOut.push(outcome);
        continue;
      }
      const joined = joinPeople(outcome.document, parts.register, parts.tables, met);
      if (statesInstitution(joined)) affiliate ??= createAffiliation(await parts.agencies());
      const current = codedDocument(source, outcome, affiliate?.(joined) ?? joined, parts);
      const left = where.select(current.document);
      if (left === null) continue;
      try {
        yield withoutSpeakers(current.document, left);
      } finally {
        current.release();
      }
    }
  } finally {
    await ahead.close();
  }
  const { store } = parts.settings;
  if (store !== null) (await import("./reading/text-store.js")).forgetOthers(store, parts.known);
  leftOut.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  where.finish();
}

/** A document while it is the current one; after `release` its text is read again when asked for. */
interface Current {
  readonly document: CodedDocument;
  release(): void;
}

/** `joined`: the source as read, with its people as the study knows them. */
function codedDocument(
  source: SourceFile,
  outcome: MatchedSource,
  joined: MatchedSource["document"] & Affiliated,
  parts: CorpusParts,
): Current {
  const { candidates, warnings, ...matched } = outcome.matched;
  const { reader: _, ...document } = joined;
  const held = createHeldText(source, outcome, parts.settings);
  return {
    document: {
      ...document,
      ...matched,
      codings: unpackCandidates(candidates, document.id, parts.loaded.codebook.codes, candidateId),
      warnings: [...document.warnings, ...warnings],
      text: held.text,
    },
    release: held.release,
  };
}

/** In a function of its own, so that the closures keep nothing else of the document alive. */
function createHeldText(source: SourceFile, { text, stamp }: MatchedSource, settings: ReadSettings) {
  let held: string | null = text;
  return {
    release: (): void => {
      held = null;
    },
    text: async (): Promise<string> => held ?? (await readAgain(source, stamp, settings)),
  };
}
