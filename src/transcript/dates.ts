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

/**
 * The first date in a text as ISO 8601 (`2023-06-12`), or null. Reads "Senin, 12 Juni 2023", "June 12, 2023", "12/06/2023" (day
 * first, unless that cannot be), "2023-06-12" and "Juni 2023" (`2023-06`).
 */
export function isoDate(text: string): string | null {
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(text);
  if (iso !== null) return written(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /\b(\d{1,2})(?:st|nd|rd|th)?[\s.-]+(?:of\s+)?(\p{L}{3,9})\.?,?[\s.-]+(\d{4})\b/u.exec(text);
  if (named !== null)
    return written(Number(named[3]), months.get((named[2] ?? "").toLowerCase()) ?? 0, Number(named[1]));
  const american = /\b(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(text);
  const month = months.get((american?.[1] ?? "").toLowerCase());
  if (american !== null && month !== undefined) return written(Number(american[3]), month, Number(american[2]));
  const numbers = /\b(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})\b/.exec(text);
  if (numbers !== null) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
    return second > 12 ? written(year, first, second) : written(year, second, first);
  }
  const only = /\b(\p{L}{3,9})\s+(\d{4})\b/u.exec(text);
  const onlyMonth = months.get((only?.[1] ?? "").toLowerCase());
  return only !== null && onlyMonth !== undefined ? `${only[2]}-${String(onlyMonth).padStart(2, "0")}` : null;
}

function written(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * The first time of day in a text as `HH:MM`, or a stretch as `HH:MM/HH:MM` (ISO 8601), or null. The dot of "11.45 WIB" is a
 * separator; "selesai" leaves the end open.
 */
export function isoTime(text: string): string | null {
  const match =
    /(?:^|[^\d.:/-])(\d{1,2})[.:](\d{2})(?::\d{2})?\s*(am|pm)?\s*(?:wib|wita|wit)?(?:\s*(?:-|–|—|s\/d|s\.d\.?|sd|sampai(?: dengan)?|hingga|to|until)\s*(?:pukul\s*)?(\d{1,2})[.:](\d{2})\s*(am|pm)?)?(?![\d/])/i.exec(
      text,
    );
  if (match === null) return null;
  const start = clockTime(match[1], match[2], match[3] ?? match[6]);
  const end = match[4] === undefined ? null : clockTime(match[4], match[5], match[6]);
  return start === null ? null : end === null ? start : `${start}/${end}`;
}

function clockTime(hours: string | undefined, minutes: string | undefined, half: string | undefined): string | null {
  let hour = Number(hours);
  if (half?.toLowerCase() === "pm" && hour < 12) hour += 12;
  if (half?.toLowerCase() === "am" && hour === 12) hour = 0;
  return hour > 24 || Number(minutes) > 59 ? null : `${String(hour).padStart(2, "0")}:${minutes ?? "00"}`;
}
