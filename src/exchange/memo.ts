import { codebookSchema } from "../codebook/schema.js";
import { sourceOf } from "../codebook/source.js";
import { plain } from "../codebook/tree.js";
import { parseYaml } from "../codebook/yaml.js";
import type { WrittenCode, WrittenCodebook, WrittenText } from "./conversion.js";
import { byLanguage } from "./written.js";
import { yamlText } from "./yaml-codebook.js";

/**
 * Other programs have a name and one text for a code. There the definition stands first, for people; below this mark stands, as in our own
 * format and still readable, what they have no place for. Read back, nothing is lost, and a definition or a name that was changed there counts.
 */
const mark = "[cg-code]";

/** Stands in the fields below the mark for a text that is shown above it, or as the name. */
const above = "↑";

/** A text shown to people, and the fields that tell of which language it was. */
export interface Shown {
  readonly text: string;
  readonly rest: WrittenText | undefined;
}

/** The text in one language, and the others with an arrow in its place. Without any text there is nothing to point to. */
export function shownIn(text: WrittenText | undefined, language: string): Shown {
  const texts = byLanguage(text);
  const key = [language, "", "en", ...Object.keys(texts)].find((one) => (texts[one] ?? "").trim() !== "");
  const shown = key === undefined ? undefined : texts[key];
  if (key === undefined || shown === undefined) return { text: "", rest: text };
  const rest = typeof text === "string" ? above : { ...texts, [key]: above };
  return { text: shown, rest };
}

/** The texts again. `text`: what is shown now; `fallback`: its language, where nothing below the mark tells it. */
export function withShown(
  rest: WrittenText | undefined,
  text: string,
  fallback: string | null,
): WrittenText | undefined {
  const texts = byLanguage(rest);
  const key = Object.keys(texts).find((one) => texts[one] === above);
  if (key !== undefined) {
    if (typeof rest === "string") return text === "" ? undefined : text;
    const entries = Object.entries(texts).map(([one, value]): [string, string] => [one, one === key ? text : value]);
    return Object.fromEntries(entries.filter(([one, value]) => one !== key || value !== ""));
  }
  if (text === "") return rest;
  return fallback === null ? text : { ...(typeof rest === "string" ? {} : rest), [fallback]: text };
}

/** The memo of a code or a codebook: `text`, and the fields below the mark. */
export function memoOf(text: string, fields: object): string {
  const head = text === "" ? "" : `${text}\n\n`;
  return `${head}${mark}\n${yamlText(fields)}`;
}

/** A memo taken apart. `fields`: what stands below the mark, "" where there is none. */
interface Memo {
  readonly text: string;
  readonly fields: string;
}

function memoParts(memo: string): Memo {
  // A program may have its own line ends.
  const lines = memo.includes(`${mark}\n`) ? memo : memo.replaceAll("\r\n", "\n");
  const at = lines.lastIndexOf(`\n\n${mark}\n`);
  if (at >= 0) return { text: lines.slice(0, at), fields: lines.slice(at + mark.length + 3) };
  if (lines.startsWith(`${mark}\n`)) return { text: "", fields: lines.slice(mark.length + 1) };
  return { text: memo.trim(), fields: "" };
}

/** A memo with the fields of a code. Broken: what stands below the mark can be read no more, and counts as text. */
export interface CodeMemo {
  readonly text: string;
  readonly code: Partial<WrittenCode>;
  readonly broken: boolean;
}

export function codeMemo(memo: string): CodeMemo {
  const { text, fields } = memoParts(memo);
  if (fields === "") return { text, code: {}, broken: false };
  const value = parsed(fields);
  if (value === undefined || !isCode(value)) return { text: memo.trim(), code: {}, broken: true };
  return { text, code: value, broken: false };
}

/** What a memo says of a codebook; `order`: ids of its codes, where they stood in another one. */
export type CodebookFields = Partial<WrittenCodebook> & { readonly order?: readonly string[] };

/** Fields of a codebook that stand in a memo; undefined where there are none. */
export function codebookMemo(memo: string): CodebookFields | undefined {
  const { fields } = memoParts(memo);
  // Of a code, as almost every memo is, without reading it.
  if (fields === "" || /^stage:/m.test(fields)) return undefined;
  const value = parsed(fields);
  if (value === undefined) return undefined;
  const { order, ...rest } = value;
  if (!isCodebook(rest)) return undefined;
  return isIds(order) ? { ...rest, order } : rest;
}

function parsed(yaml: string): Record<string, unknown> | undefined {
  const { tree, problems } = parseYaml(sourceOf("memo", yaml));
  if (tree?.kind !== "mapping" || problems.length > 0) return undefined;
  return Object.fromEntries(Object.entries(Object(plain(tree))));
}

/** Whether fields of a code fit the format, beside what every code needs. */
function isCode(fields: object): fields is Partial<WrittenCode> {
  const code = { id: "a", stage: "any", kind: "context", ...fields };
  return codebookSchema.safeParse({ cgCode: 1, id: "a", codes: [code] }).success;
}

function isCodebook(fields: object): fields is Partial<WrittenCodebook> {
  return codebookSchema.safeParse({ cgCode: 1, id: "a", ...fields }).success;
}

function isIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((id) => typeof id === "string");
}
