import type * as z from "zod/mini";
import { codebookSchema } from "../../codebook/schema.js";
import type { Source } from "../../codebook/source.js";
import { type Other, plain, type Tree, under } from "../../codebook/tree.js";
import type { Mend } from "./mend.js";
import { edited } from "./rewrite.js";

/** Keys where true may be an answer, and a text names something else. */
const referring = new Set<PropertyKey>(["extends", "parent", "lackingAs", "code", "retired", "replacedBy"]);

/** Puts in single quotes what YAML reads as a number, as true or as nothing, where the format wants a text and takes this one. */
export function quotedScalars({ text }: Source, tree: Tree): Mend {
  const found = new Map<Other, readonly PropertyKey[][]>();
  for (const path of refusedPaths(plain(tree))) {
    const scalar = at(tree, path);
    if (scalar?.kind !== "other" || !isWord(scalar, path, text)) continue;
    found.set(scalar, [...(found.get(scalar) ?? []), path]);
  }
  if (found.size === 0) return { pieces: [], changes: [] };
  const refused = new Set(
    refusedPaths(plain(asTexts(tree, new Set(found.keys())))).map((path) => JSON.stringify(path)),
  );
  const scalars = Array.from(found)
    .filter(([, paths]) => !paths.some((path) => refused.has(JSON.stringify(path))))
    .map(([scalar]) => scalar)
    .sort((a, b) => a.spot.start - b.spot.start);
  const edits = scalars.map(({ spot: { start, end } }) => ({ start, end, text: `'${text.slice(start, end)}'` }));
  return {
    pieces: edited(text, edits),
    changes: edits.map(({ start }) => ({ at: start, message: "put this text in single quotes" })),
  };
}

/** Where the schema refuses what stands there, or in a choice of forms one of the forms does. */
function refusedPaths(value: unknown): readonly PropertyKey[][] {
  const result = codebookSchema.safeParse(value);
  return result.success ? [] : result.error.issues.flatMap((issue) => pathsOf(issue, []));
}

function pathsOf(issue: z.core.$ZodIssue, base: readonly PropertyKey[]): readonly PropertyKey[][] {
  const path = [...base, ...issue.path];
  if (issue.code !== "invalid_union") return [path];
  return [path, ...issue.errors.flatMap((branch) => branch.flatMap((inner) => pathsOf(inner, path)))];
}

/** Whether only a word can be meant by it. */
function isWord({ value, spot }: Other, path: readonly PropertyKey[], text: string): boolean {
  // Behind a tag or an anchor it is not by itself.
  if (!/(?:^|[\n:,[{-])[ \t]*$/.test(text.slice(Math.max(0, spot.start - 200), spot.start))) return false;
  const key = path.at(-1) ?? "";
  if (typeof value === "number") return true;
  if (typeof value === "boolean") return !referring.has(key);
  return typeof key === "number" && /^null$/i.test(text.slice(spot.start, spot.end));
}

function at(tree: Tree, path: readonly PropertyKey[]): Tree | undefined {
  let found: Tree | undefined = tree;
  for (const key of path) {
    if (found?.kind === "sequence") found = found.items[Number(key)];
    else found = under(found, String(key));
  }
  return found;
}

/** The tree with these scalars as the texts that stand in the file. */
function asTexts(tree: Tree, scalars: ReadonlySet<Tree>): Tree {
  if (tree.kind === "sequence") return { ...tree, items: tree.items.map((item) => asTexts(item, scalars)) };
  if (tree.kind === "mapping") {
    const entries = Array.from(
      tree.entries,
      ([key, { key: spot, value }]) => [key, { key: spot, value: asTexts(value, scalars) }] as const,
    );
    return { ...tree, entries: new Map(entries) };
  }
  const { source, start, end } = tree.spot;
  return scalars.has(tree) ? { kind: "text", spot: tree.spot, value: source.text.slice(start, end) } : tree;
}
