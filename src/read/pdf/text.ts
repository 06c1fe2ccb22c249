import type { Mark, Mask, RawText } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import type { Hyphens } from "./hyphens.js";
import { labelOf } from "./labels.js";
import type { Ruled } from "./paragraphs.js";
import { TableSpeech } from "./tables.js";

/** Longest heading, in code units. */
const longestHeading = 150;

/** Lays lines out as text: a line of text for each paragraph, a mark where each page begins. Headings are masked where they are sure. */
export function textOf(
  lines: readonly Ruled[],
  hyphens: Hyphens,
): Pick<RawText, "text" | "paragraphs" | "marks" | "masks" | "labelled" | "emphasised"> {
  const parts: string[] = [];
  const paragraphs: Span[] = [];
  const marks: Mark[] = [];
  const masks: Mask[] = [];
  const emphasised: Span[] = [];
  const tables = new TableSpeech();
  const body = bodyOf(lines);
  let at = 0;
  let page = 0;
  for (let i = 0; i < lines.length; ) {
    const first = lines[i];
    if (first === undefined) break;
    const joined = new JoinedLines(hyphens);
    let heading = standsOut(first, body);
    do {
      const line = lines[i];
      if (line === undefined) break;
      joined.add(line.text);
      if (line.page !== page) {
        page = line.page;
        marks.push({ at: at + joined.length - line.text.length, page });
      }
      heading &&= standsOut(line, body);
      i++;
    } while (lines[i]?.begins === false);
    const text = clean(joined.text(), marks, at);
    if (text === "") continue;
    const span = { start: at, end: at + text.length };
    if (first.row === undefined) {
      tables.end();
      paragraphs.push(span);
    } else {
      paragraphs.push(...tables.row(text, span, first.flat === true, first.plan));
    }
    const next = lines[i];
    const goesOn = next !== undefined && next.size === first.size && text.endsWith(",") && standsOut(next, body);
    if (heading && couldBeHeading(goesOn ? text.slice(0, -1) : text)) masks.push({ span, why: "heading" });
    else if (heading) emphasised.push(span);
    parts.push(text, "\n");
    at += text.length + 1;
  }
  // Where much stands out, as in a slide or in an interview with bold questions, it says nothing.
  const large = masks.reduce((sum, { span }) => sum + span.end - span.start, 0);
  return {
    text: parts.join(""),
    paragraphs,
    marks,
    masks: [...(large > at * 0.2 ? [] : masks), ...tables.masks].sort((a, b) => a.span.start - b.span.start),
    ...(tables.labelled.length === 0 ? {} : { labelled: tables.labelled }),
    ...(emphasised.length === 0 ? {} : { emphasised }),
  };
}

/** Longer than any word that line ends part, in code units. */
const longestWord = 200;

/** The lines of one paragraph. Joining looks at the end of what is there, so that long paragraphs cost no more than their length. */
class JoinedLines {
  private readonly hyphens: Hyphens;
  private readonly parts: string[] = [];
  private settled = 0;
  private end: string | null = null;

  constructor(hyphens: Hyphens) {
    this.hyphens = hyphens;
  }

  get length(): number {
    return this.settled + (this.end?.length ?? 0);
  }

  add(line: string): void {
    const joined = this.end === null ? line : this.hyphens.join(this.end, line);
    const cut = Math.max(0, joined.length - longestWord);
    if (cut > 0) this.parts.push(joined.slice(0, cut));
    this.settled += cut;
    this.end = joined.slice(cut);
  }

  text(): string {
    return this.parts.join("") + (this.end ?? "");
  }
}

/** Soft hyphens that no line end shows are no letters; marks behind them move with the text. */
function clean(text: string, marks: Mark[], at: number): string {
  if (!text.includes("\u00ad")) return text;
  for (let m = marks.length - 1; m >= 0; m--) {
    const mark = marks[m];
    if (mark === undefined || mark.at < at) break;
    marks[m] = { ...mark, at: mark.at - (text.slice(0, mark.at - at).split("\u00ad").length - 1) };
  }
  return text.replaceAll("\u00ad", "");
}

interface Body {
  readonly size: number;
  readonly font: string | null;
}

/** Size and font of most of the text. */
function bodyOf(lines: readonly Ruled[]): Body {
  const sizes = new Map<number, number>();
  const fonts = new Map<string | null, number>();
  for (const { size, font, text } of lines) {
    const step = Math.round(size * 4) / 4;
    sizes.set(step, (sizes.get(step) ?? 0) + text.length);
    if (font !== null) fonts.set(font, (fonts.get(font) ?? 0) + text.length);
  }
  return { size: mostOf(sizes) ?? 0, font: mostOf(fonts) ?? null };
}

function mostOf<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  let found: Key | undefined;
  let most = 0;
  for (const [key, count] of counts) if (count > most) [found, most] = [key, count];
  return found;
}

/** Larger than the text, or all in another face. */
function standsOut({ size, font, row }: Ruled, body: Body): boolean {
  if (row !== undefined) return false;
  return size > body.size * 1.15 || (font !== null && body.font !== null && font !== body.font);
}

/** Neither speech with its label nor what ends a sentence. */
function couldBeHeading(text: string): boolean {
  return (
    text.length <= longestHeading && !/[.?!,;:]["'”’)]*$/.test(text) && labelOf(text) === null && /\p{L}{2}/u.test(text)
  );
}
