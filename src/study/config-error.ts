import type * as z from "zod";
import { didYouMean, suggestion } from "../codebook/nearest.js";
import { CgError } from "../model/diagnostic.js";
import { knownKeys } from "./config-schema.js";
import type { YamlFile } from "./yaml-file.js";

type Issue = z.core.$ZodIssue;

/** The file that is checked: how messages name it, and the keys it knows at a place. */
interface Checked {
  readonly file: string;
  readonly knownKeys: (path: readonly PropertyKey[]) => readonly string[];
}

/** The first problem of the file, in the order of its lines. */
export function configError(
  issues: readonly Issue[],
  yaml: YamlFile,
  checked: Checked = { file: "study.yaml", knownKeys },
): CgError {
  const errors = issues.map((issue) => issueError(issue, yaml, checked));
  errors.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0));
  return errors[0] ?? new CgError(`not a ${checked.file}`);
}

function issueError(issue: Issue, yaml: YamlFile, checked: Checked): CgError {
  const place = yaml.placeOf(issue.path);
  const name = nameOf(issue.path, checked.file);
  if (issue.code === "unrecognized_keys") {
    const key = issue.keys[0] ?? "";
    const known = checked.knownKeys(issue.path);
    return new CgError(`unknown key ${key}`, {
      place: yaml.placeOfKey(issue.path, key),
      hint: suggestion(key, known) ?? `Known here: ${known.join(", ")}.`,
    });
  }
  if (issue.code === "invalid_value") {
    const value = valueAt(yaml.value, issue.path);
    const allowed = issue.values.map(String);
    if (issue.path[0] === "cgCode") {
      return new CgError(`cgCode ${String(value)} is not a format this cg-code reads`, {
        place,
        hint: "It reads 1. A newer study needs a newer cg-code.",
      });
    }
    const list = `${name} is one of ${allowed.join(", ")}`;
    if (typeof value !== "string") return new CgError(`${name} must be a word`, { place, hint: `${list}.` });
    return new CgError(`unknown ${name} ${value}`, {
      place,
      hint: `${didYouMean(value, allowed) ?? ""} ${list}.`.trim(),
    });
  }
  if (issue.code === "too_small") return new CgError(`${name} is empty`, { place });
  if (issue.code === "invalid_key" || issue.code === "invalid_format") {
    const key = issue.path.at(-1);
    return new CgError(`${String(key)} cannot be a coder's id`, {
      place: yaml.placeOfKey(issue.path.slice(0, -1), String(key)),
      hint: "Use small letters, digits and hyphens, as in ani-w.",
    });
  }
  const wanted = issue.code === "invalid_type" ? (shapes[issue.expected] ?? issue.expected) : (unions[name] ?? "text");
  return new CgError(`${name} must be ${wanted}`, { place });
}

const shapes: Readonly<Record<string, string>> = {
  string: "text",
  array: "a list",
  record: "a mapping of names to values",
  object: "a mapping of names to values",
};
const unions: Readonly<Record<string, string>> = {
  attributes: "true or a mapping of names to values",
  languages: "a list of languages, as [id, en]",
  as: "a list of SOURCE#LABEL",
  aliases: "a name or a list of names",
};

/** The last name on the way to a value; list positions have none. */
function nameOf(path: readonly PropertyKey[], file: string): string {
  const names = path.filter((part): part is string => typeof part === "string");
  return names.at(-1) ?? file;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const part of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = Reflect.get(at, part);
  }
  return at;
}
