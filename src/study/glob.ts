import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { CgError } from "../model/diagnostic.js";
import { globMatches } from "../text/glob.js";
import { isPassedBy } from "./passed-by.js";
import { byCodeUnit, isWithin } from "./paths.js";
import { systemReason } from "./system-error.js";

const maxAlternatives = 1000;

/** Whether a path contains `*`, `?` or `{a,b}`. */
export function hasWildcards(path: string): boolean {
  return /[*?]|\{[^{}]*,[^{}]*\}/u.test(path);
}

/**
 * The files and folders a pattern names, as absolute paths in code unit order. `*` and `?` stay inside one name, `**` is any number of folders,
 * `{a,b}` is either. Hidden names must be written out. Links to folders are followed, but no folder is entered twice and none above the start.
 */
export function expandGlob(pattern: string, cwd: string): readonly string[] {
  const found = new Set<string>();
  for (const alternative of expandBraces(pattern)) {
    const segments = splitPath(alternative);
    const first = segments.findIndex((segment) => /[*?]/u.test(segment));
    if (first === -1) {
      const path = resolve(cwd, alternative);
      if (statOrNull(path) !== null) found.add(path);
    } else {
      const base = segments.slice(0, first).join("/");
      const folder = resolve(cwd, alternative.startsWith("/") ? `/${base}` : base);
      expandSegments(folder, segments.slice(first), 0, found, new Set());
    }
  }
  return [...found].sort(byCodeUnit);
}

/** Where the walk of a pattern begins: its leading folders without wildcards, as an absolute path. */
export function globBase(pattern: string, cwd: string): string {
  const parts = splitPath(pattern);
  const first = parts.findIndex((part) => hasWildcards(part) || part.includes("{"));
  const base = parts.slice(0, first === -1 ? parts.length : first).join("/");
  return resolve(cwd, pattern.startsWith("/") ? `/${base}` : base);
}

/** `{a,b}` written out, innermost braces first come out last. A brace without a comma or a partner stands for itself. */
export function expandBraces(pattern: string): readonly string[] {
  let open = [pattern];
  const done: string[] = [];
  while (open.length > 0) {
    const next: string[] = [];
    for (const text of open) {
      const brace = /\{([^{}]*,[^{}]*)\}/u.exec(text);
      if (brace === null) {
        done.push(text);
        continue;
      }
      for (const choice of (brace[1] ?? "").split(",")) {
        next.push(text.slice(0, brace.index) + choice + text.slice(brace.index + brace[0].length));
      }
      if (next.length + done.length > maxAlternatives) {
        throw new CgError(`${pattern}: braces give more than ${maxAlternatives} patterns`, {
          hint: "Use * in place of some of the braces.",
        });
      }
    }
    open = next;
  }
  return done;
}

/** Whether one name matches one part of a pattern, however the letters of either are composed. */
export function matchesName(pattern: string, name: string): boolean {
  return globMatches(pattern.normalize("NFC"), name.normalize("NFC"));
}

function expandSegments(
  folder: string,
  segments: readonly string[],
  index: number,
  found: Set<string>,
  seen: Set<string>,
): void {
  const key = `${index}\0${realPathOrNull(folder) ?? folder}`;
  if (seen.has(key)) return;
  seen.add(key);
  const segment = segments[index];
  if (segment === undefined) {
    found.add(folder);
    return;
  }
  const last = index === segments.length - 1;
  if (segment !== "**" && !/[*?]/u.test(segment)) {
    const path = join(folder, segment);
    const stats = statOrNull(path);
    if (stats === null) return;
    if (last) found.add(path);
    else if (stats.isDirectory()) expandSegments(path, segments, index + 1, found, seen);
    return;
  }
  if (segment === "**") expandSegments(folder, segments, index + 1, found, seen);
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    const directory = entry.isDirectory() || (entry.isSymbolicLink() && statOrNull(path)?.isDirectory() === true);
    if (isPassedBy(entry.name, directory) && !segment.startsWith(".")) continue;
    if (segment === "**") {
      if (directory && !leadsUp(path, folder)) expandSegments(path, segments, index, found, seen);
      continue;
    }
    if (!matchesName(segment, entry.name)) continue;
    if (last) found.add(path);
    else if (directory) expandSegments(path, segments, index + 1, found, seen);
  }
}

function splitPath(path: string): string[] {
  const parts = (sep === "\\" ? path.replaceAll("\\", "/") : path)
    .split("/")
    .filter((part) => part !== "" && part !== ".");
  return parts.filter((part, index) => part !== "**" || parts[index - 1] !== "**");
}

/** Links last, so that a folder is known by its own path before a link leads to it. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return [
      ...entries.filter((entry) => !entry.isSymbolicLink()),
      ...entries.filter((entry) => entry.isSymbolicLink()),
    ];
  } catch (error) {
    throw new CgError(`${folder}: ${systemReason(error)}`, { hint: "Every folder a pattern covers must be readable." });
  }
}

/** Whether a link leads to the folder it stands in or to one above. */
function leadsUp(path: string, folder: string): boolean {
  const target = realPathOrNull(path);
  const here = realPathOrNull(folder);
  return target !== null && here !== null && isWithin(here, target);
}

function realPathOrNull(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function statOrNull(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
