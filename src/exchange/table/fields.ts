import type { WrittenBound, WrittenExample, WrittenText } from "../conversion.js";
import { boundOf } from "../written.js";

/*
 * Several values in one cell: a line for each, as a person writes them. Where lines would be read as other values (a text with a line break, one
 * that ends like a note of ours), the cell holds JSON instead, so that every value comes back as it was.
 */

/** An item of "when to use" and "when not to use". */
export type Item = WrittenText | WrittenBound;

/** A kind of value in a line, and the same from JSON; undefined for JSON that is no such value. */
interface LineForm<Value> {
  write(value: Value): string;
  read(line: string): Value;
  check(value: unknown): Value | undefined;
}

const texts: LineForm<string> = {
  write: (text) => text,
  read: (line) => line,
  check: (value) => (typeof value === "string" ? value : undefined),
};

const items: LineForm<Item> = {
  write: (value) => shown(boundOf(value).text),
  read: (line) => line,
  check: localText,
};

/** "text [code: other-code]" */
const exclusions: LineForm<Item> = {
  write: (value) => {
    const { text, code } = boundOf(value);
    return code === undefined ? shown(text) : `${shown(text)} [code: ${code}]`;
  },
  read: (line) => {
    const match = /^(.+) \[code: ([a-z][a-z0-9-]*)\]$/.exec(line);
    return match === null ? line : { text: match[1] ?? "", code: match[2] ?? "" };
  },
  check: (value) => {
    const { text, code } = fieldsOf(value);
    if (text === undefined) return localText(value);
    const own = localText(text);
    if (own === undefined) return undefined;
    return typeof code === "string" ? { text: own, code } : { text: own };
  },
};

/** A text by language is no line: its cell holds JSON, unless it has columns by language (items.ts). */
function shown(text: WrittenText): string {
  return typeof text === "string" ? text : JSON.stringify(text);
}

function localText(value: unknown): WrittenText | undefined {
  if (typeof value === "string") return value;
  const texts = Object.entries(fieldsOf(value));
  const spoken = texts.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return typeof value === "object" && spoken.length === texts.length ? Object.fromEntries(spoken) : undefined;
}

/** "(id) text [because: why]", and with reasons by language "(id) text [because:en: why] [because:id: mengapa]". */
const examples: LineForm<WrittenExample> = {
  write: ({ text, language, because }) => (language === undefined ? "" : `(${language}) `) + text + reasonNote(because),
  read: (line) => {
    const { rest, because } = reasonOf(line);
    const language = /^\(([a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\) (.+)$/.exec(rest);
    return {
      text: language?.[2] ?? rest,
      ...(language === null ? {} : { language: language[1] ?? "" }),
      ...(because === undefined ? {} : { because }),
    };
  },
  check: (value) => {
    const { text, language, because } = fieldsOf(value);
    if (typeof text !== "string") return undefined;
    const reason = localText(because);
    return {
      text,
      ...(typeof language === "string" ? { language } : {}),
      ...(reason === undefined ? {} : { because: reason }),
    };
  },
};

function reasonNote(because: WrittenText | undefined): string {
  if (because === undefined) return "";
  if (typeof because === "string") return ` [because: ${because}]`;
  return Object.entries(because)
    .map(([language, reason]) => ` [because:${language}: ${reason}]`)
    .join("");
}

/** A line without the reason at its end. */
function reasonOf(line: string): { readonly rest: string; readonly because?: WrittenText } {
  const at = line.slice(1).search(/ \[because(?::[A-Za-z0-9-]+)?: /) + 1;
  if (at === 0 || !line.endsWith("]")) return { rest: line };
  const note = line.slice(at + 2, -1);
  const rest = line.slice(0, at);
  if (note.startsWith("because: ")) return { rest, because: note.slice("because: ".length) };
  const reasons = note.split(/\] \[(?=because:[A-Za-z0-9-]+: )/).map((one) => /^because:([^:]+): (.*)$/.exec(one));
  return { rest, because: Object.fromEntries(reasons.map((one) => [one?.[1] ?? "", one?.[2] ?? ""])) };
}

/** "other-codebook: code, code" */
const mappings: LineForm<readonly [string, readonly string[]]> = {
  write: ([codebook, codes]) => `${codebook}: ${codes.join(", ")}`,
  read: (line) => {
    const at = line.indexOf(":");
    const codes = line.slice(at + 1).split(",");
    return [line.slice(0, Math.max(at, 0)).trim(), codes.map((code) => code.trim()).filter((code) => code !== "")];
  },
  check: (value) => {
    const [codebook, codes] = Array.isArray(value) ? value : [];
    if (typeof codebook !== "string" || !Array.isArray(codes)) return undefined;
    return [codebook, codes.filter((code) => typeof code === "string")];
  },
};

export const textsCell = cellForm(texts);
export const itemsCell = cellForm(items);
export const exclusionsCell = cellForm(exclusions);
export const examplesCell = cellForm(examples);
export const mappingsCell = cellForm(mappings);

/** A cell of several values of one kind. */
export interface CellForm<Value> {
  write(values: readonly Value[]): string;
  read(cell: string): readonly Value[];
}

function cellForm<Value>(form: LineForm<Value>): CellForm<Value> {
  const read = (cell: string): readonly Value[] => {
    const json = cell.startsWith("[") ? parsed(cell) : undefined;
    if (Array.isArray(json)) {
      const values = json.map((value) => form.check(value)).filter((value) => value !== undefined);
      if (values.length === json.length) return values;
    }
    const lines = cell.split("\n").map((line) => line.trim());
    return lines.filter((line) => line !== "").map((line) => form.read(line));
  };
  const write = (values: readonly Value[]): string => {
    const lines = values.map((value) => form.write(value)).join("\n");
    return JSON.stringify(read(lines)) === JSON.stringify(values) ? lines : JSON.stringify(values);
  };
  return { read, write };
}

export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
