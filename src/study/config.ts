import { dirname } from "node:path";
import type * as z from "zod";
import { nearest } from "../codebook/nearest.js";
import type { Unit } from "../model/corpus.js";
import { CgError, type Place } from "../model/diagnostic.js";
import type { Role, SourceType } from "../model/document.js";
import type { Lang } from "../model/text.js";
import type { NamedColumns } from "../read/table/columns.js";
import { configError } from "./config-error.js";
import { personKeys, studySchema } from "./config-schema.js";
import { parseYaml, readYamlText, type YamlFile } from "./yaml-file.js";

const reservedCoders = ["codebook", "agreed", "decisions", "done", "log"];

/** One entry of `sources:`. `path` as written: a file, a folder or a pattern, relative to the study. */
export interface SourceEntry {
  readonly path: string;
  readonly type?: SourceType;
  readonly languages?: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly columns?: NamedColumns;
  readonly place: Place;
}

/** One entry of `people:`. `as` holds "SOURCE#LABEL", or "SOURCE" for the one informant of a source. */
export interface PersonEntry {
  readonly id: string;
  readonly as: readonly { readonly text: string; readonly place: Place }[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** study.yaml as the researcher meant it, with defaults filled in. */
export interface StudyConfig {
  /** Absolute path of the study's folder. */
  readonly root: string;
  readonly file: string;
  readonly title: string | null;
  readonly codebook: { readonly name: string; readonly place: Place } | null;
  readonly languages: readonly string[];
  readonly lang: Lang;
  readonly unit: Unit;
  readonly roles: readonly Role[];
  /** null: no `sources:` in the file. */
  readonly sources: readonly SourceEntry[] | null;
  readonly attributeTables: readonly { readonly path: string; readonly place: Place }[];
  readonly people: readonly PersonEntry[];
  readonly labels: { readonly interviewer: readonly string[]; readonly participant: readonly string[] };
  readonly quote: string | null;
  /** The study's own list of agencies, as written. */
  readonly agencies: { readonly path: string; readonly place: Place } | null;
  /** How grave the rules of `codebook check` are, by rule id. */
  readonly check: readonly {
    readonly rule: string;
    readonly severity: "error" | "warning" | "off";
    readonly place: Place;
  }[];
}

/** Reads study.yaml. `path` is absolute, `shown` how messages name it. Throws CgError with file, line and column for whatever is wrong in it. */
export function readConfig(path: string, shown: string): StudyConfig {
  return parseConfig(readYamlText(path, shown), path, shown);
}

/** The text of a study.yaml as a configuration. */
export function parseConfig(text: string, path: string, shown: string): StudyConfig {
  const yaml = parseYaml(text, shown);
  const parsed = studySchema.safeParse(yaml.value === null || yaml.value === "" ? {} : yaml.value);
  if (!parsed.success) throw configError(parsed.error.issues, yaml);
  const data = parsed.data;

  for (const coder of Object.keys(data.coders ?? {})) {
    if (reservedCoders.includes(coder)) {
      throw new CgError(`${coder} is reserved and cannot be a coder`, { place: yaml.placeOfKey(["coders"], coder) });
    }
  }
  const sources: SourceEntry[] = [];
  const attributeTables: { path: string; place: Place }[] = [];
  for (const [index, entry] of (data.sources ?? []).entries()) {
    const place = yaml.placeOf(["sources", index, "path"]);
    if (entry.attributes === "true") {
      attributeTables.push({ path: entry.path, place });
      continue;
    }
    sources.push({
      path: entry.path,
      ...(entry.type === undefined ? {} : { type: entry.type }),
      ...(entry.languages === undefined ? {} : { languages: entry.languages }),
      attributes: entry.attributes ?? {},
      ...(entry.columns === undefined ? {} : { columns: entry.columns }),
      place,
    });
  }
  return {
    root: dirname(path),
    file: path,
    title: data.title ?? null,
    codebook: data.codebook === undefined ? null : { name: data.codebook, place: yaml.placeOf(["codebook"]) },
    languages: data.languages ?? [],
    lang: data.lang ?? "en",
    unit: data.unit ?? "sentence",
    roles: data.roles ?? ["participant", "unknown"],
    sources: data.sources === undefined ? null : sources,
    attributeTables,
    people: Object.entries(data.people ?? {}).map(([id, entry]) => personEntry(id, entry, yaml)),
    labels: { interviewer: data.labels?.interviewer ?? [], participant: data.labels?.participant ?? [] },
    quote: data.quote ?? null,
    agencies: data.agencies === undefined ? null : { path: data.agencies, place: yaml.placeOf(["agencies"]) },
    check: Object.entries(data.check ?? {}).map(([rule, severity]) => ({
      rule,
      severity,
      place: yaml.placeOfKey(["check"], rule),
    })),
  };
}

type PersonData = NonNullable<z.output<typeof studySchema>["people"]>[string];

function personEntry(id: string, data: PersonData, yaml: YamlFile): PersonEntry {
  const path = ["people", id];
  const attributes: Record<string, string> = {};
  for (const [key, value] of Object.entries(data)) {
    if (key === "as" || typeof value !== "string") continue;
    const meant = personKeys.some((known) => known === key) ? undefined : nearest(key.slice(0, 100), personKeys);
    if (meant !== undefined && key.length > 3) {
      throw new CgError(`unknown key ${key}`, { place: yaml.placeOfKey(path, key), hint: `Did you mean ${meant}?` });
    }
    if (value !== "") attributes[key] = value;
  }
  const list = typeof data.as === "undefined" ? [] : data.as;
  const as = list.map((text, index) => ({ text, place: yaml.placeOf([...path, "as", index]) }));
  return { id, as, attributes };
}
