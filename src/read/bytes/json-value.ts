import { CgError } from "../../model/diagnostic.js";
import type { ReadContext } from "../reader.js";

/** Deeper than any transcript, and more values than a week of speech has, word by word. */
const deepest = 64;
const mostValues = 20_000_000;

const looksSpoken = /"(?:text|segments|transcription|chunks)"\s*:/;

const open = new Set([0x5b, 0x7b]);
const close = new Set([0x5d, 0x7d]);

/**
 * A JSON text as a value, after looking whether it is of a size and depth that memory holds. Throws CgError for what is no sound JSON, with the line where it
 * breaks off if the parser says so.
 */
export function parseJson(text: string, { id }: ReadContext): unknown {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      at = endOfString(text, at);
    } else if (open.has(code)) {
      values++;
      if (++depth > deepest) throw refused(id, `it is nested more than ${deepest} deep`);
    } else if (close.has(code)) depth--;
    else if (code === 0x2c) values++;
    if (values > mostValues) throw refused(id, `it holds more than ${mostValues} values`);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const position = /position (\d+)/.exec(cause.message)?.[1];
    const line = position === undefined ? "" : `, at line ${text.slice(0, Number(position)).split("\n").length}`;
    throw new CgError(`${id}: not sound JSON${line}`, {
      hint: "The file is cut off or damaged; export it again.",
      // What begins as a transcript does is a damaged one.
      aside: looksSpoken.test(text.slice(0, 2000)) ? undefined : "a file that is no sound JSON",
      cause,
    });
  }
}

/** Index of the quotation mark that closes a string, or the end of the text. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1;
  return at;
}

function refused(id: string, reason: string): CgError {
  return new CgError(`${id}: refused, because ${reason}`, {
    hint: "No program writes a transcript so; leave it out.",
    aside: "a JSON file that is no transcript",
  });
}

/** A value as an object with keys of its own; null for any other. */
export function record(value: unknown): ReadonlyMap<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}

export function list(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

export function string(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
