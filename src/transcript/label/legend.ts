import type { Role } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import { trimmed } from "../../text/trimmed.js";
import { labelKey, meaningOf } from "../role/words.js";

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
    if (!couldExplain(text, span)) {
      close();
      continue;
    }
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

/** "Kode informan: P1" tells the code of an informant and announces nothing. */
const announcement =
  /^\W{0,4}(?:(?:keterangan|ket|legenda?|legend)\b|(?:key|kode|singkatan|abbreviations?)\b(?=[\s*_]*(?:[:.]|$)))[\s:.*_]*/i;

function announcesOther(text: string, span: Span, spans: readonly Span[]): boolean {
  const line = text.slice(span.start, span.end);
  if (line.replace(announcement, "").trim() !== "") return false;
  return !spans.some((other) => other.start > span.end && text.slice(span.end, other.start).trim() === "");
}

type Pair = readonly [key: string, role: Role];

/** Pairs of a short label and a role word; empty unless the line consists of such pairs. */
function pairsOf(line: string): Pair[] {
  const several = initialsOf(line);
  if (several.length > 0) return several;
  const pairs: Pair[] = [];
  for (const part of line.split(/[,;]|\s{3,}|\t+(?=\S{1,12}\s*[:=])/)) {
    if (part.trim() === "") continue;
    const match =
      /^[\s*_\-–•"'(]*([\p{L}\d][\p{L}\d. ]{0,14}?)[\s*_"':]*\s*[:=–-]\s*([\p{L}][\p{L}\d .()'/-]{0,60})[\s*_.)]*$/u.exec(
        part,
      );
    // Behind a pair, words between commas go on explaining: "I2 = informant, chair of the society".
    if (match === null && pairs.length > 0 && !/[:=]/.test(part)) continue;
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

/** `Interviewers: AB, CD` and `Respondent: R (regional manager, forestry agency)`: a role, and who has it. */
const roleThenInitials =
  /^[\s*_\-–•"'(]*(\p{L}[\p{L} ]{3,30}?)[\s*_]*[:=]\s*((?:\p{Lu}{1,3}\d?(?:\s*(?:,|&|\/|dan|and)\s*|(?=\W*$)|(?=\s*\()))+)(?:\s*\([^()]*\))?[\s*_.)]*$/u;

function initialsOf(line: string): Pair[] {
  const [, words = "", list = ""] = roleThenInitials.exec(line.slice(0, longestLine)) ?? [];
  const role = roleOf(words) ?? roleOf(words.replace(/s$/, ""));
  if (role === null) return [];
  const initials = list.match(/\p{Lu}{1,3}\d?/gu) ?? [];
  return initials.map((label): Pair => [labelKey(label), role]);
}

/** The role that words spell out; abbreviations explain nothing. */
function roleOf(words: string): Role | null {
  const phrase = words
    .replace(/\([^)]*\)/g, " ")
    .trim()
    .split(/\s+/);
  if (phrase.length > 6 || /\d/.test(phrase[0] ?? "") || (phrase[0] ?? "").length < 4) return null;
  const meaning = meaningOf(phrase.slice(0, 2).join(" ")) ?? meaningOf(phrase[0] ?? "");
  return meaning === "interviewer" || meaning === "participant" ? meaning : null;
}

function outerLines(text: string, from: number): Span[] {
  const first: Span[] = [];
  let at = from;
  while (at < text.length && first.length < firstLines) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    push(first, text, at, end);
    at = end + 1;
  }
  const last: Span[] = [];
  let end = text.length;
  while (end > at && last.length < lastLines) {
    const start = Math.max(text.lastIndexOf("\n", end - 1) + 1, at);
    push(last, text, start, end);
    end = start - 1;
  }
  return [...first, ...last.reverse()];
}

/** Adds a line, trimmed, unless it is blank. */
function push(lines: Span[], text: string, start: number, end: number): void {
  const line = trimmed(text, start, end);
  if (line.start < line.end) lines.push(line);
}

/** A line that could hold a pair: not long, and with a mark between label and role near its start. */
function couldExplain(text: string, line: Span): boolean {
  if (line.end - line.start > longestLine) return false;
  for (let at = line.start; at < line.end && at < line.start + 30; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3a || code === 0x3d || code === 0x2d || code === 0x2013) return true;
  }
  return false;
}

const longestLine = 300;
