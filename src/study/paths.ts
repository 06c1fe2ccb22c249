import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { CgError } from "../model/diagnostic.js";

/** Order of ids and paths: by UTF-16 code unit, the same on every machine. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether an absolute path is the folder itself or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The deepest folder that holds all the given folders (absolute paths, at least one). */
export function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? "";
  for (const folder of folders) {
    while (!isWithin(folder, common)) {
      const above = dirname(common);
      if (above === common) return common;
      common = above;
    }
  }
  return common;
}

/** A source's id: its path relative to the root, "/" between folders, NFC. */
export function sourceId(path: string, root: string): string {
  const inside = relative(root, path);
  return (sep === "\\" ? inside.replaceAll("\\", "/") : inside).normalize("NFC");
}

/** A path as a person would type it from where they are; absolute when it lies elsewhere. */
export function shownPath(path: string, cwd: string): string {
  const near = relative(cwd, path);
  if (near === "") return ".";
  return near.startsWith(`..${sep}..`) || isAbsolute(near) ? path : sep === "\\" ? near.replaceAll("\\", "/") : near;
}

/** An argument as an absolute path. Refuses what no system takes for a path. */
export function argumentPath(argument: string, cwd: string): string {
  if (argument.trim() === "") {
    throw new CgError("an empty path was given", { hint: "Name a file or a folder; . is the folder you are in." });
  }
  if (argument.includes("\0")) throw new CgError("a path holds a NUL character");
  return resolve(cwd, argument);
}

/**
 * Refuses two sources that other systems would take for one: the same id after NFC, or ids that differ only in case. On a Mac or on Windows
 * one of the two would replace the other, and codings made there would be attached to the wrong text.
 */
export function refuseTwins(sources: readonly { readonly id: string; readonly path: string }[], cwd: string): void {
  const ids = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const { id, path } of sources) {
    const same = ids.get(id);
    if (same !== undefined) {
      throw new CgError(`${printed(same, cwd)} and ${printed(path, cwd)} become one source, ${id}`, {
        hint: "Their names differ only in how accents are encoded. Rename or remove one of them.",
      });
    }
    const like = folded.get(id.toLowerCase());
    if (like !== undefined) {
      throw new CgError(`${printed(like, cwd)} and ${printed(path, cwd)} differ only in upper and lower case`, {
        hint: "On Windows and macOS they are one file. Rename or remove one of them.",
      });
    }
    ids.set(id, path);
    folded.set(id.toLowerCase(), path);
  }
}

/** Combining characters written as code points, so that two spellings that look alike can be told apart. */
function printed(path: string, cwd: string): string {
  return shownPath(path, cwd).replace(
    /\p{M}/gu,
    (mark) => `<U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`,
  );
}
