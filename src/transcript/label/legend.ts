import type { Role } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import { trimmed } from "../../text/trimmed.js";
import { isOffice, labelKey, meaningOf } from "../role/words.js";
import { isNameWord, localOffices, particles } from "./likely-name.js";
import { talk } from "./speech.js";

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
 * and the last twenty lines. Whoever is explained by an office or a name (`SB : Sekretaris Bappeda`) beside an interviewer answers.
 */
export function legendOf(text: string, from: number): Legend {
  const roles = new Map<string, Role>();
  const spans: Span[] = [];
  let announced = false;
  let run: { readonly span: Span; readonly pairs: readonly Pair[] }[] = [];
  const close = (): void => {
    const told = run.flatMap(({ pairs }) => pairs.map(([, role]) => role));
    // Two lines explain each other; a single one needs its announcement. Abbreviations are explained so too, none of them by a role.
    const explains = run.length >= 2 || announced || told.length >= 2;
    if (explains && told.some((role) => role !== null)) {
      const other: Role = told.includes("interviewer") ? "participant" : "unknown";
      for (const { span, pairs } of run) {
        spans.push(span);
        for (const [key, role] of pairs) if (!roles.has(key)) roles.set(key, role ?? other);
      }
    }
    run = [];
    announced = false;
  };
  for (const span of outerLines(text, from)) {
    const line = text.slice(span.start, Math.min(span.end, span.start + longestLine + 1));
    if (!couldExplain(text, span) && !isAnnouncement(line)) {
      close();
      continue;
    }
    const isOpen = announced || announcement.test(line);
    const pairs = pairsOf(
      line.replace(announcement, ""),
      (label) => isOpen || comesBack(text, label, span),
      (role, name) => comesBack(text, name, span, ":") && !comesBack(text, role, span, ":"),
    );
    const known = run.flatMap(({ pairs: own }) => own.map(([key]) => key));
    // `[P] = pewawancara; [N1] = Kepala KPH`: beside one who is explained by a role, on a line above or on the same.
    const onLine = pairs.some(([, role]) => role !== null);
    const below = isBelow(text, run, span);
    const fits = pairs.every(
      ([key, role, label, right]) =>
        role !== null ||
        (!known.includes(key) &&
          (isOpen || ((onLine || (below && namesSomebody(right))) && comesBack(text, label, span)))),
    );
    if (pairs.length > 0 && fits) {
      if (announcement.test(line)) announced = true;
      run.push({ span, pairs });
    } else if (isAnnouncement(line)) {
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

/** Nothing but the announcement, with a colon or without. */
function isAnnouncement(line: string): boolean {
  return announcement.test(line) && line.replace(announcement, "").trim() === "";
}

function announcesOther(text: string, span: Span, spans: readonly Span[]): boolean {
  const line = text.slice(span.start, span.end);
  if (!isAnnouncement(line)) return false;
  return !spans.some((other) => other.start > span.end && text.slice(span.end, other.start).trim() === "");
}

/** `role` null: the label is explained by no word for a role, as `SB : Sekretaris Bappeda`. */
type Pair = readonly [key: string, role: Role | null, label: string, explanation: string];

/** Whether a line stands right below the last one of a run. */
function isBelow(text: string, run: readonly { readonly span: Span }[], line: Span): boolean {
  const above = run.at(-1)?.span.end;
  return above !== undefined && /^[^\S\n]*\n[^\S\n]*$/.test(text.slice(above, line.start));
}

/** Whether another line opens with a label, and one of the marks behind it. */
function comesBack(text: string, label: string, line: Span, marks = " \n\t:*_=])"): boolean {
  return ["\n", "\n**", "\n[", "\n("].some((mark) => {
    const written = `${mark}${label}`;
    for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
      const outside = at + mark.length < line.start || at >= line.end;
      const behind = text.charAt(at + written.length);
      if (outside && behind !== "" && marks.includes(behind)) return true;
    }
    return false;
  });
}

/**
 * Pairs of a short label and a role word; empty unless the line consists of such pairs. `speaks`: whether a label stands at the head of other lines;
 * `names`: whether a name does before a colon, and the role that is said of it does not.
 */
function pairsOf(
  line: string,
  speaks: (label: string) => boolean,
  names: (role: string, name: string) => boolean,
): Pair[] {
  const several = initialsOf(line);
  if (several.length > 0) return several;
  const pairs: Pair[] = [];
  for (const part of line.split(/[,;]|\s{3,}|\t+(?=\S{1,12}\s*[:=])/)) {
    if (part.trim() === "") continue;
    const match =
      /^[\s*_\-–•"'([]*([\p{L}\d][\p{L}\d. ]{0,14}?)[\s*_"':)\]]*\s*([:=–-])\s*([\p{L}][\p{L}\d .()'/-]{0,60})[\s*_.)]*$/u.exec(
        part,
      );
    // Behind a pair, words between commas go on explaining: "I2 = informant, chair of the society", "ES = Endah Susilowati, pewawancara".
    const last = pairs.at(-1);
    if (match === null && last !== undefined && !/[:=]/.test(part)) {
      const [key, role, label, right] = last;
      pairs[pairs.length - 1] = [key, role ?? roleOf(part), label, right];
      continue;
    }
    if (match === null) return [];
    const [, left = "", sign, right = ""] = match;
    const role = roleOf(right);
    // Either way round: `P : Peneliti`, `Peneliti : P` or `Pewawancara 1: Sinta`; but `Jawab: Oh, begitu` is somebody's answer.
    const isLabel = role === null && (right.length <= 3 ? speaks(right) : names(left, right));
    const turned = isLabel ? roleOf(left) : null;
    if (role !== null) pairs.push([labelKey(left), role, left, right]);
    else if (turned !== null) pairs.push([labelKey(right), turned, right, left]);
    else if (isCode.test(left) && explainsSomebody(right, sign === "="))
      pairs.push([labelKey(left), null, left, right]);
    else return [];
  }
  return pairs;
}

