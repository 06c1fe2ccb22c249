import type { Mark, Mask } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import { clockTime } from "../../text/clock.js";
import { trimmed } from "../../text/trimmed.js";
import { isChatNotice, opensLikeChat } from "../label/chat.js";

/** A line longer than this holds speech. */
const longest = 60;

const clock = /^\d{1,2}:\d{2}(?::\d{2})?$/;
const pageWords =
  /^(?:[-–—=[(\s]*(?:halaman|hal\.?|hlm\.?|page)\s*\d{1,4}(?:\s*(?:dari|of|\/)\s*\d{1,4})?[-–—=\])\s]*|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}\s*(?:\/|of|dari)\s*\d{1,4})$/i;
const pageNumber = /^\d{1,4}$/;
/** `Mr Taylor interjecting—`, `Honourable members: Hear, hear!` */
const interjecting = /^\p{Lu}[^.:?!\n]{2,60} interject(?:ing|ed)[-–—.\s]*$/u;
/** What the clerk of a sitting notes between speeches. */
const sitting =
  /^\(?(?:(?:ketuk(?:an)? palu|palu diketuk)\b.{0,12}|(?:rap ?at|sidang|skors?)(?: sidang| rap ?at)?\s*(?::\s*setuju|d ?i(?:buka|tutup|skors|cabut|lanjutkan|mulai|akhiri)\b.{0,30}))\)?[.!]?$/i;

/**
 * Lines between speeches that nobody said: a time alone, the number of a page left in the text, the gavel of a sitting, what a chat says
 * of itself. Page numbers without words must go on by one, at least once.
 */
export function loneLines(text: string, from: number, chat: boolean): { masks: Mask[]; marks: Mark[] } {
  const masks: Mask[] = [];
  const marks: Mark[] = [];
  const interjects = text.includes(" interject");
  const pages: { readonly span: Span; readonly number: number }[] = [];
  for (let at = from; at < text.length; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const span = end - at > (chat ? 4 * longest : longest) ? null : trimmed(text, at, end);
    at = end + 1;
    if (span === null || span.start === span.end) continue;
    const first = text.charCodeAt(span.start);
    const digit = first >= 48 && first <= 57;
    if (!digit && !opensOther(text, span.start, first) && !interjects) continue;
    const line = text.slice(span.start, span.end);
    if (digit && pageNumber.test(line)) pages.push({ span, number: Number(line) });
    else if (digit && clock.test(line)) {
      const time = clockTime(line);
      masks.push({ span, why: "note" });
      if (time !== null) marks.push({ at: span.start, time });
    } else if (
      pageWords.test(line) ||
      interjecting.test(line) ||
      sitting.test(line) ||
      (chat && opensLikeChat(line) && isChatNotice(line))
    )
      masks.push({ span, why: "note" });
  }
  for (let i = 0; i < pages.length; i++) {
    const page = pages[i];
    if (page === undefined) continue;
    if (pages[i - 1]?.number === page.number - 1 || pages[i + 1]?.number === page.number + 1)
      masks.push({ span: page.span, why: "note" });
  }
  return { masks, marks };
}

/** Letters and marks with which such lines open: ( - – — = [ h k p r s, in either case. */
function opensOther(text: string, at: number, code: number): boolean {
  return "(-–—=[hkprsHKPRS".includes(text.charAt(at)) || code === 0x200e;
}
