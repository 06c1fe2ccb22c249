import type { Span } from "../../model/text.js";
import { isNamed } from "../person/names.js";
import { labelKey } from "../role/words.js";
import { headerKey } from "./keys.js";
import { cellsOf, isRule, type Line } from "./lines.js";
import { normalised } from "./values.js";

/** What is told of one of several informants. */
export interface Sheet {
  /** What stands above it ("Informan 2"); null where nothing does. */
  readonly heading: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where each of several interviews in one file has its sheet: the talk below this one. */
  readonly talk?: Span;
}

/** Header attributes that tell about an informant rather than the conversation. */
export const informantKeys: ReadonlySet<string> = new Set([
  ...[
    "informant_code",
    "name",
    "initials",
    "pseudonym",
    "category",
    "position",
    "unit",
    "institution",
    "tenure",
    "age",
    "sex",
  ],
  ...[
    "education",
    "occupation",
    "religion",
    "ethnicity",
    "marital_status",
    "children",
    "address",
    "consent",
    "sector",
    "level",
  ],
]);

/** Keys that tell who it is; where one of them comes again, the sheet of another person begins. */
export const namingKeys: ReadonlySet<string> = new Set(["name", "initials", "informant_code"]);

const runningNumber = /^(?:no|nomor|num|#)\.?$/i;

/** A table with a person in each row, and its lines. */
export interface PeopleTable {
  readonly sheets: readonly Sheet[];
  readonly lines: readonly Line[];
}

/**
 * The table of those who took part that begins at a line: a row of header keys, one of them a name or code, and rows of as many cells. null
 * where none begins.
 */
export function peopleTable(text: string, lines: readonly Line[], at: number): PeopleTable | null {
  const first = lines[at];
  const head = first === undefined ? [] : cellsOf(text, first);
  if (first === undefined || head.length < 2) return null;
  const keys = head.map((cell) => (runningNumber.test(cell) ? null : headerKey(cell)));
  const known = keys.filter((key) => key !== null && !key.section);
  // "Nama | Ibu S" is a field: in the head of a table the cells beside the first are keys too.
  if (known.length < 2 || known.length < head.length - 2 || !keys.some((key) => namingKeys.has(key?.key ?? "")))
    return null;
  const taken: Line[] = [first];
  const sheets: Sheet[] = [];
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    if (isRule(text, line)) {
      taken.push(line);
      continue;
    }
    const cells = cellsOf(text, line);
    if (cells.length < 2 || cells.length > head.length || line.afterBlank) break;
    const attributes = Object.fromEntries(
      cells.flatMap((cell, column) => {
        const key = keys[column];
        return key === null || key === undefined || key.hidden ? [] : normalised(key.key, cell);
      }),
    );
    sheets.push({ heading: null, attributes });
    taken.push(line);
  }
  return sheets.length === 0 ? null : { sheets, lines: taken };
}

/** The sheet that is about a speaker: the one with this label above it, or the only one with this code, name or initials; {} where none is. */
export function sheetOf(labels: readonly string[], sheets: readonly Sheet[]): Readonly<Record<string, string>> {
  const headed = sheets.find(
    ({ heading }) => heading !== null && labels.some((label) => labelKey(label) === labelKey(heading)),
  );
  if (headed !== undefined) return headed.attributes;
  const about = sheets.filter(({ attributes }) => {
    const names = [...namingKeys, "pseudonym"].flatMap((key) => attributes[key] ?? []);
    return labels.some((label) => isNamed(label, names));
  });
  return about.length === 1 ? (about[0]?.attributes ?? {}) : {};
}

/** A line above a sheet that says whose it is: "Informan 2", "Informan Kunci 2:". */
export function headingOf(text: string, line: Span | undefined): string | null {
  if (line === undefined || line.end - line.start > 40) return null;
  const words = text
    .slice(line.start, line.end)
    .replace(/[*_#]/g, "")
    .replace(/[\s:.]+$/, "")
    .trim();
  const label =
    /^(?:[A-Z\d]{1,2}[.)]\s*)?((?:informan|informant|narasumber|responden|respondent|partisipan|participant|subjek|peserta)(?:\s+(?:kunci|utama|pendukung|tambahan|key))?\s*\d{1,2})$/i;
  return label.exec(words)?.[1] ?? null;
}

/** What stands above a sheet, alone on its line. */
const title =
  /^[\s*_#\d.]{0,8}(?:identitas|data(?: diri)?|biodata|profil|informasi|keterangan|profile of|details of|about) (?:(?:of |the )*(?:informan|narasumber|responden|partisipan|subjek|wawancara|informant|participant|respondent|interviewee))[\s\w*_:]{0,20}$|^[\s*_#]{0,4}(?:biodata|identitas|data diri|(?:informant|participant|respondent|interviewee) (?:details|profile|information))[\s*_:]{0,4}$/i;
/** What stands above one of several interviews: `Transkrip Wawancara 2`, `Interview 3: Head nurse`, `LAMPIRAN 4`. */
const titleOfOne =
  /^[\s*_#\d.]{0,8}(?:(?:transkrip(?:si)?|transcript|verbatim|hasil|lampiran|appendix)\b[^.?!:]{0,60}|(?:transkrip(?:si)?|transcript|lampiran|appendix)\b[^.?!:]{0,20}\d{1,2}:[^.?!:]{2,50}|(?:wawancara|interview)\b[\s*_]*(?:dengan|with|ke|no\.?|nomor|[-–#]|\d|[ivx]+\b)[^.?!]{0,60})[\s*_:]{0,4}$/i;

/** Whether a line is nothing but the title of a sheet or of an interview. */
export function isTitle(text: string, line: Span): boolean {
  if (line.end - line.start > 80) return false;
  const words = text.slice(line.start, line.end);
  return title.test(words) || titleOfOne.test(words) || headingOf(text, line) !== null;
}

/** Whether a line says that a sheet follows. */
export function isSheetTitle(text: string, line: Span): boolean {
  return title.test(text.slice(line.start, Math.min(line.end, line.start + 80)));
}
