import { existsSync } from "node:fs";
import { posix, relative, resolve } from "node:path";
import type { ReadCodebook } from "../../../codebook/load.js";
import type { CodebookFile } from "../../../codebook/locate.js";
import { CgError } from "../../../model/diagnostic.js";
import type { Io } from "../../terminal/io.js";
import { fileIn, prefixOf, type Revision, revision } from "./git.js";

/** Stands for the top of the repository, where paths inside a revision begin. No file is ever looked for there. */
const top = resolve("/", "revision");

/**
 * Reads a codebook as a person names one of two to compare: a file, the name of a shipped codebook, or REV:PATH as git writes it. A file
 * whose name holds a colon wins over a revision. Throws CgError for what cannot be found.
 */
export async function readVersion(named: string, io: Io): Promise<ReadCodebook> {
  const at = revisionEnd(named);
  if (at >= 0 && !existsSync(resolve(io.cwd, named))) {
    const commit = await revision(named.slice(0, at), named, io.cwd, io);
    const prefix = await prefixOf(named, io.cwd, io);
    return await readRevision(commit, pathsOf(named.slice(at + 1), prefix), io.cwd, io);
  }
  const { readCodebook } = await import("../../../codebook/load.js");
  return await readCodebook(named, { cwd: io.cwd });
}

/** Reads a file of the working tree as it is in a revision of the repository it stands in. `folder` absolute, `name` in it. */
export async function readInRevision(written: string, folder: string, name: string, io: Io): Promise<ReadCodebook> {
  const commit = await revision(written, name, folder, io);
  return await readRevision(commit, [(await prefixOf(name, folder, io)) + name], folder, io);
}

/** Where the colon stands that ends a revision; -1 without one. In braces it is part of the revision: HEAD^{/fix: this}. */
function revisionEnd(named: string): number {
  if (/^[A-Za-z]:[\\/]/.test(named)) return -1;
  let braces = 0;
  for (let at = 0; at < named.length; at += 1) {
    if (named[at] === "{") braces += 1;
    else if (named[at] === "}") braces -= 1;
    else if (named[at] === ":" && braces <= 0) return at;
  }
  return -1;
}

/** The paths from the top of the repository that are meant: as git reads it, and from the folder one is in, which many mean. */
function pathsOf(written: string, prefix: string): readonly string[] {
  const here = posix.normalize(posix.join(prefix, written));
  return /^\.{1,2}\//.test(written) ? [here] : [...new Set([posix.normalize(written), here])];
}

async function readRevision(commit: Revision, paths: readonly string[], folder: string, io: Io): Promise<ReadCodebook> {
  const { readCodebook } = await import("../../../codebook/load.js");
  const shown = `${commit.shown}:`;
  let path = paths[0] ?? "";
  for (const one of paths) {
    if ((await fileIn(commit, one, folder, io)) === null) continue;
    path = one;
    break;
  }
  const read = async (file: CodebookFile): Promise<Uint8Array> => {
    const inside = relative(top, file.path).replaceAll("\\", "/");
    if (inside.startsWith("../")) {
      throw new CgError(`${shown}${file.shown}: outside the repository, where a revision has no files`);
    }
    const bytes = await fileIn(commit, inside, folder, io);
    if (bytes !== null) return bytes;
    throw new CgError(`${shown}${file.shown}: there is no such file in this revision`, {
      hint: `git ls-tree -r --name-only ${commit.commit.slice(0, 12) || "HEAD"} lists what there is.`,
    });
  };
  // A path without folder and extension would be taken for the name of a shipped codebook.
  return await readCodebook(/[\\/.]/.test(path) ? path : `./${path}`, { cwd: top, origin: { shown, read } });
}
