import { type Stats, statSync } from "node:fs";
import { basename, dirname, extname } from "node:path";
import { suggestion } from "../codebook/nearest.js";
import { CgError, type Place } from "../model/diagnostic.js";
import { expandGlob, globBase, hasWildcards } from "./glob.js";
import { argumentPath, shownPath } from "./paths.js";
import { systemErrorCode, systemReason } from "./system-error.js";
import { entryNames, kindOf, walkFolder } from "./walk.js";

export interface DiscoverOptions {
  readonly cwd: string;
  /** Whether the extension of a path is one cg-code reads. */
  readonly isFormat: (path: string) => boolean;
  /** The extensions it reads, for messages. */
  readonly formats: string;
  /** Whether files of other extensions are read all the same (`--as`). */
  readonly anyFormat: boolean;
  readonly skipUnreadable: boolean;
}

/** What paths, folders and patterns name, before it is known which study it belongs to. */
export interface Gathered {
  /** Absolute path to whether a person named it. */
  readonly files: Map<string, boolean>;
  /** Absolute path to the reason. */
  readonly leftOut: Map<string, string>;
  readonly tables: Set<string>;
}

export function emptyGathered(): Gathered {
  return { files: new Map(), leftOut: new Map(), tables: new Set() };
}

/** Adds what one path, folder or pattern names; returns the folder its ids could be relative to. */
export function gather(
  written: string,
  cwd: string,
  place: Place | undefined,
  into: Gathered,
  options: DiscoverOptions,
): string {
  const path = argumentPath(written, cwd);
  const stats = statOrNull(path);
  if (stats === null && hasWildcards(written)) {
    const found = expandGlob(written, cwd);
    if (found.length === 0) fail(path, "no file matches this pattern", place, checkPath, into, options);
    for (const each of found) addFound(each, false, place, into, options);
    return globBase(written, cwd);
  }
  if (stats === null) {
    const { reason, hint } = missing(path);
    fail(path, reason, place, hint, into, options);
    return dirname(path);
  }
  addFound(path, true, place, into, options);
  return stats.isDirectory() ? path : dirname(path);
}

function addFound(
  path: string,
  named: boolean,
  place: Place | undefined,
  into: Gathered,
  options: DiscoverOptions,
): void {
  const stats = statOrNull(path);
  if (stats === null) {
    fail(path, systemReasonOf(path), place, undefined, into, options);
    return;
  }
  if (stats.isFile()) {
    addFile(path, named, place, into, options);
    return;
  }
  if (!stats.isDirectory()) {
    if (named) fail(path, kindOf(stats), place, "Save it as a file first.", into, options);
    else into.leftOut.set(path, kindOf(stats));
    return;
  }
  const walk = walkFolder(path);
  for (const problem of walk.problems) {
    if (problem.failed && (problem.folder || options.isFormat(problem.path))) {
      fail(problem.path, problem.reason, place, undefined, into, options);
    } else into.leftOut.set(problem.path, problem.reason);
  }
  for (const file of walk.files) addFile(file, false, place, into, options);
}

function addFile(
  path: string,
  named: boolean,
  place: Place | undefined,
  into: Gathered,
  options: DiscoverOptions,
): void {
  if (!named && basename(path) === "attributes.csv") {
    into.tables.add(path);
  } else if (options.isFormat(path) || options.anyFormat) {
    into.files.set(path, named || into.files.get(path) === true);
  } else if (named) {
    fail(
      path,
      unknownFormat(path),
      place,
      `cg-code reads ${options.formats}; --as FORMAT says what it is.`,
      into,
      options,
    );
  } else {
    into.leftOut.set(path, unknownFormat(path));
  }
}

/** Stops the run, or goes on with `--skip-unreadable`. */
function fail(
  path: string,
  reason: string,
  place: Place | undefined,
  hint: string | undefined,
  into: Gathered,
  options: DiscoverOptions,
): void {
  if (!options.skipUnreadable) throw new CgError(`${shownPath(path, options.cwd)}: ${reason}`, { place, hint });
  into.leftOut.set(path, reason);
}

/** The absolute path of something that must be there. */
export function existing(written: string, cwd: string, place: Place | undefined): string {
  const path = argumentPath(written, cwd);
  if (statOrNull(path) !== null) return path;
  const { reason, hint } = missing(path);
  throw new CgError(`${written}: ${reason}`, { place, hint });
}

const checkPath = "Check how it is spelt, and which folder you are in.";

/** Why nothing is at a path, and what to do about it. */
function missing(path: string): { readonly reason: string; readonly hint: string } {
  const names = entryNames(dirname(path));
  const reason = systemReasonOf(path);
  if (!names.includes(basename(path))) return { reason, hint: suggestion(basename(path), names) ?? checkPath };
  // The name is there: what it leads to is missing, or it leads back to itself.
  const nowhere = systemCodeOf(path) === "ENOENT";
  return { reason: nowhere ? "a link that leads nowhere" : reason, hint: "Mend the link, or name the file itself." };
}

function unknownFormat(path: string): string {
  const extension = extname(path);
  return extension === "" ? "no extension says what format it is" : `${extension} is not a format cg-code reads`;
}

/** Adds what was found to what was found before. */
export function merge(into: Gathered, from: Gathered): void {
  for (const [path, named] of from.files) into.files.set(path, named);
  for (const [path, reason] of from.leftOut) into.leftOut.set(path, reason);
  for (const table of from.tables) into.tables.add(table);
}

/** null when nothing is there or it cannot be asked. */
export function statOrNull(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (systemErrorCode(error) === null) throw error;
    return null;
  }
}

function systemCodeOf(path: string): string | null {
  try {
    statSync(path);
    return null;
  } catch (error) {
    return systemErrorCode(error);
  }
}

function systemReasonOf(path: string): string {
  try {
    statSync(path);
    return "it changed while it was read";
  } catch (error) {
    return systemReason(error);
  }
}
