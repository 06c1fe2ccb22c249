import type { Mark, Mask } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import { clockTime } from "../../text/clock.js";
import { loneLines } from "./lone-lines.js";
import { programLines } from "./program-lines.js";

/** What stands at the start of a bracketed note by a transcriber. In square brackets anything that begins so; in round ones only the whole. */
const noteStart =
  /^(?:inaudible|unintelligible|indistinct|unclear|laugh(?:s|ing|ter)?|chuckl(?:es?|ing)|giggl(?:es?|ing)|cross\s?talk|over\s?talk(?:ing)?|overlap(?:ping)?|redacted|deleted|anonymi[sz]ed|removed|omitted|pauses?|silence|sighs?|cough(?:s|ing)?|clears throat|nods?|nodding|shakes head|gestur(?:es?|ing)|point(?:s|ing) (?:to|at)|applause|music|noise|background|phone rings|audio|recording|interruption|interrupted|break|end of|start of|sic|tertawa|ketawa|tawa|gelak|senyum|tersenyum|terkekeh|jeda|diam|hening|terdiam|batuk|menghela|menarik na[pf]as|mengangguk|menggeleng|menunjuk|berpikir|tidak jelas|kurang jelas|tdk jelas|tidak terdengar|suara (?:tidak|kurang|bising|anak|motor|tawa|telepon|adzan|azan)|rekaman|audio|terpotong|disamarkan|dihapus|dirahasiakan|anonim|tepuk tangan|musik|telepon berdering|menangis|menerima telepon|bahasa [a-z]+$|[a-z]+ language$|ketuk palu|sambil [a-z]+)\b/i;

const wholeNote =
  /^(?:inaudible|unintelligible|indistinct|unclear|(?:loud |prolonged |general )?(?:consultations?|laughter|applause|cheers)|interruptions?|laugh(?:s|ing)?|chuckl(?:es?|ing)|giggl(?:es?|ing)|cross\s?talk|redacted|pauses?|long pause|short pause|silence|sighs?|cough(?:s|ing)?|clears throat|nods?|nodding|music|sic|tertawa|ketawa|tawa|tertawa (?:kecil|bersama|lepas)|semua tertawa|senyum|tersenyum|terkekeh|jeda|jeda (?:lama|sejenak|panjang|singkat)|diam|diam (?:sejenak|sebentar|lama)|hening|terdiam|batuk|menghela na[pf]as(?: panjang)?|mengangguk(?:kan kepala)?|menggeleng(?:kan kepala)?|berpikir(?: sejenak)?|tidak jelas|kurang jelas|tdk jelas|tidak terdengar|suara tidak jelas|suara tidak terdengar|rekaman tidak jelas|rekaman terputus|terpotong|tepuk tangan|telepon berdering|menangis|ketuk palu(?: \d+\s?x| \d+ kali)?|sambil [a-z]+(?: [a-z]+){0,2}|(?:the )?(?:participant|interviewer|interviewee|respondent|informan|informant|narasumber|peneliti|pewawancara|responden) (?:reads?|laughs?|nods?|points?|shows?|looks?|pauses?|smiles?|leaves?|returns?|tertawa|mengangguk|menunjuk|diam|tersenyum|membaca|menunjukkan|memperlihatkan|berpikir|menerima)\b.{0,80})$/i;

/** Put in for something that is not to be known: [NAMA DESA], [NAME 1], [xxx]. */
const placeholder =
  /^(?:(?:NAMA|NAME|LOKASI|LOCATION|PLACE|TEMPAT|DESA|KECAMATAN|KABUPATEN|ORGANI[SZ]ATION|LEMBAGA|INSTITUTION|PERSON|ORANG|DATE|TANGGAL|NUMBER|NOMOR|COMPANY)(?:[\s_-][\p{Lu}\d]+)*|[xX]{2,}|\*{2,})$/u;

