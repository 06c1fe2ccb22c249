import * as z from "zod";

/** YAML is read with every scalar as text (yaml-file.ts), so all leaves are strings. An empty value counts as left out. */
const text = z.string().trim().min(1);
const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((value) => (value === "" ? undefined : value));
const texts = z.array(text);
/** One label or a list of them. */
const oneOrMore = z.union([texts, text]).transform((value) => (typeof value === "string" ? [value] : value));
const attributes = z.record(text, z.string().trim());

const sourceTypes = ["interview", "focus-group", "document", "minutes", "survey", "field-note"] as const;
const consents = ["attributed", "anonymous", "paraphrase", "none"] as const;

/** Columns of a table of turns: the words of the header, or a number from 1. */
const columns = z.strictObject({
  text: text.optional(),
  speaker: text.optional(),
  role: text.optional(),
  time: text.optional(),
});

const source = z.strictObject({
  path: text,
  type: z.enum(sourceTypes).optional(),
  languages: oneOrMore.optional(),
  /** `true`: the file itself is a table of attributes. */
  attributes: z.union([attributes, z.literal("true")]).optional(),
  columns: columns.optional(),
});

/** Keys beside these are attributes of the person, free in name. */
const person = z
  .object({
    as: oneOrMore.optional(),
    consent: z.enum(consents).optional(),
  })
  .catchall(z.string().trim());

export const studySchema = z.strictObject({
  cgCode: z.literal("1").optional(),
  title: optionalText,
  codebook: optionalText,
  languages: oneOrMore.optional(),
  lang: z.enum(["en", "id"]).optional(),
  unit: z.enum(["sentence", "paragraph", "turn", "match"]).optional(),
  roles: z.array(z.enum(["interviewer", "participant", "unknown"])).optional(),
  sources: z.array(source).optional(),
  people: z.record(text, person).optional(),
  labels: z.strictObject({ interviewer: oneOrMore.optional(), participant: oneOrMore.optional() }).optional(),
  coders: z.record(z.string().regex(/^[a-z0-9][a-z0-9-]*$/), z.string().trim()).optional(),
  quote: optionalText,
  agencies: optionalText,
  check: z.record(text, z.enum(["error", "warning", "off"])).optional(),
});

/** The keys known at a place of study.yaml, for suggestions; null where names are free. */
export function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(studySchema.shape);
  if (path[0] === "sources") return Object.keys(path.includes("columns") ? columns.shape : source.shape);
  if (path[0] === "labels") return ["interviewer", "participant"];
  return [];
}

/** What a person's attributes are usually called; a key that is nearly one of them is a slip. */
export const personKeys = [
  "as",
  "category",
  "code",
  "consent",
  "institution",
  "level",
  "name",
  "position",
  "sector",
] as const;
