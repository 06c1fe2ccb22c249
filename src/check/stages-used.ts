import type { Spot } from "../codebook/source.js";
import { itemsOf, textOf, under } from "../codebook/tree.js";
import type { Code, Stage } from "../model/codebook.js";
import type { Subject } from "./subject.js";

/**
 * Every stage with its codes in use; none where no code belongs to a stage, as in a dictionary of words, or where the stage or kind of
 * a code cannot be told.
 */
export function stagesUsed({
  codebook,
  codes,
}: Subject): readonly { readonly stage: Stage; readonly codes: readonly Code[] }[] {
  const inUse = codebook.codes.filter(({ retired }) => retired === undefined);
  const known = new Set(["any", ...codebook.stages.map(({ id }) => id)]);
  if (codes.some(({ code, isSound }) => code.retired === undefined && (!isSound || !known.has(code.stage)))) return [];
  if (!inUse.some(({ stage }) => stage !== "any")) return [];
  return codebook.stages.map((stage) => ({ stage, codes: inUse.filter((code) => code.stage === stage.id) }));
}

/** Where a stage is written; the key codes where the stages are not. */
export function spotOfStage({ tree }: Subject, id: string): Spot {
  const written = itemsOf(under(tree, "stages")).map((item) => under(item, "id"));
  return written.find((text) => textOf(text) === id)?.spot ?? tree.entries.get("codes")?.key ?? tree.spot;
}
