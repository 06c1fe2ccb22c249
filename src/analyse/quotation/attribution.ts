import type { CodedDocument } from "../../model/corpus.js";
import { CgError } from "../../model/diagnostic.js";
import { isPrivate, withoutIdentifiers } from "../../text/identifiers.js";
import { attributeOf, isInterview } from "../evidence/attributes.js";
import { nameOf } from "../evidence/groups.js";
import { statedCode } from "../evidence/informant-code.js";
import type { Voice } from "../evidence/informants.js";

/** Ways of attributing a quotation by name. */
export const attributionPresets: Readonly<Record<string, string>> = {
  "id-jabatan": "(Wawancara dengan {position}, {institution}, {tanggal})",
  "id-kode": "({code}, wawancara {tanggal})",
  "id-inisial": "({initials}, {position}, {tanggal})",
};

/** By informant code and sector, as cli.md has it. */
export const defaultAttribution = "({code}, {sector}, {date})";

/** Names who said something, from whom the voice belongs to and what the study says about them. */
export type Attribution = (voice: Voice, document: CodedDocument) => string;

type Piece = { readonly text: string } | { readonly field: string };

/**
 * An attribution from a preset's name or a pattern such as "({code}, {sector}, {date})". Fields: code, name, initials, source,
 * title, date (ISO 8601), tanggal (the date in Indonesian words) and any attribute of the person, else of the source. A field that is not stated goes
 * together with the text before it. Names are printed only with `identify`; otherwise {name} is the code.
 * Throws CgError for a pattern with unpaired braces or without fields.
 */
export function createAttribution(pattern: string, identify: boolean): Attribution {
  const pieces = parse(attributionPresets[pattern] ?? pattern, pattern);
  return (voice, document) =>
    fill(pieces, (field) => fieldValue(field, voice, document, identify)) ?? `(${voiceCode(voice, document)})`;
}

function parse(pattern: string, given: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of pattern.matchAll(/\{([^{}]*)\}/g)) {
    pieces.push({ text: pattern.slice(at, match.index) }, { field: (match[1] ?? "").trim() });
    at = match.index + match[0].length;
  }
  pieces.push({ text: pattern.slice(at) });
  const unpaired = pieces.some((piece) => ("text" in piece ? /[{}]/.test(piece.text) : piece.field === ""));
  if (unpaired || pieces.length === 1) {
    throw new CgError(`"${given}" is not a way of attributing quotations`, {
      hint: `Write fields in braces, as '${defaultAttribution}', or one of ${Object.keys(attributionPresets).join(", ")}.`,
    });
  }
  return pieces;
}

/**
 * The filled pattern. Text between two fields joins them, so it stands only where both sides have something; text before the
 * first field and after the last always stands. Null where nothing is stated.
 */
function fill(pieces: readonly Piece[], valueIn: (field: string) => string | undefined): string | null {
  const last = pieces.length - 1;
  let filled = "";
  let any = false;
  let joint = "";
  pieces.forEach((piece, place) => {
    if ("text" in piece) {
      if (place === 0) filled += piece.text;
      else if (place === last) filled += piece.text;
      else joint = piece.text;
      return;
    }
    const value = valueIn(piece.field);
    if (value === undefined) return;
    filled += any ? joint + value : value;
    any = true;
  });
  return any ? filled : null;
}

function fieldValue(field: string, voice: Voice, document: CodedDocument, identify: boolean): string | undefined {
  switch (field) {
    case "code":
      return voiceCode(voice, document);
    case "name":
    case "nama":
    case "informant":
      return (identify ? nameOf(voice) : undefined) ?? voiceCode(voice, document);
    case "initials":
      return initialsOf(voice) ?? voiceCode(voice, document);
    case "source":
      return document.id;
    case "title":
      return withoutIdentifiers(document.title);
    case "tanggal":
      return indonesianDate(attributeOf("date", voice.person, document));
    default: {
      const value = isPrivate(field) ? undefined : attributeOf(field, voice.person, document);
      return value === undefined ? undefined : withoutIdentifiers(value);
    }
  }
}

/** The informant's code; for others the source, as an unknown or documentary voice has no code. */
export function voiceCode(voice: Voice, document: CodedDocument): string {
  if (voice.kind === "informant") return voice.informant.code;
  if (isInterview(document.type)) return document.id;
  return statedCode(document.attributes) ?? document.id;
}

/** Forms of address and titles before a name, which are no part of it. */
const ADDRESS =
  /^(?:ibu|bu|bapak|pak|kang|teh|teteh|ceu|mang|abah|ustadz|ustaz|haji|hajah|hj|h|dr|drs|dra|ir|prof|mr|mrs|ms)$/iu;

/** What the study gives, else of the name, without forms of address and without degrees after a comma. */
function initialsOf(voice: Voice): string | undefined {
  const given = voice.person?.attributes["initials"]?.trim();
  if (given !== undefined && given !== "") return given;
  const words =
    nameOf(voice)
      ?.split(",")[0]
      ?.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  const name = words.filter((word) => !ADDRESS.test(word));
  return name.length === 0 ? undefined : name.map((word) => [...word][0]?.toUpperCase() ?? "").join("");
}

const MONTHS = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
].concat(["November", "Desember"]);

/** An ISO date, or both ends of a stretch of days, in Indonesian words; anything else as it stands. */
function indonesianDate(date: string | undefined): string | undefined {
  if (/^\d{4}-\d\d-\d\d\/\d{4}/.test(date ?? "")) {
    const ends = date?.split("/").map(indonesianDate);
    return ends?.join(" – ");
  }
  const parts = date?.match(/^(\d{4})-(\d\d)-(\d\d)/);
  const month = MONTHS[Number(parts?.[2] ?? 0) - 1];
  return parts === null || parts === undefined || month === undefined
    ? date
    : `${Number(parts[3])} ${month} ${parts[1]}`;
}
