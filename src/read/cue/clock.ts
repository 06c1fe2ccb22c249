/**
 * A moment of a recording in milliseconds: `1:02:03.450`, `02:03`, `02:03,450`, or plain seconds (`123.4`).
 * null for anything else, minutes or seconds of 60 and more behind hours or minutes included.
 */
export function parseClock(text: string): number | null {
  const value = text.trim();
  if (/^\d{1,9}([.,]\d{1,9})?$/.test(value)) return Math.round(Number(value.replace(",", ".")) * 1000);
  const match = /^(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,9}))?$/.exec(value);
  if (match === null) return null;
  const [, hours, minutes, seconds, fraction] = match;
  if (Number(seconds) >= 60 || (hours !== undefined && Number(minutes) >= 60)) return null;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  return whole * 1000 + Math.round(Number(`0.${fraction ?? 0}`) * 1000);
}
