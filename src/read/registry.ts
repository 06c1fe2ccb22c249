import { CgError } from "../model/diagnostic.js";
import type { RawText } from "../model/document.js";
import { byContent } from "./bytes/signature.js";
import { checkSize } from "./bytes/size.js";
import type { ReadContext, Reader, TextStore } from "./reader.js";

/** What is known of a reader before it is loaded. */
export interface ReaderEntry {
  readonly name: string;
  /** With the dot, lower case. */
  readonly extensions: readonly string[];
  readonly about: string;
  /** What a file of this format is called in a message: "a Word file". */
  readonly noun: string;
  /** Whether no file of this format is plain text. */
  readonly binary?: boolean;
  /** Whether reading takes so long that texts are worth keeping, and worth a thread of their own. */
  readonly costly?: boolean;
  load(): Promise<Reader>;
}

/** Every input format; the first that has an extension reads it. */
export const readers: readonly ReaderEntry[] = [
  {
    name: "txt",
    extensions: [".txt", ".text"],
    about: "plain text: UTF-8, UTF-16 or Windows-1252",
    noun: "a text file",
    load: async () => (await import("./txt.js")).txt,
  },
  {
    name: "md",
    extensions: [".md", ".markdown"],
    about: "Markdown, with YAML front matter as attributes and tables of speech as turns",
    noun: "a Markdown file",
    load: async () => (await import("./md.js")).md,
  },
  {
    name: "docx",
    extensions: [".docx", ".docm"],
    about: "Word: paragraphs and tables; tracked changes as accepted, comments left out",
    noun: "a Word file",
    binary: true,
    costly: true,
    load: async () => (await import("./docx.js")).docx,
  },
  {
    name: "pdf",
    extensions: [".pdf"],
    about: "PDF: pages in reading order, without running titles and page numbers",
    noun: "a PDF",
    binary: true,
    costly: true,
    load: async () => (await import("./pdf.js")).pdf,
  },
  {
    name: "odt",
    extensions: [".odt", ".ott", ".fodt"],
    about: "OpenDocument text (LibreOffice, Google Docs): as Word files",
    noun: "an OpenDocument text",
    binary: true,
    costly: true,
    load: async () => (await import("./odt.js")).odt,
  },
  {
    name: "rtf",
    extensions: [".rtf", ".doc"],
    about: "Rich Text Format: as Word files; a .doc that holds it or a web page, but not Word's own of before 2007",
    noun: "an RTF file",
    binary: true,
    load: async () => (await import("./rtf.js")).rtf,
  },
  {
    name: "html",
    extensions: [".html", ".htm", ".xhtml"],
    about: "web page: headings, paragraphs, lists and tables, without navigation and scripts",
    noun: "a web page",
    load: async () => (await import("./html.js")).html,
  },
  {
    name: "srt",
    extensions: [".srt"],
    about: "SubRip subtitles (Whisper, YouTube)",
    noun: "a SubRip file",
    load: async () => (await import("./srt.js")).srt,
  },
  {
    name: "vtt",
    extensions: [".vtt"],
    about: "WebVTT subtitles (Teams, Zoom, Whisper) with voice tags",
    noun: "a WebVTT file",
    load: async () => (await import("./vtt.js")).vtt,
  },
  {
    name: "csv",
    extensions: [".csv", ".tsv"],
    about: "table of turns (speaker, text, time, role), or of questions and answers by informant",
    noun: "a table of turns",
    load: async () => (await import("./csv.js")).csv,
  },
  {
    name: "xlsx",
    extensions: [".xlsx", ".xlsm"],
    about: "Excel: the first sheet with such a table; results of formulas as saved",
    noun: "an Excel file",
    binary: true,
    costly: true,
    load: async () => (await import("./xlsx.js")).xlsx,
  },
  {
    name: "json",
    extensions: [".json"],
    about: "Whisper, WhisperX and whisper.cpp: segments with times, and speakers where there are any",
    noun: "a transcript in JSON",
    load: async () => (await import("./whisper-json.js")).whisperJson,
  },
];

/**
 * The reader for a path, by its extension, or the one named by `--as`. null: no format of that extension is known.
 * Throws CgError when `as` names no reader.
 */
export function readerFor(path: string, as?: string): ReaderEntry | null {
  if (as !== undefined) {
    const wanted = as.toLowerCase().replace(/^\./, "");
    const named = readers.find((reader) => reader.name === wanted || reader.extensions.includes(`.${wanted}`));
    if (named !== undefined) return named;
    throw new CgError(`--as ${as}: no such input format`, {
      hint: `The formats are ${readers.map((reader) => reader.name).join(", ")}.`,
    });
  }
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const dot = name.lastIndexOf(".");
  if (dot < 0) return null;
  const extension = name.slice(dot).toLowerCase();
  return readers.find((reader) => reader.extensions.includes(extension)) ?? null;
}

/** How a source is read besides by its extension. */
export interface Choice {
  /** The person named the format with `--as`, and no other is tried. */
  readonly chosen?: boolean;
  /** Where texts of costly readers are kept. */
  readonly store?: TextStore | undefined;
}

/**
 * Reads one source after checking its size, with the reader its content asks for: where that is another than `entry`, a warning says so.
 * Throws CgError for a file that is too large, of no format that is read, damaged, or without any text.
 */
export async function readSource(
  entry: ReaderEntry,
  bytes: Uint8Array,
  context: ReadContext,
  choice: Choice = {},
): Promise<RawText> {
  const actual = actualEntry(entry, bytes, context, choice);
  const known = await recalled(actual, bytes, context, choice);
  if (known !== null) return withFormat(known, actual, entry, context);
  const reader = await actual.load();
  const raw = { ...(await reader.read(bytes, context)), reader: signed(reader) };
  if (!/\S/.test(raw.text))
    throw new CgError(`${context.id}: holds no text`, { hint: "Leave it out, or check the export." });
  if (actual.costly === true) choice.store?.keep(bytes, raw, context);
  return withFormat(raw, actual, entry, context);
}

/** What the store has of a source; null where the source must be read. Throws CgError as `readSource` does, as far as nothing needs to be read for it. */
export async function recallSource(
  entry: ReaderEntry,
  bytes: Uint8Array,
  context: ReadContext,
  choice: Choice,
): Promise<RawText | null> {
  const actual = actualEntry(entry, bytes, context, choice);
  const known = await recalled(actual, bytes, context, choice);
  return known === null ? null : withFormat(known, actual, entry, context);
}

function actualEntry(entry: ReaderEntry, bytes: Uint8Array, context: ReadContext, choice: Choice): ReaderEntry {
  if (bytes.length === 0)
    throw new CgError(`${context.id}: the file is empty`, { hint: "Leave it out, or copy it again." });
  checkSize(context.id, bytes.length, context.maxSource);
  return byContent(bytes, entry, readers, context.id, choice.chosen ?? false);
}

async function recalled(
  actual: ReaderEntry,
  bytes: Uint8Array,
  context: ReadContext,
  { store }: Choice,
): Promise<RawText | null> {
  if (actual.costly !== true || store === undefined) return null;
  return store.recall(bytes, signed(await actual.load()), context);
}

/** "docx@2". */
function signed({ name, version }: Reader): string {
  return `${name}@${version}`;
}

function withFormat(raw: RawText, actual: ReaderEntry, entry: ReaderEntry, context: ReadContext): RawText {
  if (actual === entry) return raw;
  const message = `read as ${actual.noun}, which it is, though its name says ${entry.noun}`;
  return { ...raw, warnings: [{ about: context.id, kind: "format", message }, ...raw.warnings] };
}
