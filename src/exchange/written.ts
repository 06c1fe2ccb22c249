import { codebookSchema } from "../codebook/schema.js";
import { type Mapping, plain } from "../codebook/tree.js";
import type { Codebook } from "../model/codebook.js";
import type { WrittenBound, WrittenCodebook, WrittenText } from "./conversion.js";

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

/** What does not belong to a code, however it is written. */
export function boundOf(written: WrittenText | WrittenBound): WrittenBound {
  return isBound(written) ? written : { text: written };
}

/** `text` is no language, so a map with it is no text by language. */
function isBound(written: WrittenText | WrittenBound): written is WrittenBound {
  return typeof written !== "string" && Object.hasOwn(written, "text");
}

/** Lines by language; those that hold for all stand under "". */
export function linesByLanguage(
  lines: readonly string[] | Readonly<Record<string, readonly string[]>> | undefined,
): Readonly<Record<string, readonly string[]>> {
  return isLines(lines) ? { "": lines } : (lines ?? {});
}

/** Array.isArray does not know arrays that are not changed. */
function isLines(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

/** A codebook whose codes have none of these indicators. */
export function withoutIndicators(codebook: WrittenCodebook, unwanted: ReadonlyMap<string, string>): WrittenCodebook {
  const kept = (lines: readonly string[]) => lines.filter((line) => !unwanted.has(line));
  const codes = codebook.codes.map((code) => {
    const { indicators } = code;
    if (indicators === undefined) return code;
    if (isLines(indicators)) return { ...code, indicators: kept(indicators) };
    const entries = Object.entries(indicators).map(([language, lines]) => [language, kept(lines)] as const);
    return { ...code, indicators: Object.fromEntries(entries) };
  });
  return { ...codebook, codes };
}