const clock =
  /^(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?(?:\s*(?:-->|-|–|—)\s*(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?)?$/;
const clockInside = /\b\d{1,2}:\d{2}(?::\d{2}){0,2}\b/;
const longest = 200;

export interface Notes {
  /** Sorted, not overlapping: transcriber's notes, times in brackets, addresses. */
  readonly masks: readonly Mask[];
  /** Times given in brackets inside the text. */
  readonly marks: readonly Mark[];
}

/**
 * What the transcriber added and nobody said: `[inaudible]`, `(sambil ketawa)`, `[00:07:53]`, and addresses. Insertions that belong to the
 * speech, `[di sini]` or `(sekitar 1.2 meter)`, stay text, and so do the words of a Markdown link.
 * `talk`: somebody speaks, so lines between speeches that nobody said are notes as well.
 */
export function notesOf(text: string, from: number, talk: { readonly chat: boolean } | null): Notes {
  const masks: Mask[] = [];
  const marks: Mark[] = [];
  for (const [open, close] of [
    ["[", "]"],
    ["(", ")"],
  ] as const) {
    for (let at = text.indexOf(open, from); at >= 0; at = text.indexOf(open, at + 1)) {
      const end = closing(text, at, open, close);
      if (end < 0) continue;
      const inside = plain(text.slice(at + 1, end).trim());
      // The words of a link are speech.
      if (
        open === "[" &&
        text.charCodeAt(end + 1) === 0x28 &&
        /^\((?:https?:|\/|#|mailto:|www\.)/.test(text.slice(end + 1, end + 12))
      )
        continue;
      if (!isNote(inside, open === "[")) continue;
      masks.push({ span: withEmphasis(text, at, end + 1), why: "note" });
      const time = clock.test(inside) ? clockTime(inside) : null;
      if (time !== null) marks.push({ at, time });
      at = end;
    }
  }
  if (talk !== null) {
    const lone = loneLines(text, from, talk.chat);
    for (const mask of lone.masks) masks.push(mask);
    for (const mark of lone.marks) marks.push(mark);
  }
  const program = programLines(text, from);
  for (const span of program.spans) masks.push({ span, why: "note" });
  for (const mark of program.marks) marks.push(mark);
  for (const span of addresses(text, from)) masks.push({ span, why: "note" });
  masks.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return { masks, marks: marks.sort((a, b) => a.at - b.at) };
}

/** Without the signs of emphasis around it: `*Applause*`. */
function plain(inside: string): string {
  return /^([*_]{1,3})([^*_]+)\1$/.exec(inside)?.[2] ?? inside;
}

/** A bracket with the signs of emphasis right around it, where they are the same on both sides: `*(laughs)*`, `_[tertawa]_`. */
function withEmphasis(text: string, start: number, end: number): Span {
  let by = 0;
  while (
    by < 3 &&
    "*_".includes(text.charAt(start - by - 1) || " ") &&
    text.charAt(start - by - 1) === text.charAt(end + by)
  )
    by++;
  return { start: start - by, end: end + by };
}

/** Index of the closing bracket on the same line or cell, within reach, or -1. */
function closing(text: string, at: number, open: string, close: string): number {
  const stop = Math.min(text.length, at + longest);
  for (let i = at + 1; i < stop; i++) {
    const char = text.charAt(i);
    if (char === close) return i;
    if (char === open || char === "\n" || char === "\t") return -1;
  }
  return -1;
}

/** Whether the content of brackets is a note by the transcriber. */
export function isNote(inside: string, square: boolean): boolean {
  if (inside === "") return false;
  if (clock.test(inside)) return true;
  if (!square) return wholeNote.test(inside);
  if (noteStart.test(inside) || wholeNote.test(inside)) return true;
  if (/^[.…?\s]+$/.test(inside)) return true;
  if (placeholder.test(inside)) return true;
  return clockInside.test(inside) && inside.length <= 40;
}

/** Web addresses outside of links, from the scheme or www. to the next blank or closing mark. */
function* addresses(text: string, from: number): Generator<Span> {
  for (const [mark, back] of [
    ["://", 5],
    ["www.", 0],
  ] as const) {
    for (let at = text.indexOf(mark, from); at >= 0; ) {
      let start = at;
      while (back > 0 && start > from && start > at - back && /[a-z]/i.test(text.charAt(start - 1))) start--;
      let end = at + mark.length;
      while (end < text.length && !/[\s"'<>()[\]{}|]/.test(text.charAt(end))) end++;
      while (end > at + mark.length && /[.,;:!?*_]/.test(text.charAt(end - 1))) end--;
      if (start < at || back === 0) yield { start, end };
      at = text.indexOf(mark, end);
    }
  }
}
