import type * as z from "zod/mini";
import { didYouMean, suggestion } from "./nearest.js";
import type { LoadRule, Problem } from "./problem.js";
import { beginsKey, hintFor, splitByComma, written } from "./shape-hints.js";
import { codePoints, placeOf, type Spot } from "./source.js";
import { plain, type Tree } from "./tree.js";

type Issue = z.core.$ZodIssue;

/** Checks a file's tree against its schema. Every problem stands at the key or value to mend. */
export function validate(
  tree: Tree,
  schema: z.core.$ZodType & { safeParse: z.ZodMiniType["safeParse"] },
): readonly Problem[] {
  const result = schema.safeParse(plain(tree));
  return result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(tree, issue));
}

function problemsOf(root: Tree, issue: Issue, base: readonly PropertyKey[] = []): readonly Problem[] {
  const path = [...base, ...issue.path];
  const tree = at(root, path);
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = issue.message.split(" ");
      return issue.keys.map((key) =>
        make(
          "unknown-key",
          keySpot(tree, key),
          `unknown key ${key}`,
          splitByComma(tree, key) ?? beginsKey(key) ?? suggestion(key, known),
        ),
      );
    }
    case "invalid_union": {
      const branch = likeliest(issue.errors);
      if (branch) return branch.flatMap((inner) => problemsOf(root, inner, path));
      if (isMissing(root, path)) return [missing(root, path)];
      return [
        make(
          "schema",
          tree.spot,
          `${wantedOfUnion(issue.errors)} is wanted, ${found(tree)} found`,
          hintFor(tree, path, wantedOfUnion(issue.errors)),
        ),
      ];
    }
    case "invalid_key": {
      const key = String(path.at(-1));
      const parent = at(root, path.slice(0, -1));
      const message = issue.issues[0]?.message ?? "this key is not allowed";
      const isItem = typeof path.at(-2) === "number";
      return [make("schema", keySpot(parent, key), message, splitByComma(parent, key) ?? beginsKey(key, isItem))];
    }
    case "invalid_type":
      return [invalidType(root, path, tree, issue.expected)];
    case "invalid_value": {
      const values = issue.values.map(String);
      const text = tree.kind === "text" || tree.kind === "other" ? String(tree.value) : "";
      if (path.length === 1 && path[0] === "cgCode") return [versionProblem(root, tree)];
      return [
        make(
          "schema",
          tree.spot,
          `${values.join(", ")} ${values.length > 1 ? "are" : "is"} possible here, ${found(tree)} found`,
          didYouMean(text, values),
        ),
      ];
    }
    case "too_small":
    case "too_big":
      return [make("schema", tree.spot, "a reach is a whole number of words, 0 to 50", undefined)];
    default:
      return [make("schema", tree.spot, issue.message, undefined)];
  }
}

/**
 * The branch of a union that fits what was written: of those whose complaints are not about the kind of value itself the one that
 * knows most of its keys, in a tie the first.
 */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches
    .filter((issues) => !issues.some((issue) => issue.path.length === 0 && issue.code === "invalid_type"))
    .toSorted((a, b) => strangeKeys(a) - strangeKeys(b))[0];
}

function strangeKeys(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === "unrecognized_keys") return sum + issue.keys.length;
    return issue.code === "invalid_key" ? sum + 1 : sum;
  }, 0);
}

function invalidType(root: Tree, path: readonly PropertyKey[], tree: Tree, expected: string): Problem {
  if (isMissing(root, path)) return missing(root, path);
  return make(
    "schema",
    tree.spot,
    `${wanted(expected)} is wanted, ${found(tree)} found`,
    hintFor(tree, path, wanted(expected)),
  );
}

/** Whether a path ends at a key that a map should have and has not. */
function isMissing(root: Tree, path: readonly PropertyKey[]): boolean {
  const parent = at(root, path.slice(0, -1));
  return parent.kind === "mapping" && path.length > 0 && !parent.entries.has(String(path.at(-1)));
}

function missing(root: Tree, path: readonly PropertyKey[]): Problem {
  const key = String(path.at(-1));
  const hint = key === "cgCode" ? "Write cgCode: 1, the version of the format." : undefined;
  return make("schema", firstKey(at(root, path.slice(0, -1))), `${key} is missing`, hint);
}

function versionProblem(root: Tree, tree: Tree): Problem {
  if (root.kind === "mapping" && !root.entries.has("cgCode")) {
    return make("schema", firstKey(root), "cgCode is missing", "Write cgCode: 1, the version of the format.");
  }
  const newer = tree.kind === "other" && typeof tree.value === "number" && tree.value > 1;
  return make(
    "schema",
    tree.spot,
    newer ? `format version ${tree.value} is newer than this program` : "the version of the format is the number 1",
    newer ? "Install a newer cg-code." : "Write cgCode: 1.",
  );
}

function wanted(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    string: "text",
    array: "a list",
    object: "a map",
    record: "a map",
    boolean: "true or false",
    number: "a number",
    int: "a whole number",
  };
  return (Object.hasOwn(words, expected) ? words[expected] : undefined) ?? expected;
}

function wantedOfUnion(branches: readonly (readonly Issue[])[]): string {
  const kinds = branches
    .map((issues) => issues[0])
    .map((issue) => (issue?.code === "invalid_type" ? wanted(issue.expected) : "a map"));
  return Array.from(new Set(kinds)).join(" or ");
}

function found(tree: Tree): string {
  if (tree.kind === "text")
    return `the text ${JSON.stringify(tree.value.length > 40 ? `${tree.value.slice(0, 40)}…` : tree.value)}`;
  if (tree.kind === "sequence") return "a list";
  if (tree.kind === "mapping") return "a map";
  if (tree.value === null) return "nothing";
  return typeof tree.value === "number" ? `the number ${written(tree.spot)}` : written(tree.spot);
}

/** The node that a path names, or the nearest one above it. */
function at(root: Tree, path: readonly PropertyKey[]): Tree {
  let tree = root;
  for (const step of path) {
    const next =
      tree.kind === "sequence"
        ? tree.items[Number(step)]
        : tree.kind === "mapping"
          ? tree.entries.get(String(step))?.value
          : undefined;
    if (!next) return tree;
    tree = next;
  }
  return tree;
}

function keySpot(tree: Tree, key: string): Spot {
  return (tree.kind === "mapping" ? tree.entries.get(key)?.key : undefined) ?? tree.spot;
}

/** Where something missing from a map is reported: at its first key. */
function firstKey(tree: Tree): Spot {
  if (tree.kind !== "mapping") return tree.spot;
  const [first] = tree.entries.values();
  return first?.key ?? tree.spot;
}

function make(rule: LoadRule, spot: Spot, message: string, hint: string | undefined): Problem {
  const lineEnd = spot.source.text.indexOf("\n", spot.start);
  const end = lineEnd < 0 ? spot.end : Math.min(spot.end, lineEnd);
  return {
    rule,
    message,
    place: placeOf(spot),
    length: Math.max(1, codePoints(spot.source, spot.start, end)),
    ...(hint === undefined ? {} : { hint }),
  };
}
