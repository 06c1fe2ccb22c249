import { CgError } from "../model/diagnostic.js";

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
  if (buffer.includes("word/")) return { name: "a Word file", form: "docx" };
  if (buffer.includes("xl/workbook")) return { name: "an Excel file", form: "xlsx" };
  if (buffer.includes("ppt/presentation")) return { name: "a PowerPoint file", form: null };
  const head = buffer.subarray(0, 256);
  if (head.includes("opendocument.text")) return { name: "an OpenDocument text", form: "odt" };
  if (head.includes("application/epub+zip")) return { name: "an EPUB book", form: null };
  // Cut off, it cannot be told from a Word file that was; the reader will say so.
  return buffer.includes("PK\x05\x06") ? { name: "a zip archive", form: null } : null;
}

function oldOffice(buffer: Buffer): Signature {
  if (buffer.includes(Buffer.from("EncryptedPackage", "utf16le"))) {
    return { name: "an Office file locked with a password", form: null };
  }
  return { name: "an Office file of the old kind (.doc, .xls, .ppt)", form: null };
}

/**
 * Refuses a file whose content is another format than the reader's: `not a text file (it is a Word file). Rename it, or pass --as docx.`
 * `noun` names what the reader reads ("a Word file"); `known` are the names of all readers. Text formats accept whatever has no signature.
 */
export function checkSignature(
  bytes: Uint8Array,
  reader: { readonly name: string; readonly noun: string },
  known: readonly string[],
  id: string,
): void {
  const found = signatureOf(bytes);
  if (found === null || found.form === reader.name) return;
  const noun = reader.noun.replace(/^an? /, "");
  throw new CgError(`${id}: not a${/^[AEIOU]/i.test(noun) ? "n" : ""} ${noun} (it is ${found.name})`, {
    hint:
      found.form !== null && known.includes(found.form) ? `Rename it, or pass --as ${found.form}.` : adviceFor(found),
  });
}

function adviceFor({ name, form }: Signature): string {
  if (form !== null) return "cg-code does not read that format yet: save it as .docx or .txt.";
  if (name.includes("password")) return "Remove the password in Word and save it again.";
  if (name.includes("old kind")) return "Save it as .docx and read that.";
  if (name.includes("archive")) return "Unpack it first.";
  return "Leave it out, or make a transcript of it.";
}
