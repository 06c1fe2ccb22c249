import * as z from "zod/mini";
import { codeKinds, contextCategories } from "../model/codebook.js";

/**
 * The codebook format, version 1, as it stands in a file: before `extends` is followed, so a code may give only its id and what
 * it changes. What a codebook must have once it is whole is checked afterwards (complete.ts).
 */

/** A map with exactly these keys. On an unknown key the issue's message is the list of known ones, for the suggestion. */
function strict<Shape extends z.core.$ZodShape>(shape: Shape) {
  const known = Object.keys(shape).join(" ");
  return z.strictObject(shape, { error: (issue) => (issue.code === "unrecognized_keys" ? known : undefined) });
}

const idPattern = /^[a-z][a-z0-9-]*$/;
const languagePattern = /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

const id = z
  .string()
  .check(z.regex(idPattern, { error: "an id is made of small letters, digits and hyphens, and begins with a letter" }));
// As patterns instead of functions, here and below, so that the JSON Schema made from this has them too.
const ownId = id.check(z.regex(/^(?!any$)/, { error: "the id `any` is reserved for cross-cutting codes" }));
const language = z
  .string()
  .check(z.regex(languagePattern, { error: "a language is written as a short code such as id, en or su" }));
const line = z.string().check(z.regex(/\S/, { error: "the text is empty" }));
const lines = z.array(line);
const localText = z.union([z.string(), z.record(language, z.string())]);
/** A text in some languages, as an item of a list: an empty one would be an item that says nothing. */
const spokenLine = z
  .record(language, line)
  .check(
    z.check(({ value, issues }) => {
      if (Object.keys(value).length === 0) issues.push({ code: "custom", message: "the text is empty", input: value });
    }),
  )
  // The same for the JSON Schema.
  .register(z.globalRegistry, { minProperties: 1 });
const localLine = z.union([line, spokenLine]);

/** Changes the indicators of an extended codebook instead of replacing them. */
const change = strict({ add: z.optional(lines), drop: z.optional(lines) });

/**
 * Languages, or `add` and `drop` for lines without a language. One object instead of a union of two: in a union of maps zod reports
 * the wrong one.
 */
const indicatorMap = z
  .catchall(z.object({ add: z.optional(lines), drop: z.optional(lines) }), z.union([lines, change]))
  .check(
    z.check(({ value, issues }) => {
      for (const key of Object.keys(value)) {
        const result = key === "add" || key === "drop" ? undefined : language.safeParse(key);
        const found = result?.error?.issues;
        if (found) issues.push({ code: "invalid_key", origin: "record", issues: found, input: value, path: [key] });
      }
    }),
  )
  // The same for the JSON Schema.
  .register(z.globalRegistry, {
    propertyNames: { anyOf: [{ enum: ["add", "drop"] }, { pattern: languagePattern.source }] },
  });

const indicators = z.union([lines, indicatorMap]);

const example = strict({ text: line, language: z.optional(language), because: z.optional(localText) });

/** What does not belong to a code; `{text, code}` says where it belongs instead. */
const exclusion = z.union([line, strict({ text: localLine, code: z.optional(id) }), spokenLine]);

const stage = strict({
  id: ownId,
  label: z.optional(localText),
  aliases: z.optional(lines),
  remove: z.optional(z.literal(true)),
});

const reach = z.number().check(z.int(), z.gte(0), z.lte(50));

const contextGroup = strict({
  before: z.optional(reach),
  after: z.optional(reach),
  words: z.optional(lines),
  replace: z.optional(z.boolean()),
});

const contextByLanguage = z.record(language, z.union([lines, contextGroup]));

const categories: Record<string, z.ZodMiniOptional<typeof contextByLanguage>> = Object.fromEntries(
  contextCategories.map((category) => [category, z.optional(contextByLanguage)]),
);

const listSchema = z.record(id, z.union([lines, z.record(language, lines)]));

const code = strict({
  id: ownId,
  stage: z.optional(id),
  kind: z.optional(z.enum(codeKinds)),
  label: z.optional(localText),
  brief: z.optional(localText),
  definition: z.optional(localText),
  include: z.optional(z.array(localLine)),
  exclude: z.optional(z.array(exclusion)),
  examples: z.optional(z.array(example)),
  counterexamples: z.optional(z.array(example)),
  indicators: z.optional(indicators),
  lackingAs: z.optional(id),
  recommendation: z.optional(localText),
  maps: z.optional(z.record(id, z.array(id))),
  parent: z.optional(id),
  color: z.optional(z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/, { error: "a colour is written '#b5472f'" }))),
  scope: z.optional(z.enum(["sentence", "turn"])),
  overlaps: z.optional(z.enum(["longest", "all"])),
  hypothetical: z.optional(z.enum(["apart", "counts"])),
  retired: z.optional(z.string()),
  replacedBy: z.optional(id),
  remove: z.optional(z.literal(true)),
});

export const codebookSchema = strict({
  cgCode: z.literal(1),
  id: ownId,
  title: z.optional(localText),
  version: z.optional(z.string()),
  citation: z.optional(z.string()),
  languages: z.optional(z.array(language)),
  extends: z.optional(line),
  stages: z.optional(z.array(stage)),
  lists: z.optional(listSchema),
  context: z.optional(strict({ replace: z.optional(z.boolean()), ...categories })),
  matching: z.optional(
    strict({
      words: z.optional(z.enum(["letters", "unicode"])),
      hyphens: z.optional(z.enum(["parts", "whole"])),
      scope: z.optional(z.enum(["sentence", "turn"])),
      regex: z.optional(z.enum(["full", "search"])),
      clitics: z.optional(z.boolean()),
      masks: z.optional(z.boolean()),
    }),
  ),
  codes: z.optional(z.array(code)),
});

/** codebooks/context/LANGUAGE.yaml: the words and lists that every codebook begins with. */
export const contextFileSchema = strict({
  language,
  lists: z.optional(z.record(id, lines)),
  context: z.optional(
    strict(
      Object.fromEntries(contextCategories.map((category) => [category, z.optional(z.union([lines, contextGroup]))])),
    ),
  ),
});
