import type { CST } from "yaml";
import type { Source } from "../../codebook/source.js";
import { tokensOf } from "../../codebook/yaml.js";
import { lineEnd } from "./gap.js";
import type { Mend } from "./mend.js";
import { type Edit, edited } from "./rewrite.js";
import { type WrittenValue, writtenValues } from "./written-values.js";

/** Names of anchors, and of aliases that may repeat one. */
interface Names {
  readonly anchors: ReadonlySet<string>;
  readonly aliases: ReadonlySet<string>;
}

/**
 * Puts texts in single quotes that YAML refuses or takes for something else, where nothing else can be meant: they begin with a
 * character that YAML keeps for itself, go on behind a closing quote, or have backslashes in double quotes.
 */
export function quotedTraps({ text }: Source): Mend {
  const { tokens, tooDeep } = tokensOf(text);
  const values = tooDeep === undefined ? writtenValues(tokens) : [];
  const names = namesIn(values, text);
  const all = values.flatMap((value) => quoted(value, names, text) ?? []).sort((a, b) => a.start - b.start);
  // Where the library has split a line in an odd way, two of them may overlap.
  const edits = all.filter(({ start, end }, index) => {
    return start >= (all[index - 1]?.end ?? 0) && end <= (all[index + 1]?.start ?? text.length);
  });
  const changes = edits.map(({ start }) => ({ at: start, message: "put this text in single quotes" }));
  return { pieces: edited(text, edits), changes };
}

function namesIn(values: readonly WrittenValue[], text: string): Names {
  const marks = values.flatMap(({ before }) => before).filter(({ type }) => type === "anchor");
  const aliases = values.filter(({ token, tail }) => token?.type === "alias" && tailEnd(tail, text) === null);
  const name = (token: CST.Token | undefined): string =>
    token !== undefined && "source" in token ? token.source.slice(1) : "";
  return {
    anchors: new Set(marks.map(name).filter((each) => each !== "")),
    aliases: new Set(aliases.map(({ token }) => name(token)).filter((each) => each !== "")),
  };
}

function quoted(value: WrittenValue, names: Names, text: string): Edit | undefined {
  const { before, token, tail, isFlow } = value;
  const next = tail.find(({ type }) => type !== "space");
  // In brackets a comma may have been forgotten between two such texts.
  if (isFlow && next !== undefined && /quoted|alias|anchor|tag/.test(next.type)) return undefined;
  const span = before.some(({ type }) => type === "anchor" || type === "tag")
    ? markedSpan(value, names)
    : token === undefined || !("source" in token)
      ? undefined
      : token.type === "scalar"
        ? reservedSpan(token, isFlow)
        : token.type === "alias"
          ? aliasSpan(token, tail, names, text)
          : token.type === "block-scalar"
            ? headerSpan(token, text)
            : token.type === "double-quoted-scalar"
              ? quoteSpan(token, tail, text)
              : undefined;
  if (span === undefined) return undefined;
  const written = text.slice(span.start, span.end);
  if (written.includes("\n") && !span.isText) return undefined;
  // In brackets a comma may have split an indicator, of which this is the first part.
  if (isFlow && span.isText === undefined && !isBalanced(written)) return undefined;
  const content = span.isText ? written.slice(1, -1) : written;
  return { start: span.start, end: span.end, text: `'${content.replaceAll("'", "''")}'` };
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** The text stands in double quotes that become single ones. */
  readonly isText?: true;
}

/** A text whose first word YAML takes for an anchor that nobody uses, or for a tag of its own. */
function markedSpan({ before, token }: WrittenValue, { aliases }: Names): Span | undefined {
  const index = before.findIndex(({ type }) => type === "anchor" || type === "tag");
  const mark = before[index];
  const rest = before.slice(index + 1);
  if (mark === undefined || !("source" in mark) || rest.some(({ type }) => type === "anchor" || type === "tag"))
    return undefined;
  // A bare alias that repeats nothing may be a misspelt one, and this what it should repeat.
  if (mark.type === "anchor" ? mark.source !== "&" && aliases.size > 0 : !/^!\w/.test(mark.source)) return undefined;
  if (token === undefined) return { start: mark.offset, end: mark.offset + mark.source.length };
  if (token.type !== "scalar" || rest.some(({ type }) => type !== "space")) return undefined;
  return { start: mark.offset, end: token.source === "" ? mark.offset + mark.source.length : endIn(token) };
}

