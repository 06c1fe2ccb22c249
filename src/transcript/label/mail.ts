import type { Span } from "../../model/text.js";

/** Names of the lines above a mail, as programs print them in English and Indonesian. */
const names =
  "from|sent|date|to|cc|bcc|reply-to|subject|attachments?|dari|dikirim|tanggal|kepada|tembusan|subjek|perihal|hal|lampiran";
const opens = new RegExp(String.raw`^[ \t>*_|]{0,8}(?:${names})[ \t*_]{0,4}[:：]`, "i");
/** In a PDF several may stand on one line. */
const fields = new RegExp(String.raw`(?<![^\s>*_|])(${names})[ \t*_]{0,4}[:：]`, "gi");
const senders: ReadonlySet<string> = new Set(["from", "dari"]);
const subjects: ReadonlySet<string> = new Set(["subject", "subjek", "perihal", "hal"]);
/** Fewest of them that make the head of a mail, and code units of a line in which they are looked for. */
const fewest = 3;
const lookedAt = 400;

/**
 * The heads of mails in a text: lines one below the other, blank ones between them at most, of which one names the sender and one the
 * subject. Nobody speaks in `Sent: 6 March` and `Subject: RE: Agreement`, though both come back in a thread.
 */
export function mailHeads(text: string, from: number): Span[] {
  const heads: Span[] = [];
  const found = new Set<string>();
  const span = { start: 0, end: 0 };
  const has = (some: ReadonlySet<string>): boolean => [...found].some((name) => some.has(name));
  const close = (): void => {
    if (found.size >= fewest && has(senders) && has(subjects)) heads.push({ ...span });
    found.clear();
  };
  for (let at = from; at < text.length; ) {
    const next = text.indexOf("\n", at);
    const end = next < 0 ? text.length : next;
    const line = text.slice(at, Math.min(end, at + lookedAt));
    if (opens.test(line)) {
      const own = [...line.matchAll(fields)].map(([, name = ""]) => name.toLowerCase());
      // A second sender begins the next mail.
      if (own.some((name) => found.has(name))) close();
      if (found.size === 0) span.start = at;
      span.end = end;
      for (const name of own) found.add(name);
    } else if (line.trim() !== "") close();
    at = end + 1;
  }
  close();
  return heads;
}
