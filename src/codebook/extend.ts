import { nearest, suggestion } from "./nearest.js";
import type { LoadRule, Problem } from "./problem.js";
import { codePoints, placeOf, type Spot } from "./source.js";
import { itemsOf, type Mapping, type Sequence, type Tree, textOf, under } from "./tree.js";

/**
 * A codebook laid over the one it extends. Maps merge key by key, scalars and sequences replace; `codes` and `stages` merge by id,
 * with `remove: true` to take one out; indicators change with `add` and `drop`. Every part keeps the place where it is written.
 * A codebook that extends nothing is laid over an empty one, so that what only makes sense over another is found.
 */
export function extend(
  base: Mapping | undefined,
  own: Mapping,
): { readonly tree: Mapping; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const entries = new Map(base?.entries ?? []);
  for (const [key, entry] of own.entries) {
    if (key === "extends") continue;
    const below = base?.entries.get(key)?.value;
    const byId = (key === "codes" || key === "stages") && entry.value.kind === "sequence";
    const value = byId
      ? mergeById(below, entry.value, key === "codes" ? "code" : "stage", problems)
      : mergeTrees(below, entry.value);
    entries.set(key, { key: entry.key, value });
  }
  return { tree: { kind: "mapping", spot: own.spot, entries }, problems };
}

function mergeTrees(base: Tree | undefined, own: Tree): Tree {
  if (base?.kind !== "mapping" || own.kind !== "mapping") return own;
  const entries = new Map(base.entries);
  for (const [key, entry] of own.entries)
    entries.set(key, { key: entry.key, value: mergeTrees(base.entries.get(key)?.value, entry.value) });
  return { kind: "mapping", spot: own.spot, entries };
}

/** The items of the base in their order, changed, then the new ones. A second item with the same id is a problem and left out. */
function mergeById(base: Tree | undefined, own: Sequence, what: "code" | "stage", problems: Problem[]): Sequence {
  const merged = new Map<string, Tree>();
  for (const item of itemsOf(base)) merged.set(textOf(under(item, "id")) ?? "", item);
  const known = Array.from(merged.keys());
  const seen = new Map<string, Spot>();
  for (const item of own.items) {
    const idTree = under(item, "id");
    const id = textOf(idTree);
    if (item.kind !== "mapping" || idTree === undefined || id === undefined) continue;
    const first = seen.get(id);
    if (first) {
      problems.push(
        make(
          "duplicate-id",
          idTree.spot,
          `the ${what} ${id} stands twice`,
          `It stands in line ${placeOf(first).line} too; give one of them another id, or join the two.`,
        ),
      );
      continue;
    }
    seen.set(id, idTree.spot);
    const below = merged.get(id);
    if (under(item, "remove") === undefined)
      merged.set(id, what === "code" ? mergeCode(below, item, problems) : mergeTrees(below, item));
    else if (below) merged.delete(id);
    else
      problems.push(
        make(
          what === "code" ? "unknown-code" : "unknown-stage",
          idTree.spot,
          `there is no ${what} ${id} to remove`,
          suggestion(id, known),
        ),
      );
  }
  return { kind: "sequence", spot: own.spot, items: Array.from(merged.values()) };
}

function mergeCode(base: Tree | undefined, own: Mapping, problems: Problem[]): Tree {
  const merged = mergeTrees(base, own);
  const entry = own.entries.get("indicators");
  if (merged.kind !== "mapping" || !entry) return merged;
  const entries = new Map(merged.entries);
  entries.set("indicators", {
    key: entry.key,
    value: mergeIndicators(under(base, "indicators"), entry.value, problems),
  });
  return { ...merged, entries };
}

function mergeIndicators(base: Tree | undefined, own: Tree, problems: Problem[]): Tree {
  if (own.kind !== "mapping") return own;
  if (isChange(own)) return changed(base, own, problems);
  const entries = new Map(base?.kind === "mapping" ? base.entries : []);
  for (const [language, entry] of own.entries) {
    const below = under(base, language);
    entries.set(language, {
      key: entry.key,
      value: isChange(entry.value) ? changed(below, entry.value, problems) : entry.value,
    });
  }
  return { kind: "mapping", spot: own.spot, entries };
}

function isChange(tree: Tree): boolean {
  return tree.kind === "mapping" && (tree.entries.has("add") || tree.entries.has("drop"));
}

/** The lines of the base without those dropped, with those added that it has not. */
function changed(base: Tree | undefined, change: Tree, problems: Problem[]): Sequence {
  const lines = new Map<string, Tree>();
  for (const line of itemsOf(base)) lines.set(textOf(line) ?? "", line);
  const known = Array.from(lines.keys());
  for (const line of itemsOf(under(change, "drop"))) {
    const text = textOf(line);
    if (text === undefined || lines.delete(text)) continue;
    const near = nearest(text.slice(0, 100), known);
    const hint =
      near === undefined ? "Write it as it stands in the codebook that is extended." : `Did you mean '${near}'?`;
    problems.push(make("schema", line.spot, "there is no such indicator to drop", hint));
  }
  for (const line of itemsOf(under(change, "add"))) {
    const text = textOf(line);
    if (text !== undefined && !lines.has(text)) lines.set(text, line);
  }
  return { kind: "sequence", spot: change.spot, items: Array.from(lines.values()) };
}

function make(rule: LoadRule, spot: Spot, message: string, hint: string | undefined): Problem {
  const length = Math.max(1, codePoints(spot.source, spot.start, spot.end));
  return { rule, message, place: placeOf(spot), length, ...(hint === undefined ? {} : { hint }) };
}
