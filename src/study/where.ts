import { suggestion } from "../codebook/nearest.js";
import type { CodedDocument } from "../model/corpus.js";
import { CgError } from "../model/diagnostic.js";
import { copied } from "../text/copied.js";
import { isPrivate, withoutIdentifiers } from "../text/identifiers.js";
import { byCodeUnit } from "./paths.js";

export interface Condition {
  readonly key: string;
  readonly value: string;
}

/** Names a document by these, whatever its attributes. */
const ofDocument = ["source", "type", "format", "title", "language"] as const;

/** How many different names or values an error message can choose from. */
const remembered = 1000;

/**
 * The filter of `--where KEY=VALUE`. Conditions on one key are alternatives, conditions on different keys must all hold; case does not matter, and an
 * empty value asks for those that state none. A person has their own attributes, else those of the source. Of a source with speakers other than
 * interviewers those who match are kept, and a source none of whose speakers match is left; any other source is taken or left as a whole.
 */
type Described = Pick<
  CodedDocument,
  "id" | "type" | "format" | "title" | "languages" | "attributes" | "turns" | "people"
>;

export interface Where {
  /** null: the document is not selected. Else the ids of the speakers left out of it. */
  select(document: Described): ReadonlySet<string> | null;
  /** Throws CgError when nothing was selected, saying which key or value nobody has. */
  finish(): void;
}

export function createWhere(conditions: readonly Condition[]): Where {
  const wanted = new Map<string, Set<string>>();
  for (const { key, value } of conditions) {
    const name = key.normalize("NFC");
    wanted.set(name, (wanted.get(name) ?? new Set()).add(folded(value)));
  }
  const keys = createSeen();
  const values = new Map([...wanted.keys()].map((key) => [key, createSeen()] as const));
  let selected = conditions.length === 0;

  function matches(attributesOf: (key: string) => readonly string[]): boolean {
    let all = true;
    for (const [key, allowed] of wanted) {
      const stated = attributesOf(key).filter((value) => value !== "");
      for (const value of stated) values.get(key)?.add(value);
      if (!(stated.length === 0 ? allowed.has("") : stated.some((value) => allowed.has(folded(value))))) all = false;
    }
    return all;
  }

  return {
    select(document) {
      if (wanted.size === 0) return new Set();
      for (const key of Object.keys(document.attributes)) if (!isPrivate(key)) keys.add(key);
      const ofSource = (key: string) => valuesOf(document, key);
      const heard = new Set(document.turns.filter(({ role }) => role !== "interviewer").map(({ person }) => person));
      const speakers = document.people.filter(({ id }) => heard.has(id));
      const left = new Set<string>();
      for (const { id, attributes } of speakers) {
        for (const key of Object.keys(attributes)) if (!isPrivate(key)) keys.add(key);
        const ofPerson = (key: string) => {
          const own = key === "person" ? id : isPrivate(key) ? undefined : attributes[key];
          return own === undefined ? ofSource(key) : [own];
        };
        if (!matches(ofPerson)) left.add(id);
      }
      const taken = speakers.length === 0 ? matches(ofSource) : left.size < speakers.length;
      if (!taken) return null;
      selected = true;
      return left;
    },
    finish() {
      if (selected) return;
      for (const [key, seen] of values) {
        if (seen.list().length > 0 || wanted.get(key)?.has("") === true) continue;
        const known = [...ofDocument, "person", ...keys.list()];
        throw new CgError(`--where ${key}=…: no source or person states ${key}`, {
          hint: suggestion(key, known) ?? `They state ${known.slice(0, 20).join(", ")}.`,
        });
      }
      const given = conditions.map(({ key, value }) => `--where ${key}=${value}`).join(" ");
      const stated = [...values].map(
        ([key, seen]) => `${key}: ${withoutIdentifiers(seen.list().slice(0, 20).join(", "))}`,
      );
      throw new CgError(`${given}: no source or person matches`, { hint: `They state ${stated.join("; ")}.` });
    },
  };
}

function valuesOf(document: Described, key: string): readonly string[] {
  if (key === "language") return document.languages;
  if (key === "id" || key === "source") return [document.id];
  if (key === "type" || key === "format" || key === "title") return [document[key]];
  const value = isPrivate(key) ? undefined : document.attributes[key];
  return value === undefined ? [] : [value];
}

/** The first so many different texts, copied, for an error message to choose from. */
function createSeen() {
  const seen = new Set<string>();
  return {
    add: (text: string): void => {
      if (seen.size < remembered && !seen.has(text)) seen.add(copied(text));
    },
    list: (): readonly string[] => [...seen].sort(byCodeUnit),
  };
}

function folded(value: string): string {
  return value.normalize("NFC").trim().toLowerCase();
}