function reservedSpan(token: CST.FlowScalar, isFlow: boolean): Span | undefined {
  return (isFlow ? /^[@`%|>]/ : /^[@`%]/).test(token.source) ? { start: token.offset, end: endIn(token) } : undefined;
}

/** What begins with * and repeats nothing. By itself, in a file with anchors, it may be a misspelt alias. */
function aliasSpan(
  token: CST.FlowScalar,
  tail: readonly CST.Token[],
  { anchors }: Names,
  text: string,
): Span | undefined {
  const end = tailEnd(tail, text);
  if (end === undefined || token.source.endsWith(":")) return undefined;
  if (anchors.has(token.source.slice(1)) || (end === null && token.source !== "*" && anchors.size > 0))
    return undefined;
  return { start: token.offset, end: end ?? endIn(token) };
}

/** A line that begins with | or > and has no text below it. */
function headerSpan({ offset, props, source }: CST.BlockScalar, text: string): Span | undefined {
  const line = text.slice(offset, lineEnd(text, offset)).trimEnd();
  const isHeader =
    /^[|>][-+1-9]{0,2}$/.test(line) ||
    (/^[|>][-+1-9]{0,2}\s/.test(line) && !props.some(({ type }) => type === "error"));
  if (isHeader || source.trim() !== "" || line.includes(" #")) return undefined;
  return { start: offset, end: offset + line.length };
}

/** A quoted word with text behind it, or a text with backslashes none of which YAML knows. */
function quoteSpan(token: CST.FlowScalar, tail: readonly CST.Token[], text: string): Span | undefined {
  const end = tailEnd(tail, text);
  if (end === undefined) return undefined;
  if (end !== null) return isQuotedWords(text.slice(token.offset, end)) ? { start: token.offset, end } : undefined;
  const isClosed = token.source.length > 1 && token.source.endsWith('"');
  const escaped = Array.from(token.source.matchAll(/\\(.)/gs), ([, character = ""]) => character);
  // \' is meant as an apostrophe; the others are those of YAML.
  const isText = escaped.length > 0 && !escaped.some((character) => /[0abtnvfe "/\\N_LPxuU\t\r\n']/.test(character));
  return isClosed && isText ? { start: token.offset, end: endIn(token), isText } : undefined;
}

/** Whether quotes stand around words inside the text, and not around the whole of it. */
function isQuotedWords(text: string): boolean {
  const parts = text.split('"');
  if (parts.length % 2 === 0 || parts[0] !== "") return false;
  return parts.every((part, index) => {
    if (index % 2 === 1) return part !== "" && part.trim() === part && !part.includes("\\");
    const isLast = index === parts.length - 1;
    const opens = index === 0 || isLast || /[\s(|]$/.test(part);
    const closes = index === 0 || (isLast && part === "") || /^[\s)|.,;:!?]/.test(part);
    return opens && closes;
  });
}

/** Where what follows a value ends, before a comment; null: nothing follows; undefined: something that makes it doubtful what is meant. */
function tailEnd(tail: readonly CST.Token[], text: string): number | null | undefined {
  let end: number | null = null;
  for (const token of tail) {
    if (token.type === "newline") break;
    if (token.type === "comment") return /\s/.test(text.charAt(token.offset - 1)) ? end : undefined;
    if (token.type === "space") continue;
    if (!/^(scalar|alias|anchor|tag|single-quoted-scalar|double-quoted-scalar)$/.test(token.type)) return undefined;
    end = endIn(token);
  }
  return end;
}

function endIn(token: CST.Token): number {
  return token.offset + ("source" in token ? token.source.length : 0);
}

function isBalanced(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/\(/g) === count(/\)/g) && count(/"/g) % 2 === 0;
}
