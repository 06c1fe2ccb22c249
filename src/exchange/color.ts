/** A colour as codebooks have it, "#b5472f", of the ways in which programs write one; transparency is left out. undefined for any other text. */
export function colorOf(written: string): string | undefined {
  const text = written.trim();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`;
  const hex = /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex !== undefined && (text.startsWith("#") || text.length === 6)) return `#${hex}`;
  const parts = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,[^)]*)?\)$/i
    .exec(text)
    ?.slice(1)
    .map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return undefined;
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
