import type { Diagnostic } from "../../model/diagnostic.js";
import type { Span } from "../../model/text.js";
import type { ReadContext } from "../reader.js";

export interface FrontMatter {
  /** From the first dash to the end of the closing line. */
  readonly span: Span;
  readonly attributes: Readonly<Record<string, string>>;
  readonly warnings: readonly Diagnostic[];
}

/** Longest front matter that is looked for, in code units. */
const longest = 65536;

/**
 * YAML between two lines of three dashes at the very start; null where there is none.
 * Unreadable YAML is kept out of the text all the same, with a warning.
 */
export async function frontMatterOf(text: string, context: ReadContext): Promise<FrontMatter | null> {
  if (!/^---[ \t]*\n/.test(text.slice(0, 80))) return null;
  const begin = text.indexOf("\n") + 1;
  const end = closingLine(text, begin);
  if (end === null) return null;
  const body = text.slice(begin, end.start);
  // A rule at the top of a page is no front matter: what follows must look like a mapping.
  if (body.trim() !== "" && !/^[^\s:#][^:\n]{0,80}:(?:\s|$)/m.test(body)) return null;
  const span = { start: 0, end: end.end };
  try {
    const { parse } = await import("yaml");
    const value: unknown = parse(body, {
      maxAliasCount: 20,
      prettyErrors: false,
      logLevel: "error",
      schema: "failsafe",
    });
    return { span, attributes: flatten(value), warnings: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : "unknown reason";
    return {
      span,
      attributes: {},
      warnings: [
        {
          about: context.id,
          kind: "damage",
          message: `front matter is not readable YAML: ${reason}`,
          indonesian: `kepala YAML tidak terbaca: ${reason}`,
        },
      ],
    };
  }
}

function closingLine(text: string, from: number): Span | null {
  for (let at = from; at < text.length && at < longest; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, Math.min(end, at + 20)).trimEnd();
    if (line === "---" || line === "...") return { start: at, end };
    at = end + 1;
  }
  return null;
}

/** Scalars and lists of scalars as text, lists joined by "; ". Keys in snake_case. Deeper values are left out. */
function flatten(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const entries: [string, string][] = [];
  for (const [key, item] of Object.entries(value)) {
    const name = key
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_");
    const text = Array.isArray(item) ? item.filter((part) => typeof part === "string").join("; ") : item;
    if (typeof text === "string" && text.trim() !== "" && name !== "") entries.push([name, text.trim()]);
  }
  return Object.fromEntries(entries);
}
