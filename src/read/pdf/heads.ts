const clock = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
/** `[00:12] NAME:`, `00:00:08 Speaker 2`; `Name  0:11`, `[Name] 09:02:11`, `Name (00:07):`. */
const timeFirst = new RegExp(String.raw`^[\[(]?${clock}[\])]?\s*[-–|]?\s*\p{Lu}[^:.?!]{0,40}:?$`, "u");
const timeLast = new RegExp(String.raw`^\[?\p{Lu}[^:.?!\[\]]{0,40}\.?[\])]?:?\s+[\[(]?${clock}[\])]?:?$`, "u");
/** `3. KETUA: NAMA`, as courts print it. */
const office = /^(?:\d{1,4}[.)]\s+)?\p{Lu}[\p{Lu} ./-]{2,40}: ?\p{Lu}[\p{Lu} .,'’-]{2,60}$/u;
const longest = 100;

/** Whether a line is nothing but the label of a speaker, with a time or an office; the speech follows on the next. */
export function isHead(line: string): boolean {
  return line.length <= longest && (timeFirst.test(line) || timeLast.test(line) || office.test(line));
}

/** Short lines without an end that come back word for word, as roles on lines of their own do; a word at the end of a paragraph comes back by chance. */
export function returning(lines: Iterable<string>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (/^\p{Lu}[\p{L}\d ().'’-]{2,38}$/u.test(line)) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([line, count]) => (count >= 3 ? [line] : [])));
}
