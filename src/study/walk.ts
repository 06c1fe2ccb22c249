import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, join } from "node:path";
import { isPassedBy } from "./passed-by.js";
import { byCodeUnit, isWithin } from "./paths.js";
import { systemReason } from "./system-error.js";

/** Something in a folder that is not a file to read. `failed`: it could hold sources, so that going on without it needs the person's word. */
export interface WalkProblem {
  readonly path: string;
  readonly reason: string;
  readonly failed: boolean;
  readonly folder: boolean;
}

export interface Walk {
  /** Absolute paths of regular files, those reached through links included. */
  readonly files: readonly string[];
  readonly problems: readonly WalkProblem[];
}

/**
 * All files in a folder and its folders. Links are followed last, and each file and folder is taken once, by its own path before a link's; a link
 * to a folder above is a loop and left out. Pipes, sockets and devices are never opened.
 */
export function walkFolder(root: string): Walk {
  const files: string[] = [];
  const problems: WalkProblem[] = [];
  const links: string[] = [];
  const folders = [root];
  const seen = new Set<string>();
  const realRoot = realpathSync(root);

  for (;;) {
    const folder = folders.pop();
    if (folder !== undefined) {
      enter(folder);
      continue;
    }
    const link = links.sort(byCodeUnit).shift();
    if (link === undefined) break;
    follow(link);
  }
  return { files: files.sort(byCodeUnit), problems: problems.sort((a, b) => byCodeUnit(a.path, b.path)) };

  function enter(folder: string): void {
    let entries: Dirent[];
    let real: string;
    try {
      real = realpathSync(folder);
      seen.add(real);
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      problems.push({ path: folder, reason: systemReason(error), failed: true, folder: true });
      return;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (isPassedBy(entry.name, entry.isDirectory())) continue;
      if (entry.isSymbolicLink()) links.push(path);
      else if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) addFile(path, join(real, entry.name));
      else problems.push({ path, reason: kindOf(entry), failed: false, folder: false });
    }
  }

  function addFile(path: string, real: string): void {
    seen.add(real);
    files.push(path);
  }

  function follow(link: string): void {
    let target: string;
    let stats: Stats;
    try {
      target = realpathSync(link);
      stats = statSync(target);
    } catch (error) {
      problems.push({
        path: link,
        reason: `a link that leads nowhere (${systemReason(error)})`,
        failed: true,
        folder: false,
      });
      return;
    }
    if (stats.isDirectory() && isWithin(realRoot, target)) {
      problems.push({ path: link, reason: "a link to a folder above it", failed: false, folder: false });
    } else if (seen.has(target)) {
      problems.push({
        path: link,
        reason: `a link to a ${stats.isDirectory() ? "folder" : "file"} that is read already`,
        failed: false,
        folder: false,
      });
    } else if (stats.isDirectory()) {
      if (!isPassedBy(basename(link), true)) folders.push(link);
    } else if (stats.isFile()) {
      addFile(link, target);
    } else {
      problems.push({ path: link, reason: kindOf(stats), failed: false, folder: false });
    }
  }
}

/** What a thing that is neither file nor folder is, in a person's words. */
export function kindOf(thing: Dirent | Stats): string {
  if (thing.isFIFO()) return "a pipe, not a file";
  if (thing.isSocket()) return "a socket, not a file";
  if (thing.isCharacterDevice() || thing.isBlockDevice()) return "a device, not a file";
  return "not a file";
}

/** The names in a folder, for "did you mean"; none when it cannot be listed. */
export function entryNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort(byCodeUnit);
  } catch {
    return [];
  }
}
