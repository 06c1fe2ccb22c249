import { defaultStages } from "../codebook/stages.js";
import type { WrittenStage } from "./conversion.js";
import { byLanguage } from "./written.js";

/** Ids of stages by what people call them: id, labels and aliases, in small letters. */
export function stageNames(stages: readonly WrittenStage[] = defaultStages): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, label, aliases = [] } of stages) {
    for (const name of [id, ...Object.values(byLanguage(label)), ...aliases]) {
      const key = name.trim().toLowerCase();
      if (!names.has(key)) names.set(key, id);
    }
  }
  return names;
}
