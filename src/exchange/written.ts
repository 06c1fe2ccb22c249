import { codebookSchema } from "../codebook/schema.js";
import { type Mapping, plain } from "../codebook/tree.js";
import type { Codebook } from "../model/codebook.js";
import type { WrittenCodebook, WrittenText } from "./conversion.js";

/** What a codebook may leave out of its file. */
type Defaulted = "title" | "version" | "languages";
type WholeTree = Omit<WrittenCodebook, Defaulted> & Partial<Pick<WrittenCodebook, Defaulted>>;

/**
 * A sound codebook as plain data, with what it extends laid below it and without what it takes from the program: the shipped lists and
 * context words. Throws Error for a tree that is not sound.
 */
export function writtenCodebook(codebook: Codebook, tree: Mapping): WrittenCodebook {
  const value = plain(tree);
  if (!isWhole(value)) throw new Error("a codebook that was loaded does not fit its schema");
  const { title = codebook.id, version = codebook.version, languages = codebook.languages } = value;
  return { ...value, title, version, languages };
}

/** Stage and kind of every code are seen to when a codebook is loaded. */
function isWhole(value: unknown): value is WholeTree {
  return codebookSchema.safeParse(value).success;
}

/** A text by language; one without a language stands under "". */
export function byLanguage(text: WrittenText | undefined): Readonly<Record<string, string>> {
  return typeof text === "string" ? { "": text } : (text ?? {});
}
