/** The three time zones of Indonesia. */
const zones: ReadonlyMap<string, string> = new Map([
  ["wib", "+07:00"],
  ["wita", "+08:00"],
  ["wit", "+09:00"],
]);

const half = String.raw`\s*(am|pm|a\.m\.?|p\.m\.?)?`;
const zone = String.raw`\s*(wib|wita|wit)?\b`;
const stretch = new RegExp(
  String.raw`(?:^|[^\d.:/-])(\d{1,2})[.:](\d{2})(?::\d{2})?${half}${zone}(?:\s*(?:-|–|—|s\s?[./]\s?d\.?|sd|sampai(?:\s+dengan)?|hingga|to|until)\s*(?:pukul\s*|jam\s*)?(\d{1,2})[.:](\d{2})${half}${zone})?(?![\d/])`,
  "i",
);
/** "pukul 9 WIB", "jam 10", "2 pm": an hour alone, where a word says that it is one. */
const hourOnly = new RegExp(
  String.raw`(?:(?:pukul|jam)\s+(\d{1,2})(?![\d.:])${half}${zone}|(?:^|\s)(\d{1,2})\s*(?:(am|pm)\b|(?=wib|wita|wit))${zone})`,
  "i",
);

/**
 * The first time of day in a text as ISO 8601, `11:45` or with the offset of WIB, WITA or WIT `11:45+07:00`, a stretch as
 * `09:30+07:00/10:15+07:00`, or null. The dot of "11.45" is a separator; "selesai" leaves the end open.
 */
export function isoTime(text: string): string | null {
  const match = stretch.exec(text);
  if (match === null) {
    const hour = hourOnly.exec(text);
    if (hour === null) return null;
    return clockTime(hour[1] ?? hour[4], "00", hour[2] ?? hour[5], hour[3] ?? hour[6]);
  }
  const [, hours, minutes, firstHalf, firstZone, toHours, toMinutes, lastHalf, lastZone] = match;
  const start = clockTime(hours, minutes, firstHalf ?? lastHalf, firstZone ?? lastZone);
  const end = toHours === undefined ? null : clockTime(toHours, toMinutes, lastHalf, lastZone ?? firstZone);
  return start === null ? null : end === null ? start : `${start}/${end}`;
}

function clockTime(
  hours: string | undefined,
  minutes: string | undefined,
  half: string | undefined,
  zone: string | undefined,
): string | null {
  let hour = Number(hours);
  const letter = half?.charAt(0).toLowerCase();
  if (letter === "p" && hour < 12) hour += 12;
  if (letter === "a" && hour === 12) hour = 0;
  const offset = zones.get((zone ?? "").toLowerCase()) ?? "";
  return hour > 24 || Number(minutes) > 59 ? null : `${String(hour).padStart(2, "0")}:${minutes ?? "00"}${offset}`;
}

const about = /^(?:±|~|kurang lebih|sekitar|kira-kira|lebih kurang|about|approximately|approx\.?|around|ca\.?)\s*/i;
const inWords =
  /^(?:(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:jam|hours?|hrs?|h)\b)?[\s,]*(?:dan|and)?\s*(?:(\d{1,4})\s*(?:menit|minutes?|mins?|mnt|m|'|’|′)(?!\p{L}))?[\s,]*(?:dan|and)?\s*(?:(\d{1,4})\s*(?:detik|seconds?|secs?|dtk|s|"|”|″)(?!\p{L}))?\.?$/iu;
/** No length of time takes more code units to write. */
const longestWritten = 200;
const inFigures = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})$/;

/** A length of time as ISO 8601 (`PT45M`), or null where the text is anything else or says more. Reads "± 45 menit", "1 jam 20 menit", "1,5 jam", "00:45:12", "52'". */
export function isoDuration(text: string): string | null {
  if (text.length > longestWritten) return null;
  const plain = text
    .trim()
    .replace(about, "")
    .replace(/\s*\([^)]*\)$/, "");
  const figures = inFigures.exec(plain);
  if (figures !== null) return spelled(Number(figures[1] ?? 0), Number(figures[2]), Number(figures[3]));
  const words = inWords.exec(plain);
  if (words === null) return null;
  const hours = Number((words[1] ?? "0").replace(",", "."));
  return spelled(Math.floor(hours), Math.round((hours % 1) * 60) + Number(words[2] ?? 0), Number(words[3] ?? 0));
}

function spelled(hours: number, minutes: number, seconds: number): string | null {
  const total = hours * 3600 + minutes * 60 + seconds;
  if (total === 0) return null;
  const parts = [
    [Math.floor(total / 3600), "H"],
    [Math.floor(total / 60) % 60, "M"],
    [total % 60, "S"],
  ] as const;
  return `PT${parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count}${unit}`])).join("")}`;
}
