import { placeAt, type Source, sourceOf } from "../../codebook/source.js";
import type { Tree } from "../../codebook/tree.js";
import { parseYaml } from "../../codebook/yaml.js";
import type { Fix } from "../../model/finding.js";
import type { Change, Mend } from "./mend.js";
import { withoutRepetitions } from "./repetitions.js";
import { rewritten } from "./rewrite.js";

/** A codebook file after everything that can be put right without a person. */
export interface FixedCodebook {
  readonly text: string;
  /** In the order of the places, which are those of the new text. */
  readonly fixes: readonly Fix[];
}

/** Puts right in the text of a codebook what needs no judgement. Nothing else of it changes, and what it says stays the same. */
export function fixCodebook(source: Source): FixedCodebook {
  let now = source;
  let changes: readonly Change[] = [];
  const mend = ({ pieces, changes: made }: Mend): void => {
    if (made.length === 0) return;
    const next = rewritten(pieces);
    changes = [...changes, ...made].map(({ at, message }) => ({ at: next.now(at), message }));
    now = sourceOf(source.file, next.text);
  };
  for (const fix of [withoutRepetitions]) {
    const tree = treeOf(now);
    if (tree !== undefined) mend(fix(now, tree));
  }
  const inOrder = [...changes].sort((a, b) => a.at - b.at);
  return { text: now.text, fixes: inOrder.map(({ at, message }) => ({ message, place: placeAt(now, at) })) };
}

function treeOf(source: Source): Tree | undefined {
  return parseYaml(source).tree;
}
