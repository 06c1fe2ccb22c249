import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Scalar, type YAMLMap } from "yaml";
import { codebookKeys, codeKeys } from "../codebook/keys.js";
import type { WrittenCodebook } from "./conversion.js";

/** Lets editors check the file and explain its keys. */
const schemaHint = "# yaml-language-server: $schema=./codebook.schema.json\n";

/** Keys whose values are never put into one line, so that a change of one entry is a change of one line. */
const open = new Set(["stages", "lists", "context", "exclude", "examples", "counterexamples"]);

/** Collections of up to this many characters stand in one line. */
const lineLength = 110;

/**
 * Characters that nobody sees or that change how others are shown: controls, line separators, directions. A text with one of them is written in
 * double quotes, where YAML has escapes for them.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffe\uffff]/gu;
const unseenInLine = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffe\uffff]/u;

/** Truth in YAML 1.1, which R and Python still read: no, the code of Norway and a word of negation, would be false there. */
const olderWord = /^(?:y|n|yes|no|on|off)$/i;

/** A codebook as a YAML file. The same data give the same bytes. Halves of characters, which no file can hold, become U+FFFD. */
export function yamlCodebook(codebook: WrittenCodebook): string {
  return schemaHint + yamlText(codebook);
}

/** Some fields of a codebook or a code as YAML, for a place that holds text, as the memo of a code in another program. */
export function yamlText(fields: object): string {
  const document = new Document(inOrder(fields), { version: "1.2", aliasDuplicateObjects: false });
  if (isMap(document.contents)) styleFields(document.contents);
  const text = document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    singleQuote: true,
    doubleQuotedAsJSON: true,
    blockQuote: "literal",
  });
  // Only texts in double quotes hold such characters, beside the line breaks of the file itself.
  return text.replace(unseen, (char) => (char === "\n" ? char : escaped(char)));
}

function escaped(char: string): string {
  const hex = (char.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`;
}

/** Fields in the order of a codebook or of a code, which share `id` and no other key but that. */
function inOrder(fields: object): Record<string, unknown> {
  const entries = new Map<string, unknown>(Object.entries(fields).filter(([, value]) => value !== undefined));
  const order: readonly string[] = entries.has("codes") ? codebookKeys : [...codeKeys, ...codebookKeys];
  const known = order.filter((key) => entries.has(key));
  const keys = new Set([...known, ...entries.keys()]);
  const value = (key: string): unknown => {
    const field = entries.get(key);
    return key === "codes" && Array.isArray(field)
      ? field.map((code: unknown) => (typeof code === "object" && code !== null ? inOrder(code) : code))
      : field;
  };
  return Object.fromEntries([...keys].map((key) => [key, value(key)]));
}

/** Chooses how the values of a codebook or a code are laid out. */
function styleFields(map: YAMLMap): void {
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? key.value : undefined;
    if (name === "codes" && isSeq(value)) {
      for (const [index, code] of value.items.entries()) {
        if (!isMap(code)) continue;
        code.spaceBefore = index > 0;
        styleFields(code);
      }
    } else if (name === "indicators") {
      const lists = isMap(value) ? value.items.map((pair) => pair.value) : [value];
      for (const list of lists) if (isSeq(list)) for (const line of list.items) style(line, false);
    } else if (typeof name === "string" && open.has(name) && isCollection(value)) {
      for (const item of value.items) style(isPair(item) ? item.value : item, false);
    } else style(value, false);
  }
}

/** In one line where that is short and holds no line break, else open with the same choice for what it holds. */
function style(node: unknown, inLine: boolean): void {
  if (isScalar(node)) styleText(node, inLine);
  if (!isCollection(node)) return;
  const flow = inLine || widthOf(node) <= lineLength;
  node.flow = flow;
  for (const item of node.items) style(isPair(item) ? item.value : item, flow);
}

/** Characters in one line, about; infinite for what holds a line break. */
function widthOf(node: unknown): number {
  if (isPair(node)) return widthOf(node.key) + widthOf(node.value) + 2;
  if (isCollection(node)) return node.items.reduce((sum: number, item) => sum + widthOf(item) + 2, 0);
  const text = isScalar(node) ? String(node.value) : "";
  return text.includes("\n") ? Number.POSITIVE_INFINITY : text.length;
}

function styleText(scalar: Scalar, inLine: boolean): void {
  if (typeof scalar.value !== "string") return;
  scalar.value = scalar.value.replace(/\p{Cs}/gu, "\ufffd");
  const text = String(scalar.value);
  if (olderWord.test(text)) scalar.type = "QUOTE_SINGLE";
  else if (unseenInLine.test(text)) scalar.type = "QUOTE_DOUBLE";
  else if (text.includes("\n")) scalar.type = !inLine && isBlock(text) ? "BLOCK_LITERAL" : "QUOTE_DOUBLE";
}

/** Whether every line of a text stands in a block as it is: nothing that depends on blanks at its ends. */
function isBlock(text: string): boolean {
  return !/^\s|\s$|[ \t]\n|\n[ \t]/.test(text);
}
