import { readFileSync, statSync } from "node:fs";
import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import { CgError, type Place } from "../model/diagnostic.js";
import { withLineFeeds } from "../text/line-feeds.js";
import { systemReason } from "./system-error.js";

const maxBytes = 1024 * 1024;

/** A YAML file as plain values, with the place of each. Every scalar is text as it was written: 007 stays 007 and `no` stays no. */
export interface YamlFile {
  readonly value: unknown;
  /** The place of a value; of the nearest thing around it when there is none. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** The place of a key of the mapping at `path`. */
  placeOfKey(path: readonly PropertyKey[], key: string): Place;
}

/**
 * Parses one YAML document. `file` is the path as shown to people. Throws CgError with the place of a syntax error, of a duplicate key, and for
 * aliases that unfold without bound.
 */
export function parseYaml(text: string, file: string): YamlFile {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Array.from(text.slice(offset - col + 1, offset)).length + 1 };
  };
  try {
    const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, prettyErrors: false });
    const error = document.errors[0];
    if (error !== undefined) {
      throw new CgError(`not valid YAML: ${error.message}`, { place: place(error.pos[0]), hint: hintFor(error.code) });
    }
    const offsetOf = (path: readonly PropertyKey[]): number => {
      for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return node.range[0];
      }
      return 0;
    };
    return {
      value: document.toJS({ maxAliasCount: 100 }),
      placeOf: (path) => place(offsetOf(path)),
      placeOfKey: (path, key) => {
        const node = path.length === 0 ? document.contents : document.getIn(path, true);
        const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
        return place(isNode(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(path));
      },
    };
  } catch (error) {
    if (error instanceof ReferenceError) {
      throw new CgError("aliases (*name) that unfold without bound", {
        place: { file, line: 1, column: 1 },
        hint: "Write the values out.",
        cause: error,
      });
    }
    if (error instanceof RangeError) {
      throw new CgError("nested too deeply", { place: { file, line: 1, column: 1 }, cause: error });
    }
    throw error;
  }
}

function hintFor(code: string): string | undefined {
  if (code === "DUPLICATE_KEY") return "Join the two or remove one.";
  if (code === "TAB_AS_INDENT") return "Indent with spaces.";
  return undefined;
}

/** The text of a YAML file of a study. Throws CgError for what is no file, larger than 1 MB or not UTF-8. */
export function readYamlText(path: string, shown: string): string {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) throw new CgError(`${shown}: not a file`);
    if (stats.size > maxBytes) {
      throw new CgError(`${shown}: larger than 1 MB, which no such file is`, { hint: "Is it another kind of file?" });
    }
    return withLineFeeds(new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path)));
  } catch (error) {
    if (error instanceof TypeError) {
      throw new CgError(`${shown}: not UTF-8`, { hint: "Save it as UTF-8.", cause: error });
    }
    if (error instanceof CgError) throw error;
    throw new CgError(`${shown}: ${systemReason(error)}`, { cause: error });
  }
}
