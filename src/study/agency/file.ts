import * as z from "zod";
import { CgError } from "../../model/diagnostic.js";
import { configError } from "../config-error.js";
import { parseYaml } from "../yaml-file.js";
import { nameWords } from "./name-words.js";

/** An agency as a list of agencies describes it. */
export interface Agency {
  /** What all its names are compared by. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly sector?: string;
  /** Where it works when its name does not say so. */
  readonly level?: string;
  /** "programme": money, a system or an event, which is nobody's institution. "family": only the first word is known. */
  readonly kind: "agency" | "programme" | "family";
}

export interface AgencyList {
  readonly agencies: readonly Agency[];
  /** Names of each province, the first the one it is compared by. */
  readonly provinces: readonly (readonly string[])[];
}

const text = z.string().trim().min(1);
const names = z.union([z.array(text), text]).transform((value) => (typeof value === "string" ? [value] : value));
const agency = z.strictObject({
  name: text,
  aliases: names.optional(),
  sector: text.optional(),
  level: text.optional(),
  kind: z.enum(["agency", "programme", "family"]).optional(),
});
const schema = z.strictObject({ agencies: z.array(agency).optional(), provinces: z.array(names).optional() });

function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  return Object.keys(path.length === 0 ? schema.shape : agency.shape);
}

/**
 * Reads a list of agencies. `shown`: how messages name the file. Throws CgError with file, line and column for whatever is wrong in it, and for a
 * name that two agencies claim.
 */
export function parseAgencies(written: string, shown: string): AgencyList {
  const yaml = parseYaml(written, shown);
  const parsed = schema.safeParse(yaml.value === null || yaml.value === "" ? {} : yaml.value);
  if (!parsed.success) throw configError(parsed.error.issues, yaml, { file: shown, knownKeys });
  const claimed = new Map<string, string>();
  const agencies = (parsed.data.agencies ?? []).map(({ name, aliases = [], sector, level, kind }, index): Agency => {
    for (const [at, each] of [name, ...aliases].entries()) {
      const key = nameWords(each)
        .map(({ word }) => word)
        .join(" ");
      const before = claimed.get(key);
      if (before !== undefined && before !== name) {
        const path = ["agencies", index, ...(at === 0 ? ["name"] : ["aliases", at - 1])];
        throw new CgError(`${each} is claimed by both ${before} and ${name}`, {
          place: yaml.placeOf(path),
          hint: "A name stands for one institution: take it out of one of them.",
        });
      }
      claimed.set(key, name);
    }
    return {
      name,
      aliases,
      ...(sector === undefined ? {} : { sector }),
      ...(level === undefined ? {} : { level }),
      kind: kind ?? "agency",
    };
  });
  return { agencies, provinces: parsed.data.provinces ?? [] };
}