/** A label that only a legend can explain: `SB`, `I2`, `KDS`. */
const isCode = /^\p{Lu}{1,4}\d{0,2}$/u;

/** An office or a name, in small letters behind an equals sign alone, and nothing that somebody says. */
function explainsSomebody(words: string, equals: boolean): boolean {
  return (
    (equals ? /^\p{L}/u : /^\p{Lu}/u).test(words) &&
    /^\p{L}[\p{L}'-]+(?: [\p{L}\d().'/-]+){0,6}$/u.test(words) &&
    !/\p{Ll}{3}\.$/u.test(words) &&
    !talk.test(words)
  );
}

/** An office, or a name of two words or more, each with a capital: without an announcement nothing less tells a legend from what somebody says. */
function namesSomebody(words: string): boolean {
  const plain = words.replace(/\([^)]*\)?/g, " ").trim();
  const key = labelKey(plain);
  if (isOffice(key) || localOffices.has(key.split(" ")[0] ?? "")) return true;
  const parts = plain.split(/\s+/);
  return parts.length >= 2 && parts.every((part) => isNameWord(part) || particles.has(part));
}

/** `Interviewers: AB, CD` and `Respondent: R (regional manager, forestry agency)`: a role, and who has it. */
const roleThenInitials =
  /^[\s*_\-–•"'(]*(\p{L}[\p{L} ]{3,30}?)[\s*_]*[:=]\s*((?:\p{Lu}{1,3}\d?(?:\s*(?:,|&|\/|dan|and)\s*|(?=\W*$)|(?=\s*\()))+)(?:\s*\([^()]*\))?[\s*_.)]*$/u;

function initialsOf(line: string): Pair[] {
  const [, words = "", list = ""] = roleThenInitials.exec(line.slice(0, longestLine)) ?? [];
  const role = roleOf(words) ?? roleOf(words.replace(/s$/, ""));
  if (role === null) return [];
  const initials = list.match(/\p{Lu}{1,3}\d?/gu) ?? [];
  return initials.map((label): Pair => [labelKey(label), role, label, words]);
}

/** The role that words spell out, or the brackets behind a name (`Sri Wahyuni (peneliti)`); abbreviations explain nothing. */
function roleOf(words: string): Role | null {
  return roleOfPhrase(words) ?? roleOfPhrase(/\(([^()]{4,40})\)?\s*$/.exec(words)?.[1] ?? "");
}

function roleOfPhrase(words: string): Role | null {
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
