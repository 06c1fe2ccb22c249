const clock = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;

/** `[00:12] NAME:`, `00:00:08 Speaker 2`, `Name  0:11`, `[Name] 09:02:11`, `Name (00:07):`, each on a line of its own. */
const timeFirst = new RegExp(String.raw`^[\[(]?${clock}[\])]?\s*[-–|]?\s*\p{Lu}[^:.?!]{0,40}:?$`, "u");
const timeLast = new RegExp(String.raw`^\[?\p{Lu}[^:.?!\[\]]{0,40}\.?[\])]?:?\s+[\[(]?${clock}[\])]?:?$`, "u");
/** `3. KETUA: NAMA`, as courts print it. */
const office = /^(?:\d{1,4}[.)]\s+)?\p{Lu}[\p{Lu} ./-]{2,40}: ?\p{Lu}[\p{Lu} .,'’-]{2,60}$/u;
const number = String.raw`(?:\d{1,4}[.)]?\s+)?`;
/** A number of the paragraph or a time, and a name or abbreviation before a colon, with brackets behind the name. */
const label = new RegExp(
  String.raw`^${number}(?:\[?${clock}\]?\s+)?\p{Lu}[^:?!()]{0,38}(?:\([^()]{1,40}\)\s?)?:(?=\s|$)`,
  "u",
);
/** `[id1] text`; words alone in brackets are a note more often. */
const numbered = /^\[\p{L}{1,12} ?\d{1,3}\]:?(?=\s)/u;
/** `[14/03/24 19.22.05] Name:`, `14/03/2024, 19.22 - Name:`: a message of a chat. */
const message =
  /^\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4}[,.]?\s+\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:\s?[ap]\.?m\.?)?(?:\]\s*|\s+[-–]\s+)[^:]{1,60}:(?=\s|$)/iu;
const letter = /^[QATJ]\.\s/;
const clocks = new RegExp(clock, "g");

/** `Name:` at the start of a line, as it is written; null for none. Blanks before the colon do not count. */
export function labelOf(text: string): string | null {
  const match = /^(?:\d{1,4}[.)]?\s+)?(\[?[\p{Lu}\d][^:\n]{0,38}?)\s*:(?=\s|$)/u.exec(text);
  return match?.[1] ?? null;
}

/** Who is named by a line that opens with a speaker's label, or null. */
export function speakerOf(line: string): string | null {
  const code = codeOf(line);
  if (code !== null) return code.replace(/^.*\.|\d+$/g, "");
  const words = isHead(line) ? line : (label.exec(line)?.[0] ?? numbered.exec(line)?.[0] ?? letter.exec(line)?.[0]);
  if (words === undefined) return null;
  return words
    .replace(clocks, "")
    .replace(/^\d{1,4}[.)]?\s+/, "")
    .replace(/[^\p{L}\p{N} ]+/gu, "")
    .trim();
}

/** Whether a line opens with a label behind which the speech begins. `before`: the line above. */
export function opensWithLabel(line: string, before: string): boolean {
  if (label.test(line) || numbered.test(line)) return true;
  // A sentence may go on with the initial of a name.
  return letter.test(line) && /[.?!…"”)\]]$/.test(before);
}

/** Whether a line opens with the time and the writer of a chat's message. */
export function opensMessage(line: string): boolean {
  return message.test(line);
}

/** The code of its turn that a line opens with, `W1.A.L.12092015.J2`; null for none. */
export function codeOf(line: string): string | null {
  const code = /^\p{Lu}[\p{L}\d]*(?:\.[\p{L}\d]+){2,}(?=\s|$)/u.exec(line)?.[0];
  return code !== undefined && /\p{L}\d+$/u.test(code) ? code : null;
}

/** Whether a line is nothing but a label; the speech follows on the next. */
export function isHead(line: string): boolean {
  return line.length <= 100 && (timeFirst.test(line) || timeLast.test(line) || office.test(line));
}

/** Short lines without an end that come back word for word, as roles on lines of their own do; a word at the end of a paragraph comes back by chance. */
export function returning(lines: Iterable<string>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (/^\p{Lu}[\p{L}\d ().'’-]{2,38}$/u.test(line)) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([line, count]) => (count >= 3 ? [line] : [])));
}
