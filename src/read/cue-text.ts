import type { LabelledSpan, Mark, RawText } from "../model/document.js";
import type { Span } from "../model/text.js";
import type { Cue } from "./cues.js";

/** Silence after a sentence that ends a paragraph, and the length from which any sentence end does. */
const longPause = 3000;
const longParagraph = 600;

/** A stretch of a cue by one voice. `fresh`: a dash says that another speaker begins. */
interface Piece {
  readonly text: string;
  readonly label: string | null;
  readonly fresh: boolean;
}

/**
 * Speech of cues as text, one line a cue (more where it has several speakers). Neighbouring pieces of one voice are one labelled
 * span; paragraphs end with the speaker, or at a sentence end before a pause or after 600 characters.
 */
export function cueText(cues: readonly Cue[]): Pick<RawText, "text" | "paragraphs" | "marks" | "labelled"> {
  const parts: string[] = [];
  const marks: Mark[] = [];
  const paragraphs: Span[] = [];
  const labelled: LabelledSpan[] = [];
  let at = 0;
  let paragraph: Span | null = null;
  let turn: LabelledSpan | null = null;
  let ended = 0;
  for (const cue of cues) {
    for (const piece of piecesOf(cue.lines)) {
      const span: Span = { start: at, end: at + piece.text.length };
      if (marks[marks.length - 1]?.time !== cue.start) marks.push({ at, time: cue.start });
      const same = turn !== null && turn.label === piece.label && !piece.fresh;
      const rests = paragraph !== null && endsSentence(parts[parts.length - 2] ?? "");
      const long = paragraph !== null && paragraph.end - paragraph.start > longParagraph;
      if (paragraph !== null && same && !(rests && (long || cue.start - ended >= longPause))) {
        paragraph = { start: paragraph.start, end: span.end };
        paragraphs[paragraphs.length - 1] = paragraph;
      } else {
        paragraph = span;
        paragraphs.push(span);
      }
      if (turn !== null && same) {
        turn = { span: { start: turn.span.start, end: span.end }, label: turn.label };
        labelled[labelled.length - 1] = turn;
      } else {
        turn = { span, label: piece.label };
        labelled.push(turn);
      }
      parts.push(piece.text, "\n");
      at = span.end + 1;
    }
    ended = cue.end;
  }
  const voices = labelled.some((span) => span.label !== null) || labelled.length > 1;
  return { text: parts.join(""), paragraphs, marks, ...(voices ? { labelled } : {}) };
}

function endsSentence(text: string): boolean {
  return /[.?!…]["'”’)\]]*$/.test(text.slice(-8));
}

/** Splits a payload at voice tags and at lines that begin with a dash; other lines are joined by a blank. */
function piecesOf(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let label: string | null = null;
  let open = false;
  const add = (raw: string, fresh: boolean, alone: boolean): void => {
    const text = plain(raw);
    if (text === "") return;
    const last = pieces[pieces.length - 1];
    if (last !== undefined && !fresh && open && last.label === label) {
      pieces[pieces.length - 1] = { ...last, text: `${last.text} ${text}` };
    } else pieces.push({ text, label, fresh });
    open = !alone;
  };
  for (const line of lines) {
    let fresh = /^\s*(?:<[^>]{0,100}>)?[-–—]\s*\S/.test(line.slice(0, 140));
    // A name in parentheses or with a colon keeps its own line, for whoever looks for speakers.
    const apart = /^\s*\(.{1,60}\)\s*$|^[^:<]{1,40}:/.test(line.slice(0, 70));
    if (apart) open = false;
    let from = 0;
    for (const tag of line.matchAll(/<(\/?)v(?:\.[^\s>]{0,60})?(?:\s+([^>]{1,120}))?>/g)) {
      add(line.slice(from, tag.index), fresh, false);
      fresh = fresh && from === tag.index;
      from = tag.index + tag[0].length;
      label = tag[1] === "/" ? null : plain(tag[2] ?? "") || null;
    }
    add(line.slice(from), fresh, /^\s*\(.{1,60}\)\s*$/.test(line));
  }
  return pieces;
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: " ",
  quot: '"',
  apos: "'",
  lrm: "",
  rlm: "",
};

/** Without tags, times, style codes and doubled blanks; entities decoded. */
function plain(raw: string): string {
  return raw
    .replace(/<[^<>]{0,200}>/g, "")
    .replace(/\{\\[^{}]{0,100}\}/g, "")
    .replace(
      /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,5});/gi,
      (whole, name: string) => entities[name.toLowerCase()] ?? character(name) ?? whole,
    )
    .replace(/\s+/g, " ")
    .trim();
}

function character(name: string): string | null {
  if (!name.startsWith("#")) return null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;
}
