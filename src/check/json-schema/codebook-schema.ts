import * as z from "zod/mini";
import { codebookSchema } from "../../codebook/schema.js";
import { keyWords } from "./words.js";

type Schema = z.core.JSONSchema.JSONSchema;

/**
 * The JSON Schema (draft 07) of a codebook file, for editors: the shape from the schema that loading checks, the words from words.ts.
 * What only the whole codebook shows (ids that nobody defines, indicators at fault) is for `codebook check`.
 */
export function codebookJsonSchema(): Schema {
  const shape = z.toJSONSchema(codebookSchema, { target: "draft-7", io: "input" });
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Codebook of cg-code",
    description: "A codebook for qualitative analysis with cg-code, format 1.",
    ...explained(shape, ""),
    ...wholeWithoutExtends,
  };
}

/** The schema as it is committed and written to files. */
export function codebookSchemaText(): string {
  return `${JSON.stringify(codebookJsonSchema(), null, 2)}\n`;
}

/** A codebook that builds on no other must be complete: loading reports the same once `extends` is followed (references.ts). */
const wholeWithoutExtends: Schema = {
  if: { not: { required: ["extends"] } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: {
    required: ["codes"],
    properties: { codes: { minItems: 1, items: { required: ["stage", "kind"] } } },
  },
};

/** The schema with words at every key, `path` being where it stands as words.ts names it. */
function explained(schema: Schema, path: string): Schema {
  const { properties, items, additionalProperties, anyOf, ...rest } = schema;
  return {
    ...rest,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => {
          const below = path === "" ? key : `${path}.${key}`;
          return [key, typeof value === "boolean" ? value : { ...keyWords[below], ...explained(value, below) }];
        }),
      ),
    }),
    ...(items !== undefined && { items: nested(items, `${path}[]`) }),
    ...(additionalProperties !== undefined && { additionalProperties: nested(additionalProperties, `${path}.*`) }),
    ...(anyOf && { anyOf: anyOf.map((branch) => explained(branch, path)) }),
  };
}

function nested<Value extends NonNullable<Schema["items"]>>(value: Value, path: string): Value | Schema {
  return typeof value === "boolean" || Array.isArray(value) ? value : explained(value, path);
}
