import { suggestion } from "../codebook/nearest.js";
import { createMapping, type Mapping } from "../coding/mapping.js";
import type { Codebook } from "../model/codebook.js";
import { CgError } from "../model/diagnostic.js";
import { codebookFiles } from "../study/open.js";
import type { Io } from "./terminal/io.js";

/** What `--map-to` names. */
export interface MapTarget {
  readonly mapping: Mapping;
  /** Absolute paths of its files. */
  readonly inputs: readonly string[];
}

/** Opens the codebook to count under. Throws CgError where the codings of `source` cannot be counted under it. */
export async function openMapTarget(name: string, source: Codebook, io: Io): Promise<MapTarget> {
  const { loadCodebook, shippedCodebooks } = await import("../codebook/load.js");
  const named = targetsOf(source);
  const known = [...new Set([...named, ...shippedCodebooks().names])];
  if (!/[\\/.]/.test(name) && !known.includes(name)) {
    const near = suggestion(name, named);
    throw new CgError(`--map-to ${name}: no such codebook`, { hint: near ?? whereTo(source, named) });
  }
  const loaded = await loadCodebook(name, { cwd: io.cwd });
  const target = loaded.codebook;
  if (!named.includes(target.id)) {
    const what = target.id === name ? name : `${name} (${target.id})`;
    throw new CgError(`--map-to ${what}: no code of ${source.id} maps to it`, { hint: whereTo(source, named) });
  }
  assertKnown(source, target);
  return { mapping: createMapping(source, target), inputs: codebookFiles(loaded, io.cwd) };
}

/** Ids of the codebooks that `maps` names, in the order met. */
function targetsOf({ codes }: Codebook): readonly string[] {
  const named = codes.flatMap(({ maps }) => Object.entries(maps));
  return [...new Set(named.filter(([, codes]) => codes.length > 0).map(([id]) => id))];
}

function whereTo({ id }: Codebook, named: readonly string[]): string {
  return named.length === 0
    ? `No code of ${id} has maps: say there which codes of the other codebook each stands for.`
    : `${id} maps to ${named.join(", ")}.`;
}

/** A counterpart that does not exist would look like a code without evidence. */
function assertKnown({ codes }: Codebook, target: Codebook): void {
  const ids = target.codes.map(({ id }) => id);
  const known = new Set(ids);
  for (const { id, maps, place } of codes) {
    const named = Object.hasOwn(maps, target.id) ? maps[target.id] : undefined;
    for (const counterpart of named ?? []) {
      if (known.has(counterpart)) continue;
      const message = `${id} maps to ${counterpart}, which ${target.id} does not have`;
      throw new CgError(message, { place, hint: suggestion(counterpart, ids) });
    }
  }
}
