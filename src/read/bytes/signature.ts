import { CgError } from "../../model/diagnostic.js";

/** What the first bytes say a file is, whatever its name. `form` is the name of the reader that would read it, where there may be one. */
interface Signature {
  readonly name: string;
  readonly form: string | null;
}

/** Container formats and media known by their first bytes; null for anything else, text included. */
export function signatureOf(bytes: Uint8Array): Signature | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString("latin1", 0, 16);
  if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06")) return zipContent(buffer);
  // PDF readers accept a little rubbish before the mark.
  if (buffer.subarray(0, 1024).includes("%PDF-")) return { name: "a PDF", form: "pdf" };
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return oldOffice(buffer);
  for (const [start, name, form] of starts) if (head.startsWith(start)) return { name, form };
  if (head.startsWith("RIFF")) return { name: "a sound or picture file", form: null };
  if (head.slice(4, 8) === "ftyp") return { name: "a video or sound file", form: null };
  return null;
}

const starts: readonly (readonly [string, string, string | null])[] = [
  ["{\\rtf", "an RTF file", "rtf"],
  ["\x89PNG", "a picture", null],
  ["\xff\xd8\xff", "a picture", null],
  ["GIF8", "a picture", null],
  ["II*\0", "a picture", null],
  ["MM\0*", "a picture", null],
  ["ID3", "a sound file", null],
  ["OggS", "a sound file", null],
  ["fLaC", "a sound file", null],
  ["\x1aE\xdf\xa3", "a video or sound file", null],
  ["\x1f\x8b", "a gzip archive", null],
  ["7z\xbc\xaf", "a 7-Zip archive", null],
  ["Rar!", "a RAR archive", null],
  ["SQLite format 3", "a database", null],
  ["\x7fELF", "a program", null],
];

function zipContent(buffer: Buffer): Signature | null {
  // Formats that say at their beginning what they are may hold a file of another format.
  const head = buffer.subarray(0, 256);
  if (head.includes("opendocument.text")) return { name: "an OpenDocument text", form: "odt" };
  if (head.includes("mimetypeapplication/vnd.oasis.opendocument.")) return { name: "an OpenDocument file", form: null };
  if (head.includes("application/epub+zip")) return { name: "an EPUB book", form: null };
  if (buffer.includes("word/")) return { name: "a Word file", form: "docx" };
  if (buffer.includes("xl/workbook")) return { name: "an Excel file", form: "xlsx" };
  if (buffer.includes("ppt/presentation")) return { name: "a PowerPoint file", form: null };
  // Packed anew by a program that does not know the format, it no longer begins with its type.
  if (buffer.includes("content.xml") && buffer.includes("META-INF/manifest.xml")) {
    return { name: "an OpenDocument text", form: "odt" };
  }
  // Cut off, it cannot be told from a Word file that was; the reader will say so.
  return buffer.includes("PK\x05\x06") ? { name: "a zip archive", form: null } : null;
}

function oldOffice(buffer: Buffer): Signature {
  if (buffer.includes(Buffer.from("EncryptedPackage", "utf16le"))) {
    return { name: "an Office file locked with a password", form: null };
  }
  if (buffer.includes(Buffer.from("Workbook", "utf16le"))) {
    return { name: "an Excel file of the old kind (.xls)", form: null };
  }
  return { name: "an Office file of the old kind (.doc, .xls, .ppt)", form: null };
}

/** Text formats known by how they begin. Byte order marks and the zeros of UTF-16 are passed over. */
function textForm(bytes: Uint8Array): Signature | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2048))
    .toString("latin1")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "");
  for (const [pattern, name, form] of openings) if (pattern.test(head)) return { name, form };
  return null;
}

const openings: readonly (readonly [RegExp, string, string])[] = [
  [/^\{\\rtf/, "an RTF file", "rtf"],
  [/^\s{0,200}<(?:[?!][\s\S]{0,1800}<)?office:document\s/, "an OpenDocument text", "odt"],
  [/^WEBVTT(?:[ \t\r\n]|$)/, "a WebVTT file", "vtt"],
  [/^\s{0,20}\d{1,6}[ \t]*\r?\n\d{1,3}:\d\d:\d\d,\d{1,3}[ \t]*-->/, "a SubRip file", "srt"],
  [/^\s{0,200}(?:<\?xml[^>]{0,100}>\s{0,20})?<(?:!doctype\s{1,20}html|html)[\s>]/i, "a web page", "html"],
  [/^\s{0,20}\{\s{0,20}"(?:text|segments|task|systeminfo)"\s{0,5}:/, "a transcript by Whisper in JSON", "json"],
];

/** What a reader is called; `noun` says what it reads ("a Word file"), `binary` that no file of its format is text. */
interface Named {
  readonly name: string;
  readonly noun: string;
  readonly binary?: boolean;
}

/**
 * The reader that a file's content asks for, whatever its name says: the given one unless a signature names another, and the reader of
 * text for text under the name of another format. `chosen`: the person named the format (`--as`), so that nothing else is tried.
 * Throws CgError for content that no reader reads.
 */
export function byContent<Entry extends Named>(
  bytes: Uint8Array,
  reader: Entry,
  readers: readonly Entry[],
  id: string,
  chosen: boolean,
): Entry {
  const named = (form: string | null) => readers.find(({ name }) => name === form);
  const found = signatureOf(bytes);
  if (found === null) {
    if (chosen) return reader;
    const written = textForm(bytes)?.form ?? null;
    // Markdown may well begin with a tag.
    const other = written === "html" && reader.name === "md" ? undefined : named(written);
    // What is saved as text under the name of a sheet is a table still.
    const plain = named(reader.name === "xlsx" ? "csv" : "txt");
    return other ?? (reader.binary === true && isPlainText(bytes) ? (plain ?? reader) : reader);
  }
  if (found.form === reader.name) return reader;
  const other = named(found.form);
  if (other !== undefined && !chosen) return other;
  throw new CgError(`${id}: not ${reader.noun} (it is ${found.name})`, {
    hint: other === undefined ? adviceFor(found) : `Leave --as out, or pass --as ${other.name}.`,
  });
}

/** Whether the beginning of a file is text without control characters. */
function isPlainText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 2048);
  return head.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13)) && !isZip(head);
}

/** Whether bytes begin as archives do, whole or cut off. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function adviceFor({ name, form }: Signature): string {
  if (form !== null) return "cg-code does not read that format yet: save it as .docx or .txt.";
  if (name.includes("password")) return "Remove the password in Word or Excel and save it again.";
  if (name.includes("(.xls)")) return "Save it as .xlsx and read that.";
  if (name.includes("old kind")) return "Save it as .docx and read that.";
  if (name.includes("archive")) return "Unpack it first.";
  return "Leave it out, or make a transcript of it.";
}
