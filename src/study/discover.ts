import { basename } from "node:path";
import { CgError } from "../model/diagnostic.js";
import type { SourceType } from "../model/document.js";
import type { NamedColumns } from "../read/table/columns.js";
import type { StudyConfig } from "./config.js";
import { type DiscoverOptions, emptyGathered, existing, type Gathered, gather, merge, statOrNull } from "./gather.js";
import { expandGlob, hasWildcards } from "./glob.js";
import { argumentPath, byCodeUnit, commonFolder, isWithin, refuseTwins, shownPath, sourceId } from "./paths.js";
import { walkFolder } from "./walk.js";

/** A file taken for a source, not yet opened. */
export interface SourceFile {
  readonly id: string;
  /** Absolute. */
  readonly path: string;
  /** Named by a person, not met in a folder or by a pattern: whatever is wrong with it stops the run. */
  readonly named: boolean;
  readonly type?: SourceType;
  /** Declared languages, BCP 47; empty: to be detected. */
  readonly languages: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  /** Columns of a table as study.yaml names them. */
  readonly columns?: NamedColumns;
}

export interface LeftOut {
  readonly id: string;
  readonly reason: string;
}

export interface Discovery {
  /** Absolute; ids are relative to it. */
  readonly root: string;
  /** By id, in code units. */
  readonly sources: readonly SourceFile[];
  /** All sources of the study, also those that paths on the command line leave out of this run. */
  readonly known: readonly SourceFile[];
  readonly leftOut: readonly LeftOut[];
  /** Absolute paths of attribute tables. */
  readonly tables: readonly string[];
}

/** The sources that paths, folders and patterns name, without a study. Ids are relative to the deepest folder common to all of them. */
export function discoverPaths(paths: readonly string[], options: DiscoverOptions): Discovery {
  const gathered = emptyGathered();
  const bases: string[] = [];
  for (const path of paths) bases.push(gather(path, options.cwd, undefined, gathered, options));
  const root = commonFolder(bases);
  const sources = [...gathered.files].map(([path, named]) => ({
    id: sourceId(path, root),
    path,
    named,
    languages: [],
    attributes: {},
  }));
  if (sources.length === 0) throw nothingReadable(paths.join(", "), gathered, options);
  return finish(root, sources, sources, gathered, options);
}

/**
 * The sources of a study: what the entries of `sources:` name, or the folder sources/ where there are none. Where two entries name one file the
 * later one decides, key by key. `paths` narrow them. A readable file in sources/ that no entry names is left out by name.
 */
export function discoverStudy(config: StudyConfig, paths: readonly string[], options: DiscoverOptions): Discovery {
  const { root } = config;
  const languages = config.languages.length === 1 ? config.languages : [];
  const all = emptyGathered();
  const files = new Map<string, SourceFile>();
  const entries = config.sources ?? [
    { path: "sources", attributes: {}, place: { file: shownPath(config.file, options.cwd), line: 1, column: 1 } },
  ];
  for (const entry of entries) {
    const gathered = emptyGathered();
    gather(entry.path, root, entry.place, gathered, options);
    for (const [path, named] of gathered.files) {
      const before = files.get(path);
      const type = "type" in entry ? entry.type : undefined;
      const columns = "columns" in entry ? entry.columns : undefined;
      files.set(path, {
        id: sourceId(path, root),
        path,
        named: named || before?.named === true,
        languages: ("languages" in entry ? entry.languages : undefined) ?? before?.languages ?? languages,
        attributes: { ...before?.attributes, ...entry.attributes },
        ...((columns ?? before?.columns) ? { columns: { ...before?.columns, ...columns } } : {}),
        ...(type !== undefined ? { type } : before?.type !== undefined ? { type: before.type } : {}),
      });
    }
    merge(all, gathered);
  }
  for (const { path, place } of config.attributeTables) {
    all.tables.add(existing(path, root, place));
  }
  for (const table of all.tables) files.delete(table);
  addUncovered(root, files, all, options);
  const known = [...files.values()];
  if (known.length === 0) throw nothingReadable(shownPath(root, options.cwd), all, options);
  if (paths.length === 0) return finish(root, known, known, all, options);

  const wanted = paths.flatMap((path) => narrowed(path, known, config, options));
  const within = (path: string): boolean => wanted.some((place) => isWithin(path, place));
  for (const path of all.leftOut.keys()) if (!within(path)) all.leftOut.delete(path);
  return finish(
    root,
    known.filter(({ path }) => within(path)),
    known,
    all,
    options,
  );
}

/** Files of known formats in sources/ that no entry names: a silently missing interview is a wrong result. */
function addUncovered(
  root: string,
  files: ReadonlyMap<string, SourceFile>,
  into: Gathered,
  options: DiscoverOptions,
): void {
  const folder = argumentPath("sources", root);
  if (statOrNull(folder)?.isDirectory() !== true) return;
  for (const path of walkFolder(folder).files) {
    if (files.has(path) || into.tables.has(path) || into.leftOut.has(path)) continue;
    if (basename(path) === "attributes.csv") into.tables.add(path);
    else if (options.isFormat(path)) into.leftOut.set(path, "no entry of sources: in study.yaml names it");
  }
}

/** The files or folders to which one path on the command line narrows a study. */
function narrowed(
  written: string,
  known: readonly SourceFile[],
  config: StudyConfig,
  options: DiscoverOptions,
): readonly string[] {
  const path = argumentPath(written, options.cwd);
  const pattern = statOrNull(path) === null && hasWildcards(written);
  const places = pattern ? expandGlob(written, options.cwd) : [existing(written, options.cwd, undefined)];
  if (known.some((source) => places.some((place) => isWithin(source.path, place)))) return places;
  const study = shownPath(config.file, options.cwd);
  throw new CgError(`${written}: no source of the study ${study}`, {
    hint: "Paths narrow a study to some of its sources. Name it under sources: there, or pass --no-study.",
  });
}

function finish(
  root: string,
  sources: readonly SourceFile[],
  known: readonly SourceFile[],
  gathered: Gathered,
  options: DiscoverOptions,
): Discovery {
  refuseTwins(known, options.cwd);
  const byId = (a: LeftOut | SourceFile, b: LeftOut | SourceFile) => byCodeUnit(a.id, b.id);
  return {
    root,
    sources: [...sources].sort(byId),
    known: [...known].sort(byId),
    leftOut: [...gathered.leftOut].map(([path, reason]) => ({ id: sourceId(path, root), reason })).sort(byId),
    tables: [...gathered.tables].sort(byCodeUnit),
  };
}

function nothingReadable(where: string, gathered: Gathered, options: DiscoverOptions): CgError {
  const names = [...gathered.leftOut].slice(0, 3).map(([path, reason]) => `${shownPath(path, options.cwd)}: ${reason}`);
  const more = gathered.leftOut.size > 3 ? `, and ${gathered.leftOut.size - 3} more` : "";
  return new CgError(`${where}: nothing readable${names.length === 0 ? "" : ` (${names.join("; ")}${more})`}`, {
    hint: `cg-code reads ${options.formats}.`,
  });
}
