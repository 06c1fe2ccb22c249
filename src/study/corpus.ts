import { candidateId } from "../coding/candidate-id.js";
import type { Matcher } from "../match/matcher.js";
import { unpackCandidates } from "../match/packed-candidates.js";
import type { Code } from "../model/codebook.js";
import type { CodedCorpus, CodedDocument } from "../model/corpus.js";
import { CgError, type Diagnostic } from "../model/diagnostic.js";
import type { RawText, Role } from "../model/document.js";
import { columnsOf } from "../read/columns.js";
import { type ReaderEntry, readerFor, readSource } from "../read/registry.js";
import { toDocument } from "../transcript/document.js";
import type { AttributeTables } from "./attribute-table.js";
import type { LeftOut, SourceFile } from "./discover.js";
import { joinPeople, type Met, type Register } from "./people.js";
import { withoutSpeakers } from "./selection.js";
import { type ByteReader, createByteReader, type Stamp } from "./source-bytes.js";
import { type Condition, createWhere } from "./where.js";

/** Everything that is settled before the first source is opened. */
export interface CorpusParts {
  /** By id, in code units. */
  readonly sources: readonly SourceFile[];
  readonly leftOut: readonly LeftOut[];
  readonly warnings: readonly Diagnostic[];
  readonly labels: { readonly interviewer: readonly string[]; readonly participant: readonly string[] };
  readonly roles: readonly Role[];
  readonly register: Register;
  readonly tables: AttributeTables;
  readonly where: readonly Condition[];
  readonly matcher: Matcher;
  /** Of the codebook. */
  readonly codes: readonly Code[];
  readonly as?: string;
  readonly maxSource: number;
  readonly skipUnreadable: boolean;
  readonly explain: boolean;
}

/**
 * The documents of a study, read and matched one at a time as they are asked for: at any moment one text is in memory. Iterating again reads again.
 * While it runs it throws CgError for a source that cannot be read, unless those are to be skipped, and at its end when `where` selected nothing.
 */
export function createCorpus(parts: CorpusParts): CodedCorpus {
  const leftOut: LeftOut[] = [...parts.leftOut];
  return {
    leftOut,
    warnings: parts.warnings,
    documents: { [Symbol.asyncIterator]: () => readAll(parts, leftOut) },
  };
}

async function* readAll(parts: CorpusParts, leftOut: LeftOut[]): AsyncGenerator<CodedDocument, void, void> {
  leftOut.splice(0, leftOut.length, ...parts.leftOut);
  const bytes = createByteReader();
  const met: Met = new Map();
  const where = createWhere(parts.where);
  for (const source of parts.sources) {
    const read = await readOne(source, parts, bytes);
    if ("reason" in read) {
      leftOut.push(read);
      continue;
    }
    const current = matchSource(source, read, parts, met);
    const left = where.select(current.document);
    if (left === null) continue;
    try {
      yield withoutSpeakers(current.document, left);
    } finally {
      current.release();
    }
  }
  leftOut.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  where.finish();
}

interface Read {
  readonly raw: RawText;
  readonly stamp: Stamp;
}

async function readOne(source: SourceFile, parts: CorpusParts, reader: ByteReader): Promise<Read | LeftOut> {
  const entry = entryFor(source, parts.as);
  let head = "";
  try {
    const { bytes, stamp } = reader.read(source.path, source.id, parts.maxSource);
    head = entry.name === "csv" && !source.named ? Buffer.from(bytes.subarray(0, 4096)).toString() : "";
    return { raw: await readSource(entry, bytes, { id: source.id, maxSource: parts.maxSource }), stamp };
  } catch (error) {
    if (!(error instanceof CgError)) throw error;
    if (head !== "" && isOtherTable(head)) return { id: source.id, reason: "a table without a column of text" };
    if (!parts.skipUnreadable) throw error;
    const start = `${source.id}: `;
    return {
      id: source.id,
      reason: error.message.startsWith(start) ? error.message.slice(start.length) : error.message,
    };
  }
}

/** `--as` says what the named files are, and files whose extension says nothing. */
function entryFor(source: SourceFile, as: string | undefined): ReaderEntry {
  const entry = (source.named && as !== undefined ? null : readerFor(source.path)) ?? readerFor(source.path, as);
  if (entry === null) throw new CgError(`${source.id}: not a format cg-code reads`);
  return entry;
}

/** Whether the first line of a table names no column of text: a table of something else that stands beside the sources. */
function isOtherTable(head: string): boolean {
  const cells = (head.replace(/^\uFEFF/u, "").split(/\r?\n/u, 1)[0] ?? "").split(/[,;\t|]/u);
  return columnsOf(cells.map((cell) => cell.replaceAll('"', ""))).text === undefined;
}

/** A document while it is the current one; after `release` its text is read again when asked for. */
interface Current {
  readonly document: CodedDocument;
  release(): void;
}

function matchSource(source: SourceFile, { raw, stamp }: Read, parts: CorpusParts, met: Met): Current {
  const { type, attributes } = source;
  const title = attributes["title"];
  const read = toDocument(raw, {
    ...{ id: source.id, attributes, labels: parts.labels },
    ...(type === undefined ? {} : { type }),
    ...(title === undefined ? {} : { title }),
  });
  const document = joinPeople(read, parts.register, parts.tables, met);
  const { candidates, warnings, ...matched } = parts.matcher.match(document, {
    roles: parts.roles,
    explain: parts.explain,
    ...(source.languages.length === 0 ? {} : { languages: source.languages }),
  });
  const held = createHeldText(document.text, source, stamp, parts);
  const { id, typeReason, format, turns, people, marks, masks } = document;
  return {
    document: {
      ...{ id, title: document.title, type: document.type, typeReason, format, attributes: document.attributes },
      ...{ turns, people, marks, masks },
      ...matched,
      codings: unpackCandidates(candidates, id, parts.codes, candidateId),
      warnings: [...document.warnings, ...warnings],
      text: held.text,
    },
    release: held.release,
  };
}

/** In a function of its own, so that the closures keep nothing else of the document alive. */
function createHeldText(text: string, source: SourceFile, stamp: Stamp, parts: CorpusParts) {
  let held: string | null = text;
  return {
    release: (): void => {
      held = null;
    },
    text: async (): Promise<string> => {
      if (held !== null) return held;
      const { bytes, stamp: now } = createByteReader().read(source.path, source.id, parts.maxSource);
      if (now !== stamp) {
        throw new CgError(`${source.id}: changed while it was read`, { hint: "Run the command again." });
      }
      const raw = await readSource(entryFor(source, parts.as), bytes, { id: source.id, maxSource: parts.maxSource });
      return raw.text;
    },
  };
}
