import type { Mask } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import { trimmed } from "../../text/trimmed.js";

/** What stands between turns and nobody says. */
export interface Asides {
  /** Headings between turns, and notes of one paragraph behind which the same person may go on. */
  readonly masks: readonly Mask[];
  /** Where a note that the researcher signs, one below the talk, or the decisions of a meeting begin: code units. Nobody speaks from there to the next label. */
  readonly silences: readonly number[];
}

/** Longer lines are no heading. */
const longest = 80;
/** A heading comes with others, or is none. */
const fewest = 2;

/** `B. Penganggaran`, `II. Hambatan`, `Tema 2: Anggaran`: a number or letter, and words that end no sentence. */
const enumerated =
  /^[*_]{0,3}(?:(?:(?:tema|topik|bagian|sesi|theme|topic|section|part|session)\s+)?(?:([A-Z])|([IVX]{1,5})|(\d{1,2}))(?:[.)]\s+|(?<=\p{L}\s\S{1,5})\s*[:.–-]\s*))["“(]?\p{Lu}[^.?!:;]*[^.?!:;,\s][*_]{0,3}$/iu;
/** What the researcher writes below or between turns, for himself. */
const notes =
  /^[*_]{0,3}(?:refleksi(?: peneliti)?|catatan (?:pewawancara|peneliti|penulis|lapangan|reflektif|observasi|transkriptor)|(?:kesan|komentar|memo) (?:peneliti|pewawancara)|(?:researcher|interviewer|observer|transcriber)['’]?s? (?:notes?|comments?|reflections?)|field ?notes?|reflections?)[*_]{0,3}\s*:/i;
/** The same without a signature, where it speaks of who was interviewed. */
const unsigned =
  /^[*_]{0,3}(?:catatan|note|notes|nb|keterangan)[*_]{0,3}\s*:[^\n]{0,120}\b(?:narasumber|informan|responden|partisipan|wawancara|rekaman|interviewee|informant|respondent|participant|interview|recording)\b/i;
/** How minutes end, and the headings of what follows the talk in them. */
const closings =
  /^[*_\s]{0,4}(?:demikian(?:lah)?,? (?:notul|risalah|berita acara|laporan|catatan)|mengetahui[\s,:]*$|(?:the )?meeting (?:was )?(?:closed|adjourned|ended)\b|resolved(?:[*_]{0,3}:| that\b))/im;
const decisions =
  /^[*_#\s]{0,6}(?:[A-Z\d]{1,3}[.)]\s*)?(?:(?:hasil )?(?:keputusan|kesimpulan)(?: rapat| musyawarah)?|simpulan|(?:rencana )?tindak lanjut|rtl|rekomendasi|penutup(?:an)?|adjournment|decisions?(?: (?:made|taken))?|conclusions?|resolutions?|action (?:items|points)|follow[- ]up|next steps)[*_\s]{0,4}:?[*_]{0,3}$/i;

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
  if (first === undefined) return { masks: [], silences: [] };
  const silences: number[] = [];
  const remarks: Mask[] = [];
  const found: { readonly span: Span; readonly counts: readonly (readonly [kind: string, value: number])[] }[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    const span = trimmed(text, paragraph.start, paragraph.end);
    while ((labels[next] ?? Number.POSITIVE_INFINITY) < span.start) next++;
    const head = text.slice(span.start, Math.min(span.end, span.start + longest + 1));
    const whole = text.slice(span.start, Math.min(span.end, span.start + 2 * longest));
    const label = labels[next];
    if (span.start > first && label !== span.start) {
      const isUnsigned = unsigned.test(whole);
      // "Catatan: rekaman terputus" says that the same person goes on below it, and those words must not be lost.
      const note = isUnsigned ? firstSentences(text, span) : null;
      if (
        note !== null &&
        label !== undefined &&
        goesOn(text.slice(note.end, Math.min(label, note.end + 20 * longest)))
      )
        remarks.push({ span: note, why: "note" });
      else if (isUnsigned || notes.test(head) || (minutes && isDecisions(head))) silences.push(span.start);
    }
    if (label === undefined || label < span.end || span.end - span.start > longest || head.includes("\n")) continue;
    if (text.slice(span.end, label).trim() !== "") continue;
    const match = enumerated.exec(head);
    if (match === null) continue;
    const counts = countsOf(match);
    if (!isListed(text.slice(labels[next - 1] ?? span.start, span.start), counts)) found.push({ span, counts });
  }
  return { masks: [...countedOn(found), ...remarks], silences };
}

/** A paragraph up to the first of its lines that ends a sentence. */
function firstSentences(text: string, { start, end }: Span): Span {
  const ended = /[.?!]["”’)\]*_]*\n/.exec(text.slice(start, end));
  return { start, end: ended === null ? end : start + ended.index + ended[0].length - 1 };
}

/** Whether anything but remarks in brackets and marks stands there. */
function goesOn(rest: string): boolean {
  return /[\p{L}\p{N}]/u.test(rest.replaceAll(/\[[^\]]*\]|\([^()]*\)/g, ""));
}

function isDecisions(head: string): boolean {
  return closings.test(head) || decisions.test(head.split("\n", 1)[0] ?? "");
}

/** Whether what is said above has the count before: `2. Tenaga` below `1. Anggaran` is the end of somebody's list. */
function isListed(above: string, counts: readonly (readonly [kind: string, value: number])[]): boolean {
  return counts.some(([kind, value]) => {
    const before = writtenAs(kind, value - 1);
    return before !== null && new RegExp(String.raw`(?:^|[\s(*_])${before}[.):]\s`, "u").test(above);
  });
}

function writtenAs(kind: string, value: number): string | null {
  if (value < 1) return null;
  if (kind === "letter") return String.fromCharCode(64 + value);
  if (kind === "digit") return String(value);
  return [...roman].find(([, own]) => own === value)?.[0] ?? null;
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
