import type { Diagnostic } from "../../model/diagnostic.js";
import type { Affiliated, Person, SourceDocument } from "../../model/document.js";
import type { Label } from "../../model/text.js";
import { copied } from "../../text/copied.js";
import { type Agencies, type Institution, mayBeSame } from "./agencies.js";

/** What is filled in from the list of agencies where nobody states it. */
const filled = ["sector", "level"] as const;

/** Institutions that one warning names at most. */
const mostNamed = 3;

type Described = Pick<SourceDocument, "id" | "type" | "turns" | "attributes" | "people" | "warnings">;

/** Whether a source or somebody in it states an institution, so that the list of agencies is needed. */
export function statesInstitution({ attributes, people }: Pick<SourceDocument, "attributes" | "people">): boolean {
  return (
    institutionIn(attributes) !== undefined || people.some((person) => institutionIn(person.attributes) !== undefined)
  );
}

/** Settles institutions of one document after the other; one for each pass over the sources. */
export type Affiliation = <Document extends Described>(document: Document) => Document & Affiliated;

/**
 * Names of one agency become one institution, and its sector and level stand where neither the study nor the source states them. A
 * person's own institution comes before that of the source. What is probably the same institution and counts as two is told once, where the
 * second is met.
 */
export function createAffiliation(agencies: Agencies): Affiliation {
  const met = createMet();
  return (document) => {
    const warnings: Diagnostic[] = [];
    const resolve = (attributes: Readonly<Record<string, string>>, counts: boolean): Institution | undefined => {
      const name = institutionIn(attributes);
      if (name === undefined) return undefined;
      const institution = agencies.institution(name);
      const message = institution.key === null ? notAnInstitution(name) : counts ? met(name, institution) : null;
      if (message !== null && !warnings.some((warning) => warning.message === message.en))
        warnings.push({ about: document.id, kind: "institution", message: message.en, indonesian: message.id });
      return institution;
    };
    const own = resolve(document.attributes, countsItself(document));
    const ofPeople = document.people.map((person) => resolve(person.attributes, true));
    // Where people of other institutions speak, what is inferred for the source's own must not be taken for theirs.
    const mixed = ofPeople.some((institution) => institution !== undefined && institution.key !== own?.key);
    const whole = mixed ? undefined : own;
    const people = document.people.map((person, index): Person => {
      const institution = ofPeople[index] ?? (mixed ? own : undefined);
      return institution === undefined ? person : affiliated(person, institution, document.attributes, ofPeople[index]);
    });
    return {
      ...document,
      ...inferredFrom(whole, document.attributes, {}),
      ...(own === undefined ? {} : { institution: own.key }),
      people,
      warnings: warnings.length === 0 ? document.warnings : [...document.warnings, ...warnings],
    };
  };
}

/** Whether the institution of a source stands for anybody: in an interview where all have one of their own it counts for nobody. */
function countsItself({ type, turns, people }: Described): boolean {
  if (type !== "interview" && type !== "focus-group") return true;
  const heard = new Set(turns.filter(({ role }) => role !== "interviewer").map(({ person }) => person));
  const speakers = people.filter(({ id }) => heard.has(id));
  return speakers.length === 0 || speakers.some(({ attributes }) => institutionIn(attributes) === undefined);
}

function affiliated(
  person: Person,
  institution: Institution,
  ofSource: Readonly<Record<string, string>>,
  own: Institution | undefined,
): Person {
  return {
    ...person,
    ...inferredFrom(institution, person.attributes, ofSource),
    ...(own === undefined ? {} : { institution: own.key }),
  };
}

/** The attributes with what the list knows of the institution and nobody states, and which those are. */
function inferredFrom(
  institution: Institution | undefined,
  attributes: Readonly<Record<string, string>>,
  ofSource: Readonly<Record<string, string>>,
): { attributes: Readonly<Record<string, string>>; inferred?: readonly string[] } {
  const added = filled.flatMap((key) => {
    const value = institution?.[key];
    const stated = (attributes[key] ?? "").trim() !== "" || (ofSource[key] ?? "").trim() !== "";
    return value === undefined || stated ? [] : [[key, value] as const];
  });
  if (added.length === 0) return { attributes };
  const all = Object.entries({ ...attributes, ...Object.fromEntries(added) }).sort(([a], [b]) => (a < b ? -1 : 1));
  return { attributes: Object.fromEntries(all), inferred: added.map(([key]) => key) };
}

function institutionIn(attributes: Readonly<Record<string, string>>): string | undefined {
  const name = attributes["institution"]?.trim();
  return name === "" ? undefined : name;
}

function notAnInstitution(name: string): Label {
  return {
    en: `"${name}" is a programme and no institution; it counts as none`,
    id: `"${name}" adalah program, bukan lembaga; tidak dihitung sebagai lembaga`,
  };
}

interface Named {
  readonly name: string;
  readonly institution: Institution;
}

/** Remembers institutions as first named; tells with which of them a new one may be the same. */
function createMet(): (name: string, institution: Institution) => Label | null {
  const seen = new Set<string>();
  const byAgency = new Map<string, Named[]>();
  return (name, institution) => {
    const { key, agency, parts } = institution;
    if (key === null || agency === undefined || seen.has(key)) return null;
    seen.add(copied(key));
    // Those that name the same first place, or none.
    const place = `${agency}|${parts?.[0]?.name ?? ""}`;
    const near = place.endsWith("|") ? [agency] : [place, `${agency}|`];
    const like = near
      .flatMap((group) => byAgency.get(group) ?? [])
      .filter((other) => mayBeSame(institution, other.institution));
    const named: Named = { name: copied(name), institution };
    for (const group of new Set([agency, place])) {
      const others = byAgency.get(group);
      if (others === undefined) byAgency.set(group, [named]);
      else others.push(named);
    }
    if (like.length === 0) return null;
    const others = like.slice(0, mostNamed).map((other) => `"${other.name}"`);
    const more = like.length - mostNamed;
    return {
      en: `"${name}" may be the same institution as ${others.join(" or ")}${more > 0 ? ` or ${more} more` : ""}; they count as different ones unless \`agencies\` of study.yaml joins them`,
      id: `"${name}" mungkin lembaga yang sama dengan ${others.join(" atau ")}${more > 0 ? ` atau ${more} lagi` : ""}; dihitung berbeda kecuali digabung oleh \`agencies\` di study.yaml`,
    };
  };
}
