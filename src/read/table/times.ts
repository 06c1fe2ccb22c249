import { longestRecording, parseClock } from "../../text/clock.js";

/** What plain numbers in a column of times count. */
type TimeUnit = "seconds" | "milliseconds" | "days";

const milliseconds: Readonly<Record<TimeUnit, number>> = { seconds: 1000, milliseconds: 1, days: 86_400_000 };

/** Nobody speaks so few characters in one unit of time over a whole talk: then the unit is a thousandth of a second. */
const leastSpeech = 0.2;

const plainNumber = /^\d{1,12}(?:[.,]\d{1,20})?(?:e-\d{1,2})?$/i;

/**
 * Reads the cells of a column of times, in milliseconds; null for a cell that is none. Plain numbers are seconds, unless the header says milliseconds,
 * all are below 1 (Excel's parts of a day), or so little would be said in a second that they must be milliseconds.
 * `texts`: what is said at each time.
 */
export function timesOf(cells: readonly string[], header: string, texts: readonly string[]): (number | null)[] {
  let unit: TimeUnit | null = null;
  return cells.map((cell) => {
    const value = cell.trim();
    if (!plainNumber.test(value)) return clockOf(value);
    unit ??= unitOf(cells, header, texts);
    const time = Math.round(Number(value.replace(",", ".")) * milliseconds[unit]);
    return time <= longestRecording ? time : null;
  });
}

function unitOf(cells: readonly string[], header: string, texts: readonly string[]): TimeUnit {
  if (/\b(?:ms|msec|milli\w*|milidetik)\b/i.test(header.replace(/_/g, " "))) return "milliseconds";
  let most = 0;
  let last = -1;
  let span = 0;
  let said = 0;
  let count = 0;
  let whole = true;
  for (const [index, cell] of cells.entries()) {
    const value = cell.trim();
    if (!plainNumber.test(value)) continue;
    const time = Number(value.replace(",", "."));
    count++;
    most = Math.max(most, time);
    whole &&= Number.isInteger(time);
    // Where a talk ends and the next begins, time starts anew.
    if (last >= 0 && time >= last) {
      span += time - last;
      said += texts[index - 1]?.length ?? 0;
    }
    last = time;
  }
  if (/\b(?:s|sec|secs|seconds?|detik)\b/i.test(header.replace(/_/g, " "))) return "seconds";
  if (most < 1 && count >= 2 && most > 0) return "days";
  return whole && count >= 2 && span > 0 && said / span < leastSpeech ? "milliseconds" : "seconds";
}

/** A time as people and programs write it: a range, brackets, a date before it, or dots between its parts. */
function clockOf(cell: string): number | null {
  if (cell.length > 80) return null;
  const value = (cell.split(/\s*(?:-->|–|—|\s-\s|s\/d)\s*/)[0] ?? "")
    .replace(/^[[(]+|[\])]+$/g, "")
    .replace(/^(?:\d{4}-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})[T,]?\s*(?=\d)/, "")
    .replace(/\s*(?:WIB|WITA|WIT|Z|[+-]\d\d:?\d\d)$/, "")
    .replace(/^(\d{1,2})\.(\d\d)\.(\d\d)$/, "$1:$2:$3")
    .trim();
  const half = /^(.*\d)\s*([ap])\.?m\.?$/i.exec(value);
  const time = parseClock(half?.[1] ?? value);
  if (time === null || half === null) return time;
  // 12:30 am is half past midnight, and a time with am or pm always has an hour.
  const day = half[1]?.split(":").length === 2 ? time * 60 : time;
  const hour = 3_600_000;
  return (day % (12 * hour)) + (half[2]?.toLowerCase() === "p" ? 12 * hour : 0);
}
