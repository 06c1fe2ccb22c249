import { createHash } from "node:crypto";
import type { Indicator } from "../indicator/ast.js";
import { packIndicator, unpackIndicator } from "./packed-indicator.js";
import type { Source, Spot } from "./source.js";
import type { Entry, Text, Tree } from "./tree.js";

/**
 * What is in a shipped file, as JSON, written when the program is built: reading YAML with its places and parsing indicators take
 * longer than all else that a run does with a codebook. A copy holds for the very bytes it was made from, so a file that somebody
 * has edited is read as any other.
 *
 * `numbers` is the tree in the order it is written: kind, start (from the start before it) and length of every node; then for a list
 * the number of items, for a map that of entries, each with start and length of its key, for a line its packed indicator. `texts` are
 * the keys, the texts, other scalars as JSON, and the texts of indicators, in the same order.
 */
interface ParsedCopy {
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string;
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
}

export interface Parsed {
  readonly tree: Tree;
  /** Of the texts that are lines of the indicator language, all of them without fault. */
  readonly indicators: ReadonlyMap<Text, Indicator>;
}

const kinds = ["text", "other", "sequence", "mapping", "line"] as const;

/** The copy of a file with these bytes, in which `parsed` stands. */
export function copyOf(bytes: Uint8Array, { tree, indicators }: Parsed): string {
  const numbers: number[] = [];
  const texts: string[] = [];
  let last = 0;
  const spot = ({ start, end }: Spot): void => {
    numbers.push(start - last, end - start);
    last = start;
  };
  const write = (node: Tree): void => {
    const indicator = node.kind === "text" ? indicators.get(node) : undefined;
    numbers.push(kinds.indexOf(indicator ? "line" : node.kind));
    spot(node.spot);
    if (node.kind === "sequence") {
      numbers.push(node.items.length);
      for (const item of node.items) write(item);
    } else if (node.kind === "mapping") {
      numbers.push(node.entries.size);
      for (const [name, entry] of node.entries) {
        texts.push(name);
        spot(entry.key);
        write(entry.value);
      }
    } else texts.push(node.kind === "text" ? node.value : JSON.stringify(node.value));
    if (indicator) packIndicator(indicator, { numbers, texts });
  };
  write(tree);
  const copy: ParsedCopy = { hash: sha256(bytes), numbers, texts };
  return JSON.stringify(copy);
}

/** What was copied, in `source`, which is the text of `bytes`; undefined when the copy is damaged or of other bytes. */
export function readCopy(json: string, bytes: Uint8Array, source: Source): Parsed | undefined {
  const copy = parsed(json);
  if (!isCopy(copy) || copy.hash !== sha256(bytes)) return undefined;
  const { numbers, texts } = copy;
  const indicators = new Map<Text, Indicator>();
  let at = 0;
  let textAt = 0;
  let last = 0;
  const number = (): number => numbers[at++] ?? 0;
  const text = (): string => texts[textAt++] ?? "";
  const spot = (): Spot => {
    const start = last + number();
    last = start;
    return { source, start, end: start + number() };
  };
  const packed = { number, text };
  const read = (): Tree => {
    const kind = kinds[number()];
    const place = spot();
    if (kind === "line" || kind === "text") {
      const written: Text = { kind: "text", spot: place, value: text() };
      if (kind === "line") indicators.set(written, unpackIndicator(packed));
      return written;
    }
    if (kind === "sequence") {
      const items: Tree[] = [];
      for (let left = number(); left > 0; left -= 1) items.push(read());
      return { kind, spot: place, items };
    }
    if (kind === "mapping") {
      const entries = new Map<string, Entry>();
      for (let left = number(); left > 0; left -= 1) {
        const name = text();
        const key = spot();
        entries.set(name, { key, value: read() });
      }
      return { kind, spot: place, entries };
    }
    return { kind: "other", spot: place, value: otherOf(text()) };
  };
  return { tree: read(), indicators };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function otherOf(written: string): number | boolean | null {
  const value: unknown = JSON.parse(written);
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** What the build has written needs no closer look than this. */
function isCopy(value: unknown): value is ParsedCopy {
  return typeof value === "object" && value !== null && "hash" in value && "numbers" in value && "texts" in value;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
