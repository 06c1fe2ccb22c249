import type { Diagnostic } from "../../model/diagnostic.js";
import { headerKey } from "./keys.js";
import { normalised } from "./values.js";

type Attributes = Readonly<Record<string, string>>;

/** Keys of front matter that mean what pages of a website mean by them. */
const pageKeys = new Set([
  "title",
  "id",
  "media",
  "file",
  "status",
  "author",
  "language",
  "name",
  "tags",
  "categories",
]);

/** What consent can be in a study; "Lisan, direkam" contradicts none of it. */
const consents: ReadonlySet<string> = new Set(["attributed", "anonymous", "paraphrase", "none"]);

/** Whether two values of an attribute say different things: neither is the other, written out or with more detail. */
export function contradicts(key: string, one: string, other: string): boolean {
  if (key === "consent" && !(consents.has(one) && consents.has(other))) return false;
  const [a, b] = [one, other].map((value) =>
    value
      .normalize("NFC")
      .toLowerCase()
      .replace(/[\s.,]+/g, " ")
      .trim(),
  );
  return a !== undefined && b !== undefined && !a.includes(b) && !b.includes(a);
}

/**
 * One set of attributes from the header, the front matter and the study, the later winning over the earlier. Front matter in Indonesian or
 * with the words of an informant sheet gets the header's keys and dates. What header, front matter and study tell differently is reported.
 */
export function attributesOf(
  id: string,
  header: Attributes,
  front: Attributes,
  study: Attributes,
): { readonly attributes: Attributes; readonly warnings: Diagnostic[] } {
  const merged = new Map(Object.entries(header));
  const warnings: Diagnostic[] = [];
  for (const [key, value] of Object.entries(front)) {
    const known = pageKeys.has(key) ? null : headerKey(key.replace(/_/g, " "));
    if (known?.hidden) continue;
    const pairs = known === null || known.section ? [[key, value] as const] : normalised(known.key, value);
    for (const [name, text] of pairs) {
      const before = header[name];
      // A page's time of publication says nothing against the time of a meeting.
      if (name === "time" && before !== undefined) continue;
      if (before !== undefined && before !== text) {
        warnings.push({
          about: id,
          kind: "attribute",
          message: `${name} is "${text}" in the front matter and "${before}" in the header; the front matter counts`,
          indonesian: `${name} adalah "${text}" di kepala YAML dan "${before}" di kepala teks; yang berlaku kepala YAML`,
        });
      }
      merged.set(name, text);
    }
  }
  for (const [key, value] of Object.entries(study)) {
    const before = merged.get(key);
    if (before !== undefined && contradicts(key, before, value))
      warnings.push({
        about: id,
        kind: "attribute",
        message: `${key} is "${value}" in the study and "${before}" in the source; the study counts`,
        indonesian: `${key} adalah "${value}" dalam studi dan "${before}" dalam sumber; yang berlaku studi`,
      });
    merged.set(key, value);
  }
  return { attributes: Object.fromEntries([...merged].sort(([a], [b]) => (a < b ? -1 : 1))), warnings };
}
