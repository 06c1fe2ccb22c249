import type { Spot } from "./source.js";
import type { Tree } from "./tree.js";

/** A stretch of the file as messages show it. */
export function written(spot: Spot): string {
  const text = spot.source.text.slice(spot.start, spot.end);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The key of a list's maps that a text standing in the place of such a map was meant for. */
const mainKeys: Readonly<Record<string, string>> = {
  examples: "text",
  counterexamples: "text",
  codes: "id",
  stages: "id",
};

/** What to write instead of a text, or how to keep text what YAML made something else of. */
export function hintFor(tree: Tree, path: readonly PropertyKey[], wanted: string): string | undefined {
  if (tree.kind === "text") {
    if (wanted.startsWith("a list")) return "Write a list with - before every line, or in [ ].";
    if (wanted === "true or false") return "Write true or false, without quotes.";
    if (wanted.endsWith("number")) return "Write it in digits, without quotes.";
    if (wanted !== "a map") return undefined;
    const list = String(path.at(-2));
    return Object.hasOwn(mainKeys, list)
      ? `Write ${mainKeys[list]}: before it.`
      : "Write key: value, one in each line, or in { }.";
  }
  if (tree.kind === "sequence") return undefined;
  if (tree.kind === "mapping") {
    const [first] = tree.entries.keys();
    return first === undefined ? undefined : beginsKey(first);
  }
  if (tree.value === null)
    return "If it should be text, put it in single quotes: YAML reads ~, null, an empty value and what follows # as nothing.";
  return `Put it in single quotes: '${written(tree.spot)}'.`;
}

/** A colon inside a text makes a key of what stands before it. `isText`: a text may stand here, so that a key of one word is one too. */
export function beginsKey(key: string, isText = /\s/.test(key)): string | undefined {
  return isText ? "A colon and a space begin a key: put a text that holds them in single quotes." : undefined;
}

/** In { } YAML ends a text at a comma, and takes what follows for a key without a value. */
export function splitByComma(tree: Tree, key: string): string | undefined {
  const entry = tree.kind === "mapping" ? tree.entries.get(key) : undefined;
  if (entry?.value.kind !== "other" || entry.value.value !== null) return undefined;
  const { source, start } = entry.key;
  const after = /,\s*$/.test(source.text.slice(Math.max(0, start - 50), start));
  return after ? "In { } a comma ends the text: put the whole text in single quotes." : undefined;
}
