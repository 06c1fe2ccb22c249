import { countBelow } from "../../text/sorted.js";
import { labelKey, meaningOf } from "../role/words.js";
import { isFieldWord } from "./field-words.js";
import { type LabelHit, plainLabel } from "./labels.js";

const head = /^[^\S\n]*(\p{Ll}[\p{Ll}\d.'’-]*(?: [\p{Ll}\d.'’-]+){0,2})[^\S\n]*[:：](?=\s)/u;
const longest = 40;
/** Share of questions that a name in small letters follows. */
const mostly = 0.7;

/**
 * Names in small letters where the labels of an interviewer are written so and nobody else has one: `bu rina: tahun 2019` below `pewawancara: sejak kapan?`.
 * Words before a colon are names only where they come back and nearly every question is followed by one.
 */
export function smallNames(text: string, labels: readonly LabelHit[]): LabelHit[] {
  const asks = labels.every(({ label }) => label === label.toLowerCase() && meaningOf(label) === "interviewer");
  if (labels.length < 2 || !asks) return [];
  const found: LabelHit[] = [];
  labels.forEach(({ span }, i) => {
    const end = labels[i + 1]?.span.start ?? text.length;
    for (let at = text.indexOf("\n", span.end); at >= 0 && at + 1 < end; at = text.indexOf("\n", at + 1)) {
      const [whole = "", label = ""] = head.exec(text.slice(at + 1, Math.min(end, at + 1 + longest))) ?? [];
      const key = labelKey(label);
      if (whole === "" || isFieldWord(key)) continue;
      const start = at + 1 + whole.indexOf(label);
      found.push(plainLabel({ start, end: at + 1 + whole.length }, label, key, "colon"));
    }
  });
  const counts = new Map<string, number>();
  for (const { key } of found) counts.set(key, (counts.get(key) ?? 0) + 1);
  const names = found.filter(({ key }) => (counts.get(key) ?? 0) >= 2);
  const starts = names.map(({ span }) => span.start);
  const answered = labels.filter(({ span }, i) => {
    const next = starts[countBelow(starts.length, (index) => (starts[index] ?? 0) <= span.start)];
    return next !== undefined && next < (labels[i + 1]?.span.start ?? text.length);
  });
  return answered.length >= labels.length * mostly ? names : [];
}
