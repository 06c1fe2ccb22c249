import type { Codebook } from "../model/codebook.js";
import { nearest, suggestion } from "./nearest.js";
import type { LoadRule, Problem } from "./problem.js";
import { codePoints, placeOf, type Spot } from "./source.js";
import { entriesOf, itemsOf, type Mapping, type Text, type Tree, textOf, under } from "./tree.js";

/** What a codebook as a whole must have: codes with a stage and a kind, and nothing that refers to what is not there. */
export function checkReferences(tree: Mapping, codebook: Codebook): readonly Problem[] {
  const codes = itemsOf(under(tree, "codes"));
  const problems: Problem[] = [];
  if (codes.length === 0 && under(tree, "codes")?.kind !== "other") {
    problems.push(
      make(
        "schema",
        tree.entries.get("codes")?.key ?? firstKey(tree),
        "a codebook has at least one code",
        "Write codes: and under it - id: ...",
      ),
    );
  }
  const stages = ["any", ...codebook.stages.map(({ id }) => id)];
  const ids = codebook.codes.map(({ id }) => id);
  const known = new Set(ids);
  for (const code of codes) {
    for (const key of ["stage", "kind"]) {
      if (under(code, key) === undefined && !hasSlipOf(code, key)) problems.push(missing(code, key));
    }
    const stage = under(code, "stage");
    if (stage?.kind === "text" && !stages.includes(stage.value)) {
      problems.push(
        make("unknown-stage", stage.spot, `there is no stage ${stage.value}`, suggestion(stage.value, stages)),
      );
    }
    for (const named of namedCodes(code)) {
      if (!known.has(named.value))
        problems.push(
          make("unknown-code", named.spot, `there is no code ${named.value}`, suggestion(named.value, ids)),
        );
    }
  }
  return [...problems, ...cycles(codes)];
}

/** The texts in a code that name other codes. */
function namedCodes(code: Tree): readonly Text[] {
  const excluded = itemsOf(under(code, "exclude")).map((item) => under(item, "code"));
  return [...excluded, under(code, "lackingAs"), under(code, "parent"), under(code, "replacedBy")].flatMap((tree) =>
    tree?.kind === "text" ? [tree] : [],
  );
}

/** Codes that are their own parent, directly or through others; each cycle once, at the first code of it. */
function cycles(codes: readonly Tree[]): readonly Problem[] {
  const parents = new Map<string, Text>();
  for (const code of codes) {
    const id = textOf(under(code, "id"));
    const parent = under(code, "parent");
    if (id !== undefined && parent?.kind === "text") parents.set(id, parent);
  }
  const done = new Set<string>();
  const problems: Problem[] = [];
  for (const start of parents.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let id = start;
    for (let next = parents.get(id); next && !done.has(id) && !onPath.has(id); next = parents.get(id)) {
      onPath.add(id);
      path.push(id);
      id = next.value;
    }
    const parent = parents.get(id);
    if (onPath.has(id) && parent) {
      const round = [...path.slice(path.indexOf(id)), id];
      const shown = round.length > 8 ? [...round.slice(0, 7), "…", id] : round;
      problems.push(
        make(
          "parent-cycle",
          parent.spot,
          `the parents run in a circle: ${shown.join(" → ")}`,
          "Take one of these parents out.",
        ),
      );
    }
    for (const visited of path) done.add(visited);
  }
  return problems;
}

/** Whether a key of the code is this one misspelt: that is told, and is one mistake. No two known keys are that near to each other. */
function hasSlipOf(code: Tree, key: string): boolean {
  return Array.from(entriesOf(code)).some(([written]) => nearest(written.slice(0, 100), [key]) !== undefined);
}

function missing(code: Tree, key: string): Problem {
  const choices =
    key === "stage" ? "the id of a stage, or any" : "activity, obstacle, enabler, outcome, recommendation or context";
  const id = textOf(under(code, "id"));
  return make(
    "schema",
    firstKey(code),
    `${id === undefined ? "a code" : `the code ${id}`} has no ${key}`,
    `Write ${key}: and ${choices}.`,
  );
}

function firstKey(tree: Tree): Spot {
  if (tree.kind !== "mapping") return tree.spot;
  const [first] = tree.entries.values();
  return first?.key ?? tree.spot;
}

function make(rule: LoadRule, spot: Spot, message: string, hint: string | undefined): Problem {
  const length = Math.max(1, codePoints(spot.source, spot.start, spot.end));
  return { rule, message, place: placeOf(spot), length, ...(hint === undefined ? {} : { hint }) };
}
