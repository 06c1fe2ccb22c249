import type { Role } from "../model/document.js";
import type { Span } from "../model/text.js";
import { labelKey, meaningOf } from "./role-words.js";

export interface Legend {
  /** Label key to role. */
  readonly roles: ReadonlyMap<string, Role>;
  /** Lines that are nothing but a legend. */
  readonly spans: readonly Span[];
}

const firstLines = 80;
const lastLines = 20;

/**
 * Explanations of labels: `Keterangan P : Penulis, S : Subjek`, or two or more lines `I = Interviewer`. Looked for in the first eighty
 * and the last twenty lines.
 */
export function legendOf(text: string, from: number): Legend {
  const roles = new Map<string, Role>();
  const spans: Span[] = [];
  let announced = false;
  let run: { readonly span: Span; readonly pairs: readonly Pair[] }[] = [];
  const close = (): void => {
    // Two lines explain each other; a single one needs its announcement.
    if (run.length >= 2 || (run.length > 0 && (announced || (run[0]?.pairs.length ?? 0) >= 2))) {
      for (const { span, pairs } of run) {
        spans.push(span);
        for (const [key, role] of pairs) if (!roles.has(key)) roles.set(key, role);
      }
    }
    run = [];
    announced = false;
  };
  for (const span of outerLines(text, from)) {
    const line = text.slice(span.start, span.end);
    const pairs = pairsOf(line.replace(announcement, ""));
    if (pairs.length > 0) {
      if (announcement.test(line)) announced = true;
      run.push({ span, pairs });
    } else if (announcement.test(line) && line.replace(announcement, "").trim() === "") {
      close();
      announced = true;
      spans.push(span);
    } else close();
  }
  close();
  // An announcement without anything behind it ("Keterangan:" under a table) is text.
  return { roles, spans: roles.size === 0 ? [] : spans.filter((span) => !announcesOther(text, span, spans)) };
}

const announcement = /^\W{0,4}(?:keterangan|ket|legenda?|legend|key|kode|singkatan|abbreviations?)\b[\s:.*_]*/i;

function announcesOther(text: string, span: Span, spans: readonly Span[]): boolean {
  const line = text.slice(span.start, span.end);
  if (line.replace(announcement, "").trim() !== "") return false;
  return !spans.some((other) => other.start > span.end && text.slice(span.end, other.start).trim() === "");
}

type Pair = readonly [key: string, role: Role];

/** Pairs of a short label and a role word; empty unless the line consists of such pairs. */
function pairsOf(line: string): Pair[] {
  // The first label ends soon, whatever ends it.
  if (line.length > 300 || !/[:=–-]|\bis\b|\badalah\b/.test(line.slice(0, 30))) return [];
  const pairs: Pair[] = [];
  for (const part of line.split(/[,;]|\s{3,}|\t+(?=\S{1,12}\s*[:=])/)) {
    if (part.trim() === "") continue;
    const match =
      /^[\s*_\-–•"'(]*([\p{L}\d][\p{L}\d. ]{0,14}?)[\s*_"':]*\s*(?:[:=]|–|-|\bis\b|\badalah\b)\s*([\p{L}][\p{L}\d .()'/-]{1,60})[\s*_.)]*$/u.exec(
        part,
      );
    if (match === null) return [];
    const [, left = "", right = ""] = match;
    const role = roleOf(right);
    // Either way round: `P : Peneliti` or `Peneliti : P`.
    const turned = role === null && right.length <= 3 ? roleOf(left) : null;
    if (role !== null) pairs.push([labelKey(left), role]);
    else if (turned !== null) pairs.push([labelKey(right), turned]);
    else return [];
  }
  return pairs;
}

function roleOf(words: string): Role | null {
  const phrase = words.trim().split(/\s+/);
  if (phrase.length > 6) return null;
  const meaning = meaningOf(phrase.slice(0, 2).join(" ")) ?? meaningOf(phrase[0] ?? "");
  return meaning === "interviewer" || meaning === "participant" ? (words.trim().length > 2 ? meaning : null) : null;
}

function outerLines(text: string, from: number): Span[] {
  const first: Span[] = [];
  let at = from;
  for (; at < text.length && first.length < firstLines; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    push(first, text, at, end);
    at = end + 1;
  }
  const last: Span[] = [];
  let end = text.length;
  while (end > at && last.length < lastLines) {
    const found = text.lastIndexOf("\n", end - 1);
    const start = Math.max(found + 1, at);
    push(last, text, start, end);
    end = start - 1;
  }
  return [...first, ...last.reverse()];
}

function push(lines: Span[], text: string, start: number, end: number): void {
  const slice = text.slice(start, Math.min(end, start + 400));
  const trimmed = slice.trim();
  if (trimmed === "") return;
  const begin = start + slice.indexOf(trimmed);
  lines.push({ start: begin, end: slice.length < end - start ? end : begin + trimmed.length });
}
