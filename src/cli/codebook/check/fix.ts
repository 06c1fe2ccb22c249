import { readFileSync } from "node:fs";
import { locate } from "../../../codebook/locate.js";
import { CgError } from "../../../model/diagnostic.js";
import type { Fix } from "../../../model/finding.js";
import { refuseInputs, type Target, target, writeTarget } from "../../output/target.js";
import type { Io } from "../../terminal/io.js";

/** A file that is going to be changed. */
interface Planned {
  readonly where: Target;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/**
 * Puts right what needs no judgement in these codebooks; those that they extend stay as they are. All are read before one is written.
 * Throws CgError for one that cannot be read or written, comes with the program, or is `output`.
 */
export async function fixCodebooks(
  codebooks: readonly string[],
  output: Target | null,
  io: Io,
): Promise<readonly Fix[]> {
  const [{ fixCodebook }, { readBytes, shippedCodebooks }, { decode, encode }] = await Promise.all([
    import("../../../check/fix/fix.js"),
    import("../../../codebook/load.js"),
    import("../../../codebook/source.js"),
  ]);
  const shipped = shippedCodebooks();
  const fixes: Fix[] = [];
  const planned = new Map<string, Planned>();
  for (const name of codebooks) {
    io.signal.throwIfAborted();
    const file = locate(name, io.cwd, shipped);
    if (file.shipped) throw comesAlong(name);
    const before = await readBytes(file);
    const where = { ...target(file.path, io.cwd), shown: file.shown };
    if (output !== null) refuseInputs([output], [where.path]);
    if (planned.has(where.path)) continue;
    const fixed = fixCodebook(decode(before, file.shown));
    for (const fix of fixed.fixes) fixes.push(fix);
    planned.set(where.path, { where, before, after: encode(fixed.text, before) });
  }
  for (const { where, before, after } of planned.values()) {
    io.signal.throwIfAborted();
    if (Buffer.compare(before, after) !== 0) writeTarget(where, after, io.signal, () => refuseOther(where, before));
  }
  return fixes;
}

/** Throws CgError where somebody has saved the file while it was being mended. */
function refuseOther({ path, shown }: Target, before: Uint8Array): void {
  let now: Uint8Array | undefined;
  try {
    now = readFileSync(path);
  } catch {
    // Gone, or not to be read any more: changed in any case.
  }
  if (now !== undefined && Buffer.compare(now, before) === 0) return;
  throw new CgError(`${shown}: was changed by another program meanwhile, so --fix has left it as it is`, {
    hint: "Run it again.",
  });
}

function comesAlong(name: string): CgError {
  return new CgError(`--fix: ${name} comes with cg-code and is not changed`, {
    hint: "Name a codebook of your own.",
  });
}
