import { readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { LoadedCodebook } from "../codebook/loaded.js";
import type { Codebook } from "../model/codebook.js";
import type { CodedCorpus, Unit } from "../model/corpus.js";
import { CgError, type Diagnostic, namedAt, type Place } from "../model/diagnostic.js";
import type { Lang } from "../model/text.js";
import { readerFor, readers } from "../read/registry.js";
import type { Agencies } from "./agency/agencies.js";
import type { AgencyList } from "./agency/file.js";
import { loadAttributeTables } from "./attribute-table.js";
import type { StudyConfig } from "./config.js";
import { discoverPaths, discoverStudy } from "./discover.js";
import { type DiscoverOptions, statOrNull } from "./gather.js";
import { argumentPath, byCodeUnit, shownPath } from "./paths.js";
import { createRegister, merged } from "./people.js";
import type { Limits } from "./reading/source-reader.js";
import type { Condition } from "./where.js";

export interface OpenOptions {
  /** Absolute. */
  readonly cwd: string;
  /** Files, folders and patterns as typed; empty: all sources of the study. */
  readonly paths: readonly string[];
  /** A folder with a study.yaml. undefined: the one that `paths` names, else the nearest at or above `cwd`. null: none. */
  readonly study?: string | null;
  /** A path, or the name of a shipped codebook; wins over study.yaml. */
  readonly codebook?: string;
  /** A codebook that is loaded already; wins over all others. */
  readonly loaded?: LoadedCodebook;
  /** Input format of the paths. */
  readonly as?: string;
  readonly limits: Limits;
  /** Whether a study keeps the texts of its Word files and the like. */
  readonly cache: boolean;
  readonly skipUnreadable: boolean;
  readonly where: readonly Condition[];
  /** Keep every hit with its reason. */
  readonly explain: boolean;
}

export interface Study {
  /** Absolute; ids are relative to it. */
  readonly root: string;
  /** Absolute path of study.yaml; null without a study. */
  readonly file: string | null;
  readonly title: string | null;
  readonly lang: Lang;
  readonly unit: Unit;
  /** Pattern or preset for the attribution of quotations; null: the study names none. */
  readonly quote: string | null;
  readonly codebook: Codebook;
  /** The same with its lines parsed: what its examples are tested with. */
  readonly loaded: LoadedCodebook;
  /** Absolute paths of everything that is read, so that no output overwrites one. */
  readonly inputs: readonly string[];
  /** The documents, read and matched one at a time. */
  corpus(): CodedCorpus;
}

/**
 * Opens a study, or paths without one: settles which files are sources, which codebook finds candidates in them and who is who. No source is opened
 * before the corpus is iterated. Throws CgError for anything in the paths, study.yaml, the tables or the codebook that a person must put right.
 */
export async function openStudy(options: OpenOptions): Promise<Study> {
  const { cwd } = options;
  if (options.as !== undefined) readerFor("", options.as);
  const named = namedStudy(options);
  const file = named ?? studyFile(options);
  const paths = named === null ? options.paths : [];
  const config = file === null ? null : (await import("./config.js")).readConfig(file, shownPath(file, cwd));
  if (config === null && paths.length === 0) throw nothingGiven(options.study === null);
  const finding: DiscoverOptions = {
    cwd,
    isFormat: (path) => readerFor(path) !== null,
    formats: readers.flatMap(({ extensions }) => extensions).join(" "),
    anyFormat: options.as !== undefined,
    skipUnreadable: options.skipUnreadable,
  };
  const found = config === null ? discoverPaths(paths, finding) : discoverStudy(config, paths, finding);

  const ids = found.known.map(({ id }) => id);
  const tables = await loadAttributeTables(found.tables, found.root, ids);
  const register = createRegister(config?.people ?? [], tables, [...ids, ...found.leftOut.map(({ id }) => id)]);
  const warnings = [...notices(config, options), ...tables.warnings, ...register.warnings];
  const sources = found.sources.map((source) => ({
    ...source,
    attributes: merged(source.id, source.attributes, tables.ofSource.get(source.id), warnings),
  }));

  const agencies = await openAgencies(config, cwd);
  const { loaded, files } = await openCodebook(config, options);
  const { createCorpus } = await import("./corpus.js");
  return {
    root: found.root,
    file,
    title: config?.title ?? null,
    lang: config?.lang ?? "en",
    unit: config?.unit ?? "sentence",
    quote: config?.quote ?? null,
    codebook: loaded.codebook,
    loaded,
    inputs: [
      ...(file === null ? [] : [file]),
      ...agencies.files,
      ...files,
      ...found.tables,
      ...found.sources.map(({ path }) => path),
    ],
    corpus: () =>
      createCorpus({
        sources,
        known: ids,
        leftOut: found.leftOut,
        warnings,
        settings: {
          labels: config?.labels ?? { interviewer: [], participant: [] },
          // Documents without speakers are always matched.
          roles: [...(config?.roles ?? ["participant", "unknown"]), "none"],
          ...(options.as === undefined ? {} : { as: options.as }),
          limits: options.limits,
          store: options.cache && config !== null ? found.root : null,
          skipUnreadable: options.skipUnreadable,
          explain: options.explain,
        },
        register,
        tables,
        where: options.where,
        loaded,
        agencies: agencies.load,
      }),
  };
}

/** study.yaml of the one folder that is named on the command line: naming a study means all of it, from wherever one is. */
function namedStudy({ cwd, paths, study }: OpenOptions): string | null {
  const [path] = paths;
  if (study !== undefined || path === undefined || paths.length > 1) return null;
  const file = join(argumentPath(path, cwd), "study.yaml");
  return statOrNull(file)?.isFile() === true ? file : null;
}

/** study.yaml of the folder that --study names, or the nearest one upwards. */
function studyFile({ cwd, study }: Pick<OpenOptions, "cwd" | "study">): string | null {
  if (study === null) return null;
  if (study !== undefined) {
    const path = argumentPath(study, cwd);
    const stats = statOrNull(path);
    const file = stats?.isDirectory() === true ? join(path, "study.yaml") : path;
    if (basename(file) === "study.yaml" && statOrNull(file) !== null) return file;
    throw new CgError(`--study ${study}: no study.yaml there`, { hint: "Name the folder that holds it." });
  }
  return nearestStudy(cwd);
}

/** study.yaml in a folder, or in the nearest one above. */
function nearestStudy(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    const file = join(folder, "study.yaml");
    if (statOrNull(file)?.isFile() === true) return file;
    if (folder === dirname(folder)) return null;
  }
}

