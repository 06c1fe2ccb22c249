/** A message of an exported chat (WhatsApp and the like): who wrote it, and how much of the line stands before the message. */
export interface ChatHead {
  readonly label: string;
  readonly length: number;
}

/** `[12/06/23 09.41.12] `, `12/06/23 09.41 - `, `6/12/2023, 9:41 AM - `: day, time of day. */
const stamp = String.raw`\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4}[,.]?\s+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[ap]\.?m\.?)?\]?\s*(?:[-–]\s*)?`;
const message = new RegExp(String.raw`^${stamp}~?\s*([^:\n]{1,60}?)\s*:(?=\s|$)`, "i");
/** What was written beside a video call: `12:01:22 From Rina Sari to Everyone:`. */
const beside =
  /^\d{1,2}:\d{2}:\d{2}\s+(?:From|Dari)\s+([^:\n]{1,60}?)(?:\s+(?:to|kepada)\s+[^:\n]{1,60})?\s*:(?=\s|$)/i;
const notice = new RegExp(String.raw`^[\u200e\u200f]?${stamp}[^:\n]{1,300}$`, "i");
/** What the program itself says under somebody's name, mostly with a mark before it: "image omitted", "Messages are end-to-end encrypted". */
const programs = new RegExp(
  String.raw`^[\u200e\u200f]?${stamp}[^:\n]{1,60}:\s*(?:\u200e|(?:messages(?: and calls)? are|pesan(?: dan panggilan)?) (?:end-to-end encrypted|terenkripsi))`,
  "i",
);

/** Whether a line could be one: cheap, for lines that open with a digit or a bracket. */
export function opensLikeChat(line: string): boolean {
  return /^(?:\[?\d{1,4}[./-]\d{1,2}[./-]\d|\d{1,2}:\d{2}:\d{2}\s+(?:from|dari)\s)/i.test(line);
}

export function chatHead(line: string): ChatHead | null {
  const match = message.exec(line) ?? beside.exec(line);
  return match === null || programs.test(line) ? null : { label: nameOf(match[1] ?? ""), length: match[0].length };
}

/** A line of the chat itself, without anybody who wrote it: "12/06/23 09.41 - Rina changed the group's picture". */
export function isChatNotice(line: string): boolean {
  return notice.test(line) || programs.test(line);
}

/** Telephone numbers are never printed: their last four digits tell people apart. */
function nameOf(written: string): string {
  const name = written.replace(/[\u200e\u200f\u202a-\u202e]/g, "").trim();
  return /^\+?[\d\s().-]{8,}$/.test(name) ? `…${name.replace(/\D/g, "").slice(-4)}` : name;
}
