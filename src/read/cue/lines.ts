import type { Cue } from "./cues.js";

/** A stretch of a cue by one voice. `fresh`: a dash says that another speaker begins. */
export interface Piece {
  readonly text: string;
  readonly label: string | null;
  readonly fresh: boolean;
}

/** Name, colon and speech, as Zoom begins every cue; a dash may stand before the name. */
const named = /^\s*(?:[-–—]\s*)?([^:<>{}[\]"“”?!;]{1,64}?)\s*:\s+(?=\S)/;

/**
 * The names with which cues begin, where nine in ten do: then they are the format's own way to say who speaks. Empty otherwise, also where there
 * are voice tags.
 */
export function speakerNames(cues: readonly Cue[]): ReadonlySet<string> {
  const names = new Map<string, number>();
  let begun = 0;
  for (const { lines } of cues) {
    const first = lines[0] ?? "";
    if (/<v[\s.]/.test(first)) return new Set();
    const name = nameOf(first);
    if (name === null) continue;
    begun++;
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  const often = cues.length >= 4 && begun >= cues.length * 0.9 && names.size <= Math.max(begun / 2, 2);
  return new Set(often ? names.keys() : []);
}

function nameOf(line: string): string | null {
  const name = named.exec(line.slice(0, 80))?.[1]?.trim() ?? "";
  return /\p{L}/u.test(name) || /^\+?\d{7,15}$/.test(name) ? name : null;
}

/**
 * Splits a payload at voice tags, at lines that begin with a dash, and at lines that begin with one of `names`; other lines are joined by a blank.
 * `label`: who speaks where nothing says so.
 */
export function piecesOf(
  lines: readonly string[],
  names: ReadonlySet<string> = new Set(),
  before: string | null = null,
): Piece[] {
  const pieces: Piece[] = [];
  let label = names.size > 0 ? before : null;
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
  for (const { text: whole, turns } of lines.flatMap(turnsIn)) {
    let line = whole;
    if (turns) label = null;
    const caller = turns ? capitals.exec(line) : null;
    if (caller !== null) {
      line = line.slice(caller[0].length);
      label = plain(caller[1] ?? "") || null;
    }
    const name = names.size > 0 ? nameOf(line) : null;
    if (name !== null && names.has(name)) {
      line = line.replace(named, "");
      label = plain(name);
    }
    let fresh = turns || /^\s*(?:<[^>]{0,100}>)?[-–—]\s*\S/.test(line.slice(0, 140));
    // A name in parentheses or with a colon keeps its own line, for whoever looks for speakers.
    const apart = names.size === 0 && /^\s*\(.{1,60}\)\s*$|^[^:<]{1,40}:/.test(line.slice(0, 70));
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

/** A line cut at `>>` at its start or behind a sentence, with which live captions say that another speaker begins. */
function turnsIn(line: string): { readonly text: string; readonly turns: boolean }[] {
  if (!line.includes(">>") && !line.includes("&gt;&gt;")) return [{ text: line, turns: false }];
  return line
    .split(/(?:^|(?<=[.?!…"”’\])>-])\s)\s*(?:>>|&gt;&gt;)(?:>|&gt;)?(?=\s|\p{L}|\[|$)/u)
    .map((text, index) => ({ text: text.trim(), turns: index > 0 }))
    .filter(({ text, turns }) => turns || text !== "");
}

/** The name that live captions put behind `>>`. */
const capitals = /^\s*(\p{Lu}[\p{Lu}\d .'’-]{1,40}):\s*/u;

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: " ",
  quot: '"',
  apos: "'",
  lrm: "",
  rlm: "",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  eacute: "é",
  egrave: "è",
};

/** Without tags, times, style codes and doubled blanks; entities decoded. A sign for less or more between words stays. */
export function plain(raw: string): string {
  return raw
    .replace(/<\/?[a-z][^<>]{0,200}>|<\/>|<\d[\d:.]{0,20}>/gi, "")
    .replace(/\{\\[^{}]{0,100}\}/g, "")
    .replace(
      /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});/gi,
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
