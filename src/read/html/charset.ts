import { isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";
import { withLineFeeds } from "../../text/line-feeds.js";
import { type Decoded, decode, fromWindows1252 } from "../bytes/decode.js";
import type { ReadContext } from "../reader.js";

/** The encoding must be named near the beginning of a page. */
const nearBeginning = 4096;

/**
 * Bytes of a web page to text. What is UTF-8 or UTF-16 is read as such, whatever the page says; else the encoding that the page names counts,
 * and without one what `decode` finds plausible.
 */
export async function decodePage(bytes: Uint8Array, context: ReadContext): Promise<Decoded> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const named = isUtf8(buffer) || buffer.includes(0) ? null : charsetOf(buffer);
  const text = named === null ? null : decoded(buffer, named);
  return text === null ? decode(bytes, context) : { text: withLineFeeds(text), warnings: [] };
}

/** `<meta charset=...>`, `<meta http-equiv=... content="text/html; charset=...">` or the encoding of an XML declaration, lower case. */
function charsetOf(buffer: Buffer): string | null {
  const head = buffer.toString("latin1", 0, nearBeginning);
  const found =
    /<meta\s[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{1,40})/i.exec(head) ??
    /^\s{0,50}<\?xml\s[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([\w:.-]{1,40})/i.exec(head);
  return found?.[1]?.toLowerCase() ?? null;
}

/** null where there is no such encoding, or the bytes are none of it. */
function decoded(buffer: Buffer, charset: string): string | null {
  if (charset.startsWith("utf")) return null;
  try {
    const { encoding } = new TextDecoder(charset);
    // Node 20 takes Windows-1252 for Latin-1.
    return encoding === "windows-1252"
      ? fromWindows1252(buffer)
      : new TextDecoder(charset, { fatal: true }).decode(buffer);
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}
