import type { Mapping } from "../../codebook/tree.js";
import { lastBlock, placedEntries } from "./entries.js";
import { lineEnd, lineStart, nextLine, pastBlanks } from "./gap.js";
import type { Reordered } from "./mend.js";
import { keep, type Piece } from "./rewrite.js";

/** An entry of a map without braces, in lines. Offsets in code units. */
interface Lines {
  readonly key: string;
  /** Where the comment lines directly above it begin, and end: they belong to it. Above the first key they belong to the map. */
  readonly comments: readonly [start: number, end: number];
  readonly start: number;
  /** Behind its last line end, and that of comments below that are indented further than its key. */
  readonly end: number;
}

/**
 * A map without braces with its keys in this order. An entry moves with the comments that belong to it; blank lines, and comments
 * between two of them, stay where they are. Undefined where the map is written in a way that leaves room for doubt.
 */
export function blockInOrder(map: Mapping, keys: readonly string[]): Reordered | undefined {
  const { text } = map.spot.source;
  const lines = linesOf(map);
  const [first] = lines ?? [];
  if (lines === undefined || first === undefined || !isMovable(map)) return undefined;
  const byKey = new Map(lines.map((entry) => [entry.key, entry]));
  const begin = lineStart(text, first.start);
  const pieces: Piece[] = [];
  let done = begin;
  for (const [index, slot] of lines.entries()) {
    const entry = byKey.get(keys[index] ?? "");
    if (entry === undefined) return undefined;
    pieces.push(keep(text, done, slot.comments[0]));
    for (const piece of commentsOf(entry, index === 0 ? text.slice(begin, slot.start) : "", text)) pieces.push(piece);
    pieces.push(keep(text, index === 0 ? begin : slot.comments[1], slot.start), keep(text, entry.start, entry.end));
    done = slot.end;
  }
  return withLineEnds({ start: begin, end: done, pieces }, text);
}

/** A block of text that ends in blank lines (|+) takes those that follow it; one at the very end may have no line end. */
function isMovable({ spot, entries }: Mapping): boolean {
  const { text } = spot.source;
  const isLast = !text.endsWith("\n") && spot.end === text.length;
  return Array.from(entries.values()).every(({ value }) => {
    const block = lastBlock(value);
    return block === undefined || !(isLast || block.includes("+"));
  });
}

/** Undefined where not every key begins a line, at the same column as the others; a dash may stand before the first. */
function linesOf(map: Mapping): readonly Lines[] | undefined {
  const { text } = map.spot.source;
  const placed = placedEntries(map, false);
  if (placed === undefined) return undefined;
  const lines: Lines[] = [];
  let column: number | undefined;
  for (const [index, { key, start, end }] of placed.entries.entries()) {
    const begin = lineStart(text, start);
    const before = text.slice(begin, start);
    column ??= before.length;
    if (before.length !== column || !(index === 0 ? /^ *(- +)?$/ : /^ *$/).test(before)) return undefined;
    const from = lines.at(-1)?.end ?? begin;
    const comments = index === 0 ? begin : commentsAbove(text, begin, from);
    const own = text.charAt(end - 1) === "\n" ? end : nextLine(text, end);
    lines.push({ key, comments: [comments, begin], start, end: withInner(text, own, column) });
  }
  return lines;
}

/** Where the lines directly above begin that hold comments and nothing else. */
function commentsAbove(text: string, begin: number, from: number): number {
  let found = begin;
  while (found > from) {
    const above = lineStart(text, found - 1);
    if (text.charAt(pastBlanks(text, above)) !== "#") break;
    found = above;
  }
  return found;
}

/** Past comment lines that are indented further than `column`: they stand inside the value above. */
function withInner(text: string, from: number, column: number): number {
  let found = from;
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const first = pastBlanks(text, at);
    if (first === lineEnd(text, at)) continue;
    if (text.charAt(first) !== "#" || first - at <= column) break;
    found = nextLine(text, at);
  }
  return found;
}

/** The comments above an entry; before a dash they stand where the dash does. */
function commentsOf({ comments: [start, end] }: Lines, before: string, text: string): readonly Piece[] {
  if (!before.includes("-")) return [keep(text, start, end)];
  const indent = before.slice(0, before.indexOf("-"));
  const pieces: Piece[] = [];
  for (let at = start; at < end; at = nextLine(text, at)) {
    const first = pastBlanks(text, at);
    pieces.push({ from: at, text: indent, kept: false }, keep(text, first, nextLine(text, first)));
  }
  return pieces;
}

/** Where the last line of the file has no line end, the entry that comes to stand last gives its own to the one that was. */
function withLineEnds(made: Reordered, text: string): Reordered {
  const { end, pieces } = made;
  if (end !== text.length || text.endsWith("\n")) return made;
  const used = pieces.filter((piece) => piece.text !== "");
  const lineBreak = /\r?\n$/.exec(used.at(-1)?.text ?? "")?.[0] ?? "";
  const now = used.map((piece, index) => {
    if (index === used.length - 1) return { ...piece, text: piece.text.slice(0, piece.text.length - lineBreak.length) };
    return piece.from + piece.text.length === end ? { ...piece, text: piece.text + lineBreak } : piece;
  });
  return { ...made, pieces: now };
}
