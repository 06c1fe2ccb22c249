import { localName, type Reading } from "./xml.js";

/** Formats of days and times that have a number only. */
const builtIn: Readonly<Record<number, string>> = {
  14: "d/m/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "d/m/yyyy h:mm",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
};

/** The number format of each style of a workbook, "" where it has none of its own. */
export function numberFormats(): Reading<string[]> {
  const codes = new Map<number, string>();
  const formats: string[] = [];
  let ofCells = false;
  return {
    open(name, attributes) {
      const element = localName(name);
      const id = Number(attributes["numFmtId"] ?? 0);
      if (element === "numFmt") codes.set(id, attributes["formatCode"] ?? "");
      else if (element === "cellXfs") ofCells = true;
      else if (element === "xf" && ofCells) formats.push(codes.get(id) ?? builtIn[id] ?? "");
    },
    close(name) {
      if (localName(name) === "cellXfs") ofCells = false;
    },
    words: () => {},
    result: () => formats,
  };
}

const day = 86_400_000;

/**
 * A number as the cell shows it, as far as it matters: days and times as 2023-06-12, 0:01:05 or 2023-06-12 9:15:00, anything else plainly.
 * A time without seconds is shown as it is ("1:15"), since many type minutes and seconds into it.
 */
export function numberText(written: string, format: string, from1904: boolean): string {
  const value = Number(written);
  if (written.trim() === "" || !Number.isFinite(value)) return written;
  const { date, time, seconds, half } = kindOf(format);
  // Days from 1900 to 9999.
  if ((!date && !time) || value < 0 || value >= 2_958_466) return String(value);
  const whole = Math.floor(value);
  const moment = Math.round((date ? value - whole : value) * day);
  const clock = clockText(moment, seconds || half || moment % 60_000 !== 0);
  if (!date) return clock;
  const shown = dateText(whole, from1904);
  return time ? `${shown} ${clock}` : shown;
}

/** What a format shows; words in quotation marks and colours aside. */
function kindOf(format: string) {
  const code = (format.split(";")[0] ?? "")
    .slice(0, 200)
    .replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .toLowerCase();
  const half = /am\/pm|a\/p/.test(code);
  const bare = code.replace(/am\/pm|a\/p/g, "");
  // A number that only says "General" has letters of its own.
  if (/general|[0#?]\s*$/.test(bare) && !/[hms]\.0+$/.test(bare))
    return { date: false, time: false, seconds: false, half };
  const seconds = /s/.test(bare);
  const time = seconds || /h|\[m/.test(bare);
  const date = /[yd]/.test(bare) || (/m/.test(bare) && !time);
  return { date, time, seconds, half };
}

function clockText(milliseconds: number, seconds: boolean): string {
  const pad = (value: number, length = 2) => String(value).padStart(length, "0");
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = Math.floor(milliseconds / 60_000) % 60;
  if (!seconds) return `${hours}:${pad(minutes)}`;
  const rest = milliseconds % 1000;
  const clock = `${hours}:${pad(minutes)}:${pad(Math.floor(milliseconds / 1000) % 60)}`;
  return rest === 0 ? clock : `${clock}.${pad(rest, 3)}`;
}

function dateText(days: number, from1904: boolean): string {
  // Excel takes 1900 for a leap year: up to its end of February a day is one less.
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(start + days * day).toISOString().slice(0, 10);
}
