import { placeAt, type Source, sourceOf } from "../../codebook/source.js";
import type { Tree } from "../../codebook/tree.js";
import { parseYaml } from "../../codebook/yaml.js";
import type { Fix } from "../../model/finding.js";
import { codebookKeysInOrder, codeKeysInOrder } from "./key-order.js";
import type { Change, Mend } from "./mend.js";
import { quotedScalars } from "./quoted-scalars.js";
import { withoutRepetitions } from "./repetitions.js";
import { rewritten } from "./rewrite.js";
import { saysTheSame } from "./same.js";
import { quotedTraps } from "./yaml-traps.js";

/** A codebook file after everything that can be put right without a person. */
export interface FixedCodebook {
  readonly text: string;
  /** In the order of the places, which are those of the new text. */
  readonly fixes: readonly Fix[];
}

/** One trap can hide another from YAML; nobody has so many in one place. */
const mostRounds = 5;

/**
 * Puts right in the text of a codebook what needs no judgement. Nothing else of it changes, and what it says stays the same. In a file
 * that is no YAML only texts that lack quotes are put right.
 */
export function fixCodebook(source: Source): FixedCodebook {
  let now = source;
  let tree = parseYaml(source).tree;
  let changes: readonly Change[] = [];
  /** Whether anything was changed. */
  const mend = ({ pieces, changes: made }: Mend, isSound: (before: Tree, after: Tree) => boolean): boolean => {
    if (made.length === 0) return false;
    const next = rewritten(pieces);
    const source = sourceOf(now.file, next.text);
    const parsed = parseYaml(source).tree;
    // A way to write YAML that nobody has thought of: then it stays as it is.
    if (tree !== undefined && (parsed === undefined || !isSound(tree, parsed))) return false;
    changes = [...changes, ...made].map(({ at, message }) => ({ at: next.now(at), message }));
    [now, tree] = [source, parsed];
    return true;
  };
  for (let round = 0; round < mostRounds && tree === undefined; round += 1) {
    if (!mend(quotedTraps(now), () => true)) break;
  }
  if (tree !== undefined) mend(quotedScalars(now, tree), () => true);
  if (tree !== undefined) mend(withoutRepetitions(now, tree), () => true);
  if (tree !== undefined) mend(codeKeysInOrder(now, tree), saysTheSame);
  if (tree !== undefined) mend(codebookKeysInOrder(now, tree), saysTheSame);
  const inOrder = [...changes].sort((a, b) => a.at - b.at);
  return { text: now.text, fixes: inOrder.map(({ at, message }) => ({ message, place: placeAt(now, at) })) };
}