function nothingGiven(refused: boolean): CgError {
  return new CgError(refused ? "no paths given" : "no paths given, and no study.yaml here or in a folder above", {
    hint: "Name files or folders, as in: cg-code sources interviews/",
  });
}

/** What the person should know before reading a number. */
function notices(config: StudyConfig | null, { cwd, paths, study }: OpenOptions): Diagnostic[] {
  if (config !== null) {
    const codings = entriesOf(join(config.root, "codings")).filter((name) => name.endsWith(".jsonl"));
    const message =
      "codings of people are not read by this version of cg-code; the results rest on the codebook's candidates alone";
    return codings.length === 0 ? [] : [{ about: "codings", message }];
  }
  if (study === null) return [];
  const unused = new Set(paths.map((path) => nearestStudy(resolve(cwd, path))).filter((file) => file !== null));
  return [...unused].map((file) => {
    const folder = shownPath(dirname(file), cwd);
    return { about: folder, message: `holds a study.yaml that is not used; pass --study ${folder} to use it` };
  });
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The agencies a run may ask for, and the study's own list, which is read at once so that a mistake in it is told in every run. */
async function openAgencies(config: StudyConfig | null, cwd: string) {
  const named = config?.agencies ?? null;
  const path = config === null || named === null ? null : resolve(config.root, named.path);
  const own = path === null || named === null ? null : await readAgencies(path, shownPath(path, cwd), named.place);
  let made: Promise<Agencies> | undefined;
  const make = async (): Promise<Agencies> => {
    const { createAgencies } = await import("./agency/agencies.js");
    const { shippedAgencies } = await import("./agency/shipped.js");
    return createAgencies(await shippedAgencies(), own);
  };
  return {
    files: path === null ? [] : [path],
    load: (): Promise<Agencies> => {
      made ??= make();
      return made;
    },
  };
}

async function readAgencies(path: string, shown: string, place: Place): Promise<AgencyList> {
  const { readYamlText } = await import("./yaml-file.js");
  const { parseAgencies } = await import("./agency/file.js");
  if (statOrNull(path) === null)
    throw new CgError(`${shown}: no such file`, { place, hint: "Name it relative to the study." });
  return parseAgencies(readYamlText(path, shown), shown);
}

/** What study.yaml says of the codebook. */
export interface StudyCodebook {
  /** A path from where the person is, or the name of a shipped codebook. */
  readonly name: string;
  /** Where study.yaml names it. */
  readonly place: Place | undefined;
  /** How grave the rules of `codebook check` are. */
  readonly check: StudyConfig["check"];
  readonly lang: Lang;
  /** Absolute path of study.yaml. */
  readonly file: string;
}

/** The codebook of the study that --study names or that is nearest; null without a study. Throws CgError for a faulty study.yaml. */
export async function studyCodebook(options: Pick<OpenOptions, "cwd" | "study">): Promise<StudyCodebook | null> {
  const file = studyFile(options);
  if (file === null) return null;
  const config = (await import("./config.js")).readConfig(file, shownPath(file, options.cwd));
  const written = codebookName(config);
  const name = /[\\/.]/.test(written) ? shownPath(resolve(config.root, written), options.cwd) : written;
  return { name, place: config.codebook?.place, check: config.check, lang: config.lang, file };
}

/** The codebook of study.yaml, else codebook.yaml beside it, else the shipped one. */
function codebookName(config: StudyConfig | null): string {
  const beside = config !== null && statOrNull(join(config.root, "codebook.yaml")) !== null ? "codebook.yaml" : null;
  return config?.codebook?.name ?? beside ?? "morse-stephens-2012";
}

/** The codebook of the command line, else that of the study. */
async function openCodebook(config: StudyConfig | null, { cwd, codebook, loaded: given }: OpenOptions) {
  if (given !== undefined) return { loaded: given, files: codebookFiles(given, cwd) };
  const { loadCodebook } = await import("../codebook/load.js");
  const folder = codebook === undefined && config !== null ? config.root : cwd;
  const name = codebook ?? codebookName(config);
  const named = codebook === undefined ? config?.codebook?.place : undefined;
  const loaded = await loadCodebook(name, { cwd: folder }).catch(namedAt(named));
  return { loaded, files: codebookFiles(loaded, folder) };
}

/** The researcher's own files that lines of the codebook come from: the codebook and what it extends. */
export function codebookFiles({ codebook, indicators }: LoadedCodebook, folder: string): readonly string[] {
  const places = [...indicators.keys(), ...codebook.codes, ...codebook.stages];
  const shown = new Set([codebook.file, ...places.map(({ place }) => place.file)]);
  const paths = [...shown].map((file) => resolve(folder, file));
  return paths.filter((path) => statOrNull(path) !== null).sort(byCodeUnit);
}
