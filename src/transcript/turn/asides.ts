import type { Mask } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import { trimmed } from "../../text/trimmed.js";

/** What stands between turns and nobody says. */
export interface Asides {
  /** Headings between turns. */
  readonly headings: readonly Mask[];
  /** Where a note of the researcher or the decisions of a meeting begin: code units. Nobody speaks from there to the next label. */
  readonly silences: readonly number[];
}

/** Longer lines are no heading. */
const longest = 80;
/** A heading comes with others, or is none. */
const fewest = 2;

/** `B. Penganggaran`, `II. Hambatan`, `2) Budget`: a number or letter, and words that end no sentence. */
const enumerated = /^[*_]{0,3}(?:([A-Z])|([IVX]{1,5})|(\d{1,2}))[.)]\s+["“(]?\p{Lu}[^.?!:;]*[^.?!:;,\s][*_]{0,3}$/u;
/** What the researcher writes below or between turns, for himself. */
const notes =
  /^[*_]{0,3}(?:refleksi(?: peneliti)?|catatan (?:pewawancara|peneliti|penulis|lapangan|reflektif|observasi|transkriptor)|(?:kesan|komentar|memo) (?:peneliti|pewawancara)|(?:researcher|interviewer|observer|transcriber)['’]?s? (?:notes?|comments?|reflections?)|field ?notes?|reflections?)[*_]{0,3}\s*:/i;
/** What follows the talk in minutes. */
const decisions =
  /^[*_#\s]{0,6}(?:[A-Z\d]{1,3}[.)]\s*)?(?:(?:hasil )?(?:keputusan|kesimpulan)(?: rapat| musyawarah)?|simpulan|(?:rencana )?tindak lanjut|rtl|rekomendasi|penutup|decisions?(?: (?:made|taken))?|conclusions?|resolutions?|action (?:items|points)|follow[- ]up|next steps)[*_\s]{0,4}:?[*_]{0,3}$/i;

const roman: ReadonlyMap<string, number> = new Map(
  ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"].map((word, i) => [word, i + 1]),
);

/**
 * Headings that stand alone right above a label and are counted on (`A.`, `B.`), notes that the researcher signs as such, and in minutes what was
 * decided. `labels`: where labels begin, sorted.
 */
export function asidesOf(
  text: string,
  paragraphs: readonly Span[],
  labels: readonly number[],
  minutes: boolean,
): Asides {
  const first = labels[0];
  if (first === undefined) return { headings: [], silences: [] };
  const silences: number[] = [];
  const found: { readonly span: Span; readonly counts: readonly (readonly [kind: string, value: number])[] }[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    const span = trimmed(text, paragraph.start, paragraph.end);
    while ((labels[next] ?? Number.POSITIVE_INFINITY) < span.start) next++;
    const head = text.slice(span.start, Math.min(span.end, span.start + longest + 1));
    const label = labels[next];
    if (span.start > first && label !== span.start && (notes.test(head) || (minutes && isDecisions(head))))
      silences.push(span.start);
    if (label === undefined || label < span.end || span.end - span.start > longest || head.includes("\n")) continue;
    if (text.slice(span.end, label).trim() !== "") continue;
    const match = enumerated.exec(head);
    if (match !== null) found.push({ span, counts: countsOf(match) });
  }
  return { headings: countedOn(found), silences };
}

function isDecisions(head: string): boolean {
  return decisions.test(head.split("\n", 1)[0] ?? "");
}

/** What the number before a heading may be: `I.` is a letter and a numeral. */
function countsOf([, letter, numeral, digits]: RegExpExecArray): (readonly [string, number])[] {
  const written = letter ?? numeral ?? "";
  const counts: (readonly [string, number])[] = [];
  if (letter !== undefined) counts.push(["letter", letter.charCodeAt(0) - 64]);
  const value = roman.get(written);
  if (value !== undefined) counts.push(["roman", value]);
  if (digits !== undefined) counts.push(["digit", Number(digits)]);
  return counts;
}

function countedOn(
  found: readonly { readonly span: Span; readonly counts: readonly (readonly [string, number])[] }[],
): Mask[] {
  for (const kind of ["letter", "roman", "digit"]) {
    const masks: Mask[] = [];
    let last = 0;
    for (const { span, counts } of found) {
      const value = counts.find(([own]) => own === kind)?.[1];
      // The first heading may stand above what comes before the first label.
      if (value === undefined || (value !== last + 1 && !(last === 0 && value === 2))) continue;
      last = value;
      masks.push({ span, why: "heading" });
    }
    if (masks.length >= fewest || (masks.length > 0 && last === 2)) return masks;
  }
  return [];
}
