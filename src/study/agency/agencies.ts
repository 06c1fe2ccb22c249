import type { Agency, AgencyList } from "./file.js";
import { plainKey } from "./name-words.js";
import { AgencyNames, type ReadName } from "./names.js";
import type { Part } from "./place-parts.js";

/** What is known of an institution by its name. */
export interface Institution {
  /** What its names are compared by; null for a programme, which is nobody's institution. */
  readonly key: string | null;
  readonly sector?: string;
  readonly level?: string;
  /** The agency and its places, for telling what is probably the same; absent for names no list knows. */
  readonly agency?: string;
  readonly parts?: readonly Part[];
}

export interface Agencies {
  institution(name: string): Institution;
}

/**
 * Institutions by the shipped list and the study's own. An own entry whose name is an agency of the list changes that agency and adds names to
 * it; one that names an agency at a place ("Dinas Kesehatan Kabupaten Garut") is that one institution, under all its aliases; any other
 * is a new agency.
 */
export function createAgencies(shipped: AgencyList, own: AgencyList | null): Agencies {
  const provinces = [...shipped.provinces, ...(own?.provinces ?? [])];
  const names = new AgencyNames({ agencies: shipped.agencies, provinces });
  const same = new Map<string, string>();
  const facts = new Map<string, Pick<Agency, "sector" | "level">>();
  for (const agency of own?.agencies ?? []) takeIn(agency, names, same, facts);

  const known = new Map<string, Institution>();
  return {
    institution: (name) => {
      const before = known.get(name);
      if (before !== undefined) return before;
      const found = institutionOf(name, names, same, facts);
      known.set(name, found);
      return found;
    },
  };
}

function takeIn(
  agency: Agency,
  names: AgencyNames,
  same: Map<string, string>,
  facts: Map<string, Pick<Agency, "sector" | "level">>,
): void {
  const read = agency.kind === "family" ? null : names.read(agency.name);
  if (read === null) {
    names.add(agency, [agency.name, ...agency.aliases]);
    return;
  }
  if (read.bare) {
    const changed = { ...read.agency, ...agency, name: read.agency.name };
    names.replace(read.agency, changed);
    names.add(changed, [agency.name, ...agency.aliases]);
    return;
  }
  const key = keyOf(read);
  facts.set(key, agency);
  const strangers: string[] = [];
  for (const alias of agency.aliases) {
    const other = names.read(alias);
    if (other === null) strangers.push(alias);
    else same.set(keyOf(other), key);
  }
  names.add({ ...read.agency, ...agency, name: key }, strangers);
}

function institutionOf(
  name: string,
  names: AgencyNames,
  same: ReadonlyMap<string, string>,
  facts: ReadonlyMap<string, Pick<Agency, "sector" | "level">>,
): Institution {
  const read = names.read(name);
  if (read === null) {
    const { sector, level } = names.family(name) ?? {};
    return { key: plainKey(name), ...stated(sector, level) };
  }
  const { agency, parts } = read;
  if (agency.kind === "programme") return { key: null };
  const own = keyOf(read);
  const key = same.get(own) ?? own;
  const fact = facts.get(key);
  const sector = fact?.sector ?? agency.sector;
  const level = fact?.level ?? levelOf(read);
  return { key, ...stated(sector, level), agency: agency.name, parts };
}

function stated(sector: string | undefined, level: string | undefined): { sector?: string; level?: string } {
  return { ...(sector === undefined ? {} : { sector }), ...(level === undefined ? {} : { level }) };
}

function keyOf({ agency, parts }: ReadName): string {
  let key = plainKey(agency.name);
  // "Kecamatan" of "Camat Cilawu" need not stand twice.
  for (const { kind, name } of parts)
    key += `${kind === null || key.endsWith(kind) ? "" : ` ${kind}`}${name && ` ${name}`}`;
  return key;
}

/** The level that the name tells, else the agency's own. What works in one village or sub-district does so wherever that lies. */
function levelOf({ agency: { level }, parts: [first] }: ReadName): string | undefined {
  const told = first?.kind ?? undefined;
  if (told === undefined || told === level) return level;
  if (level === "kecamatan" || level === "desa" || level === "kelurahan") return told === "kelurahan" ? told : level;
  return told;
}

/** Whether two different institutions may be one: the same agency, one named more closely or with another kind of place. */
export function mayBeSame(a: Institution, b: Institution): boolean {
  if (a.agency === undefined || a.agency !== b.agency || a.key === b.key) return false;
  const [shorter = [], longer = []] =
    (a.parts?.length ?? 0) <= (b.parts?.length ?? 0) ? [a.parts, b.parts] : [b.parts, a.parts];
  return shorter.every(({ kind, name, given }, index) => {
    const other = longer[index];
    return other?.name === name && (kind === other.kind || !given || !other.given);
  });
}
