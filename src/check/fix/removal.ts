import type { Sequence, Tree } from "../../codebook/tree.js";
import { type Gap, gapIn, isBlank, lineEnd, lineStart, nextLine, pastBlanks } from "./gap.js";
import type { Edit } from "./rewrite.js";

/** An item to take out, and where it stands. */
interface Item {
  readonly start: number;
  readonly end: number;
  /** Before and behind it. */
  readonly before: Gap;
  readonly after: Gap;
}

/**
 * Takes items out of a list, never the first one. Comments stay: one behind an item of its own line keeps that line. Undefined where
 * the list is written in a way that leaves room for doubt, as with anchors.
 */
export function removal(list: Sequence, removed: ReadonlySet<Tree>): readonly Edit[] | undefined {
  if (removed.size === 0) return [];
  const { source, start } = list.spot;
  const isFlow = source.text.charAt(start) === "[";
  const gaps = gapsOf(list, isFlow);
  if (gaps === undefined) return undefined;
  const items: Item[] = [];
  for (const [index, item] of list.items.entries()) {
    const [before, after] = [gaps[index], gaps[index + 1]];
    if (!removed.has(item) || before === undefined || after === undefined) continue;
    items.push({ start: item.spot.start, end: item.spot.end, before, after });
  }
  if (!isFlow) return blockRemoval(list, items);
  return gaps.every(({ comments }) => comments.length === 0)
    ? items.map((item) => ({ start: item.before.mark ?? item.start, end: item.end, text: "" }))
    : items.map((item) => inCommented(source.text, item));
}

/** What stands before each item, and behind the last one. */
function gapsOf({ spot: { source, start, end }, items }: Sequence, isFlow: boolean): readonly Gap[] | undefined {
  const gaps: Gap[] = [];
  let from = isFlow ? start + 1 : start;
  for (const [index, { spot }] of items.entries()) {
    const gap = gapIn(source.text, from, spot.start, isFlow ? "," : "-");
    const isParted = isFlow ? index === 0 || gap?.mark !== null : gap?.mark !== null;
    if (gap === undefined || !isParted) return undefined;
    gaps.push(gap);
    from = spot.end;
  }
  const last = isFlow ? gapIn(source.text, from, end - 1, ",") : { mark: null, comments: [] };
  return last === undefined ? undefined : [...gaps, last];
}

/** Items of a list in brackets with comments in it, each with the comma behind it: a comma before it may have a comment between. */
function inCommented(text: string, { start, end, after }: Item): Edit {
  let to = after.mark === null ? end : after.mark + 1;
  to = pastBlanks(text, to);
  if (to < lineEnd(text, to)) return { start, end: to, text: "" };
  let from = start;
  while (isBlank(text.charAt(from - 1))) from -= 1;
  return from === lineStart(text, start)
    ? { start: from, end: nextLine(text, to), text: "" }
    : { start: from, end: to, text: "" };
}

/** Items with a dash, each with its line. */
function blockRemoval(list: Sequence, items: readonly Item[]): readonly Edit[] | undefined {
  const { text } = list.spot.source;
  const edits: { start: number; end: number; text: string }[] = [];
  for (const { start, end, before } of items) {
    const dash = before.mark ?? start;
    const isBlock = /[|>]/.test(text.charAt(start));
    // Behind the dash, or of a block of text behind its sign, a comment or a line end may stand.
    if (pastBlanks(text, dash + 1) !== start) return undefined;
    if (isBlock && text.slice(start, lineEnd(text, start)).includes("#")) return undefined;
    const rest = pastBlanks(text, end);
    if (isBlock && text.charAt(end - 1) === "\n") edits.push({ start: lineStart(text, dash), end, text: "" });
    else if (text.charAt(rest) === "#") edits.push({ start: dash, end: rest, text: "" });
    else edits.push({ start: lineStart(text, dash), end: nextLine(text, rest), text: "" });
  }
  withoutLastLineEnd(list, edits);
  return edits;
}

/** A file that does not end with a line end does not get one, unless it is that of a block of text. */
function withoutLastLineEnd({ spot: { source }, items }: Sequence, edits: { start: number; end: number }[]): void {
  const { text } = source;
  if (text.endsWith("\n") || edits.at(-1)?.end !== text.length) return;
  let index = edits.length - 1;
  while (index > 0 && edits[index - 1]?.end === edits[index]?.start) index -= 1;
  const first = edits[index];
  if (first === undefined || items.some(({ spot }) => spot.end === first.start)) return;
  first.start = lineEnd(text, lineStart(text, first.start - 1));
}
