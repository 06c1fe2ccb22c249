import { readFile, stat } from "node:fs/promises";
import { posix, resolve, sep } from "node:path";
import { CgError } from "../model/diagnostic.js";
import { suggestion } from "./nearest.js";
import { shippedFolder, shippedNames } from "./shipped.js";
import { type Source, sourceOf } from "./source.js";

/** Some 10,000 codes. The YAML library needs fifty times the size in memory: with more, the program would end without a word. */
const maxBytes = 16 * 1024 * 1024;

/** Where a codebook stands. */
export interface CodebookFile {
  /** Absolute; tells whether two are the same. */
  readonly path: string;
  /** As people wrote it, with `/`. */
  readonly shown: string;
  readonly shipped: boolean;
}

/**
 * A name without folder and extension is a shipped codebook; anything else is a path, relative to `folder` (`cwd`, or the file that
 * extends it). Throws CgError for a name that no shipped codebook has.
 */
export function locate(nameOrPath: string, folder: string, extendedBy?: CodebookFile): CodebookFile {
  if (nameOrPath.trim() === "")
    throw new CgError("no codebook is named", { hint: "Give the path of a codebook, or the name of a shipped one." });
  if (!/[\\/.]/.test(nameOrPath)) {
    const names = shippedNames();
    if (names.includes(nameOrPath)) return shippedFile(nameOrPath);
    const near = suggestion(nameOrPath, names);
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

function shippedFile(name: string): CodebookFile {
  return { path: resolve(shippedFolder(), `${name}.yaml`), shown: `codebooks/${name}.yaml`, shipped: true };
}

/** Reads a codebook's text: UTF-8, or UTF-16 with a byte order mark. Throws CgError. */
export async function readSource(file: CodebookFile): Promise<Source> {
  return sourceOf(file.shown, decode(await readBytes(file), file.shown));
}

async function readBytes(file: CodebookFile): Promise<Uint8Array> {
  try {
    const { size } = await stat(file.path);
    if (size > maxBytes)
      throw new CgError(`${file.shown}: larger than a codebook may be (${maxBytes / 1024 / 1024} MB)`, {
        hint: "Split it with extends.",
      });
    return await readFile(file.path);
  } catch (cause) {
    if (cause instanceof CgError) throw cause;
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR")
      throw new CgError(`${file.shown}: there is no such codebook`, {
        hint: "Check the path; it is relative to where you are, or to the file that extends it.",
        cause,
      });
    if (code === "EISDIR")
      throw new CgError(`${file.shown}: a folder, not a codebook`, {
        hint: `Name the file in it: ${file.shown.replace(/\/$/, "")}/codebook.yaml.`,
        cause,
      });
    if (code === "EACCES" || code === "EPERM")
      throw new CgError(`${file.shown}: may not be read`, { hint: "Check the file's permissions.", cause });
    throw cause;
  }
}

function decode(bytes: Uint8Array, shown: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
  }
  throw new CgError(`${shown}: not a text file in UTF-8`, { hint: "A codebook is YAML; save it as UTF-8." });
}
