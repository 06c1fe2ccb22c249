const monthNames: readonly (readonly string[])[] = [
  ["januari", "january", "jan"],
  ["februari", "february", "pebruari", "feb"],
  ["maret", "march", "mar"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["agustus", "august", "agt", "agu", "ags", "aug"],
  ["september", "sept", "sep"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nopember", "nov", "nop"],
  ["desember", "december", "des", "dec"],
];

const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, i) => names.map((name): [string, number] => [name, i + 1])),
);

/** Between the two ends of a stretch: "12 s.d. 14 Juni", "12-14 June", "09.30 sampai dengan 11.00". */
const until = String.raw`\s*(?:-|–|—|s\s?[./]\s?d\.?|sd\.?|sampai(?:\s+dengan)?|hingga|to|until|and|dan)\s*`;
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const month = String.raw`(\p{L}{3,9})\.?`;

const isoWritten = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/;
/** "12 Juni 2023", "16th of May 2022"; before it what the stretch begins with: "12 s.d.", "30 Mei –", "12 Juni 2023 -". */
const named = new RegExp(
  String.raw`(?:\b${day}(?:[\s.-]+${month}(?:[\s.,]+(\d{4}))?)?${until})?\b${day}[\s.-]+(?:of\s+)?${month},?[\s.-]+(\d{4})\b`,
  "u",
);
/** "June 12, 2023", "June 12-14, 2023". */
const american = new RegExp(String.raw`\b${month}\s+${day}(?:${until}${day})?,?\s+(\d{4})\b`, "u");
/** "12/06/2023", "12-6-23". Two figures of a year are not read after full stops, which part hours as well. */
const numeric = /(?<![\d.])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/;
const monthOnly = /\b(\p{L}{3,9})\s+(\d{4})\b/u;

/** Two figures of a year: of this century up to here, of the last one beyond. */
const lastOfCentury = 69;

/**
 * The first date in a text as ISO 8601 (`2023-06-12`), a stretch of days as `2023-06-12/2023-06-14`, or null. Reads "Senin, 12 Juni 2023",
 * "12 s.d. 14 Juni 2023", "June 12, 2023", "12/06/2023" and "12-6-23" (day first, unless that cannot be), "2023-06-12" and "Juni 2023" (`2023-06`).
 */
export function isoDate(text: string): string | null {
  const iso = isoWritten.exec(text);
  if (iso !== null) return written(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words = named.exec(text);
  if (words !== null) {
    const [, fromDay, fromMonth, fromYear, toDay, toMonth, year] = words;
    const end = written(Number(year), monthOf(toMonth), Number(toDay));
    if (fromDay === undefined) return end;
    const begin = written(Number(fromYear ?? year), monthOf(fromMonth ?? toMonth), Number(fromDay));
    return begin === null || end === null ? null : `${begin}/${end}`;
  }
  const first = american.exec(text);
  if (first !== null && monthOf(first[1]) > 0) {
    const begin = written(Number(first[4]), monthOf(first[1]), Number(first[2]));
    if (first[3] === undefined) return begin;
    const end = written(Number(first[4]), monthOf(first[1]), Number(first[3]));
    return begin === null || end === null ? null : `${begin}/${end}`;
  }
  const numbers = numeric.exec(text);
  if (numbers !== null && !(numbers[2] === "." && (numbers[4] ?? "").length === 2)) {
    const [one, two, year] = [Number(numbers[1]), Number(numbers[3]), yearOf(numbers[4] ?? "")];
    return two > 12 ? written(year, one, two) : written(year, two, one);
  }
  const only = monthOnly.exec(text);
  return only !== null && monthOf(only[1]) > 0 ? `${only[2]}-${String(monthOf(only[1])).padStart(2, "0")}` : null;
}

/** Whether a date in figures could be meant either way: "06/12/2023". */
export function isAmbiguousDate(text: string): boolean {
  const numbers = isoWritten.test(text) || named.test(text) || american.test(text) ? null : numeric.exec(text);
  const [one, two] = [Number(numbers?.[1]), Number(numbers?.[3])];
  return numbers !== null && one <= 12 && two <= 12 && one !== two;
}

/** The text without its dates in figures, so that these are not taken for times of day. */
export function withoutDates(text: string): string {
  return text.replace(/\d{1,4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{2,4}/, " ");
}

function monthOf(name: string | undefined): number {
  return months.get((name ?? "").toLowerCase()) ?? 0;
}

function yearOf(figures: string): number {
  const year = Number(figures);
  return figures.length > 2 ? year : year <= lastOfCentury ? 2000 + year : 1900 + year;
}

function written(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
