import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { CgError } from "../../model/diagnostic.js";

/** A file that a command is going to write, found writable before the work begins. */
export interface Target {
  /** Absolute; where a symbolic link leads. */
  readonly path: string;
  /** As the person wrote it. */
  readonly shown: string;
  /** A device or a pipe: written to directly, since it cannot be replaced. */
  readonly direct: boolean;
}

/** Throws CgError where nothing could be written to this path: no such folder, a folder, no permission. */
export function target(written: string, cwd: string): Target {
  if (written.trim() === "")
    throw new CgError("an empty path was given for an output", { hint: "Name a file to write to." });
  const path = resolve(cwd, written);
  try {
    const existing = statOf(path);
    if (existing?.isDirectory()) throw new CgError(`${written}: a folder`, { hint: "Name a file to write to." });
    if (existing === null) {
      if (statOf(dirname(path)) === null) {
        throw new CgError(`${written}: cannot be written, the folder ${dirname(written)} does not exist`, {
          hint: "Create it first.",
        });
      }
      accessSync(dirname(path), constants.W_OK);
      return { path, shown: written, direct: false };
    }
    accessSync(path, constants.W_OK);
    if (!existing.isFile()) return { path, shown: written, direct: true };
    const real = realpathSync(path);
    accessSync(dirname(real), constants.W_OK);
    return { path: real, shown: written, direct: false };
  } catch (error) {
    if (error instanceof CgError) throw error;
    throw new CgError(`${written}: cannot be written (${reason(error)})`, {
      hint: "Choose another path.",
      cause: error,
    });
  }
}

/** Throws CgError where a target is one of the files that are read, under whatever name, or two targets are one. */
export function refuseInputs(targets: readonly Target[], inputs: readonly string[]): void {
  const taken = new Set<string>();
  for (const { path, shown } of targets) {
    if (taken.has(path)) throw new CgError(`${shown}: named for two outputs`, { hint: "Give each its own file." });
    taken.add(path);
    const existing = statOf(path);
    if (existing === null) continue;
    if (inputs.some((input) => isSame(existing, statOf(input)))) {
      throw new CgError(`${shown}: is read by this run, and an output never overwrites an input`, {
        hint: "Choose another path.",
      });
    }
  }
}

/**
 * Writes the pieces, or the bytes, to a file beside the target and renames it: the target is complete or as it was before, and who
 * may read it stays the same. `ready` runs last before that, and throws where it should be left alone after all.
 */
export function writeTarget(
  where: Target,
  pieces: Iterable<string> | Uint8Array,
  signal: AbortSignal,
  ready: () => void = () => undefined,
): void {
  const file = where.direct ? where.path : join(dirname(where.path), `.${basename(where.path)}.cg-code-part`);
  const discard = () => rmSync(file, { force: true });
  try {
    const existing = where.direct ? null : statOf(where.path);
    const descriptor = openSync(file, "w");
    if (!where.direct) signal.addEventListener("abort", discard);
    try {
      if (existing !== null) fchmodSync(descriptor, existing.mode & 0o7777);
      if (pieces instanceof Uint8Array) writeWhole(descriptor, pieces);
      else for (const piece of inBlocks(pieces)) writeWhole(descriptor, Buffer.from(piece, "utf8"));
      if (!where.direct) fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    ready();
    if (!where.direct) renameSync(file, where.path);
  } catch (error) {
    if (!where.direct) discard();
    if (error instanceof CgError) throw error;
    throw new CgError(`${where.shown}: cannot be written (${reason(error)})`, {
      hint: "Choose another path.",
      cause: error,
    });
  } finally {
    signal.removeEventListener("abort", discard);
  }
}

/** Small pieces put together into blocks of about 64 kB, so that a row is not a system call. */
export function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = "";
  for (const piece of pieces) {
    block += piece;
    if (block.length < 65536) continue;
    yield block;
    block = "";
  }
  if (block !== "") yield block;
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENAMETOOLONG: "the name is too long",
  ENOTDIR: "a part of the path is a file, not a folder",
  ENOENT: "no such folder",
};

/** What an error of the operating system means for writing; any other error is a bug and thrown again. */
function reason(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") throw error;
  return reasons[error.code] ?? error.code;
}

function statOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

function isSame(a: Stats, b: Stats | null): boolean {
  return b !== null && a.dev === b.dev && a.ino === b.ino;
}
