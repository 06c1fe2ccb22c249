import type { Spot } from "./source.js";

/** What stands in a codebook file, each part with its place; the YAML library is needed no more once this is there. */
export type Tree = Text | Other | Sequence | Mapping;

export interface Text {
  readonly kind: "text";
  readonly spot: Spot;
  readonly value: string;
}

/** A scalar that YAML does not read as text. */
export interface Other {
  readonly kind: "other";
  readonly spot: Spot;
  readonly value: number | boolean | null;
}

export interface Sequence {
  readonly kind: "sequence";
  readonly spot: Spot;
  readonly items: readonly Tree[];
}

export interface Mapping {
  readonly kind: "mapping";
  readonly spot: Spot;
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface Entry {
  readonly key: Spot;
  readonly value: Tree;
}

/** The value under a key; undefined when there is none or the tree is no mapping. */
export function under(tree: Tree | undefined, key: string): Tree | undefined {
  return tree?.kind === "mapping" ? tree.entries.get(key)?.value : undefined;
}

export function entriesOf(tree: Tree | undefined): Iterable<readonly [string, Entry]> {
  return tree?.kind === "mapping" ? tree.entries : [];
}

export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === "sequence" ? tree.items : [];
}

export function textOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === "text" ? tree.value : undefined;
}

/** The tree as plain values, for the schema. Keys such as `__proto__` become plain own properties. */
export function plain(tree: Tree): unknown {
  if (tree.kind === "sequence") return tree.items.map(plain);
  if (tree.kind === "mapping")
    return Object.fromEntries(Array.from(tree.entries, ([key, { value }]) => [key, plain(value)]));
  return tree.value;
}
