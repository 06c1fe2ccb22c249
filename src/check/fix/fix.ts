import { placeAt, type Source, sourceOf } from "../../codebook/source.js";
import type { Tree } from "../../codebook/tree.js";
import { parseYaml } from "../../codebook/yaml.js";
import type { Fix } from "../../model/finding.js";
import { codebookKeysInOrder, codeKeysInOrder } from "./key-order.js";
import type { Change, Mend } from "./mend.js";
import { withoutRepetitions } from "./repetitions.js";
import { rewritten } from "./rewrite.js";
import { saysTheSame } from "./same.js";

/** A codebook file after everything that can be put right without a person. */
export interface FixedCodebook {
  readonly text: string;
  /** In the order of the places, which are those of the new text. */
  readonly fixes: readonly Fix[];
}

/** Puts right in the text of a codebook what needs no judgement. Nothing else of it changes, and what it says stays the same. */
export function fixCodebook(source: Source): FixedCodebook {
  let now = source;
  let tree = parseYaml(source).tree;
  let changes: readonly Change[] = [];
  const mend = (fix: (now: Source, tree: Tree) => Mend, isSound: (before: Tree, after: Tree) => boolean): void => {
    if (tree === undefined) return;
    const { pieces, changes: made } = fix(now, tree);
    if (made.length === 0) return;
    const next = rewritten(pieces);
    const source = sourceOf(now.file, next.text);
    const parsed = parseYaml(source).tree;
    // A way to write YAML that nobody has thought of: then it stays as it is.
    if (parsed === undefined || !isSound(tree, parsed)) return;
    changes = [...changes, ...made].map(({ at, message }) => ({ at: next.now(at), message }));
    [now, tree] = [source, parsed];
  };
  mend(withoutRepetitions, () => true);
  mend(codeKeysInOrder, saysTheSame);
  mend(codebookKeysInOrder, saysTheSame);
  const inOrder = [...changes].sort((a, b) => a.at - b.at);
  return { text: now.text, fixes: inOrder.map(({ at, message }) => ({ message, place: placeAt(now, at) })) };
}
