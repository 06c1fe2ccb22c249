import type { WrittenCode, WrittenExample } from "../conversion.js";

/*
 * Several values in one cell: a line for each, as a person writes them. Where lines would be read as other values (a text with a line break, one
 * that ends like a note of ours), the cell holds JSON instead, so that every value comes back as it was.
 */

type Exclusion = NonNullable<WrittenCode["exclude"]>[number];

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

/** "text [code: other-code]" */
const exclusions: LineForm<Exclusion> = {
  write: (value) =>
    typeof value === "string" ? value : value.code === undefined ? value.text : `${value.text} [code: ${value.code}]`,
  read: (line) => {
    const match = /^(.+) \[code: ([a-z][a-z0-9-]*)\]$/.exec(line);
    return match === null ? line : { text: match[1] ?? "", code: match[2] ?? "" };
  },
  check: (value) => {
    if (typeof value === "string") return value;
    const { text, code } = fieldsOf(value);
    if (typeof text !== "string") return undefined;
    return typeof code === "string" ? { text, code } : { text };
  },
};

/** "(id) text [because: why]" */
const examples: LineForm<WrittenExample> = {
  write: ({ text, language, because }) =>
    (language === undefined ? "" : `(${language}) `) + text + (because === undefined ? "" : ` [because: ${because}]`),
  read: (line) => {
    const because = /^(.+?) \[because: (.*)\]$/.exec(line);
    const rest = because?.[1] ?? line;
    const language = /^\(([a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)\) (.+)$/.exec(rest);
    return {
      text: language?.[2] ?? rest,
      ...(language === null ? {} : { language: language[1] ?? "" }),
      ...(because === null ? {} : { because: because[2] ?? "" }),
    };
  },
  check: (value) => {
    const { text, language, because } = fieldsOf(value);
    if (typeof text !== "string") return undefined;
    return {
      text,
      ...(typeof language === "string" ? { language } : {}),
      ...(typeof because === "string" ? { because } : {}),
    };
  },
};

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
export const exclusionsCell = cellForm(exclusions);
export const examplesCell = cellForm(examples);
export const mappingsCell = cellForm(mappings);

/** A cell of several values of one kind. */
interface CellForm<Value> {
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
