/** A time of a recording inside a pattern: `1:02:03.450`, `02:03`, `00:49,5`. */
export const clock = String.raw`\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?`;

/** The longest recording there may be, in milliseconds; a larger number is no time of one. */
export const longestRecording = 10_000 * 3600 * 1000;

/** Milliseconds of the time with which a text begins, whatever follows it; null where it begins with none. Parts of 60 and more are taken as they are. */
export function clockTime(text: string): number | null {
  const match = /^(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,9}))?/.exec(text);
  if (match === null) return null;
  const [, hours, minutes, seconds, fraction] = match;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  return whole * 1000 + Math.round(Number(`0.${fraction ?? 0}`) * 1000);
}

/**
 * A moment of a recording in milliseconds: `1:02:03.450`, `02:03`, `02:03,450`, or plain seconds (`123.4`).
 * null for anything else, minutes or seconds of 60 and more behind hours or minutes included.
 */
export function parseClock(text: string): number | null {
  const value = text.trim();
  if (/^\d{1,9}(?:[.,]\d{1,9})?$/.test(value)) return Math.round(Number(value.replace(",", ".")) * 1000);
  const match = /^(?:\d{1,4}:)?(\d{1,3}):(\d{1,2})(?:[.,]\d{1,9})?$/.exec(value);
  if (match === null) return null;
  const [, minutes, seconds] = match;
  if (Number(seconds) >= 60 || (value.split(":").length === 3 && Number(minutes) >= 60)) return null;
  return clockTime(value);
}
