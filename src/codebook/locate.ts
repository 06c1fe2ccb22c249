import { posix, resolve, sep } from "node:path";
import { CgError } from "../model/diagnostic.js";
import { suggestion } from "./nearest.js";

/** The codebooks that come with the program. */
export interface Shipped {
  /** Absolute. */
  readonly folder: string;
  /** Without extension, sorted. */
  readonly names: readonly string[];
}

/** Where a codebook stands. */
export interface CodebookFile {
  /** Absolute; tells whether two are the same. */
  readonly path: string;
  /** As people wrote it, with `/`. */
  readonly shown: string;
  readonly shipped: boolean;
  /** Of a codebook that stands in no file yet. */
  readonly content?: Uint8Array;
}

/**
 * A name without folder and extension is a shipped codebook; anything else is a path, relative to `folder` (`cwd`, or the file that
 * extends it). Throws CgError for a name that no shipped codebook has.
 */
export function locate(nameOrPath: string, folder: string, shipped: Shipped, extendedBy?: CodebookFile): CodebookFile {
  if (nameOrPath.trim() === "")
    throw new CgError("no codebook is named", { hint: "Give the path of a codebook, or the name of a shipped one." });
  if (!/[\\/.]/.test(nameOrPath)) {
    if (shipped.names.includes(nameOrPath)) {
      const name = `${nameOrPath}.yaml`;
      return { path: resolve(shipped.folder, name), shown: `codebooks/${name}`, shipped: true };
    }
    const near = suggestion(nameOrPath, shipped.names);
    const hint = [near, "A codebook of your own is named with its extension: codebook.yaml."]
      .filter((part) => part !== undefined)
      .join(" ");
    throw new CgError(`no codebook named ${nameOrPath} comes with cg-code`, { hint });
  }
  const written = sep === "\\" ? nameOrPath.replaceAll("\\", "/") : nameOrPath;
  const beside =
    extendedBy && !posix.isAbsolute(written) ? posix.join(posix.dirname(extendedBy.shown), written) : written;
  return { path: resolve(folder, nameOrPath), shown: beside.replace(/^(\.\/)+/, ""), shipped: false };
}
