import { type Code, type Codebook, labelOf } from "../../model/codebook.js";
import type { Label } from "../../model/text.js";

/** Stage of a coding whose code the codebook lacks and to which nobody gave a stage. */
export const NO_STAGE = "";

/** The cross-cutting "stage" of codes that belong to all. */
export const ANY_STAGE = "any";

/** A codebook made quick to ask: places in its order, family relations, counterparts, labels. */
export interface CodeIndex {
  readonly codebook: Codebook;
  code(id: string): Code | undefined;
  /** Ancestors of a code, nearest first. */
  ancestors(id: string): readonly string[];
  /** The code itself and everything under it. */
  family(id: string): ReadonlySet<string>;
  /** The codes of which one names the other in `lackingAs`. */
  counterparts(id: string): readonly string[];
  /** Compares stages: the codebook's order, then stages it lacks, then `any`, then none. */
  compareStages(a: string, b: string): number;
  /** Compares codes: the codebook's order with children after their parent, then codes it lacks by code unit. */
  compareCodes(a: string, b: string): number;
  stageLabel(id: string): Label;
  codeLabel(id: string): Label;
}

export function createCodeIndex(codebook: Codebook): CodeIndex {
  const codes = new Map(codebook.codes.map((code) => [code.id, code]));
  const stagePlaces = new Map(codebook.stages.map((stage, place) => [stage.id, place]));
  const stageLabels = new Map(codebook.stages.map((stage) => [stage.id, stage.label]));
  const childrenOf = childrenByParent(codebook);
  const places = treeOrder(codebook, childrenOf);
  const counterparts = counterpartPairs(codebook);
  const ancestors = new Map(codebook.codes.map(({ id }) => [id, ancestorsOf(codes, id)]));

  const stagePlace = (id: string): number => {
    if (id === NO_STAGE) return codebook.stages.length + 2;
    if (id === ANY_STAGE) return codebook.stages.length + 1;
    return stagePlaces.get(id) ?? codebook.stages.length;
  };
  const codePlace = (id: string): number => places.get(id) ?? places.size;

  return {
    codebook,
    code: (id) => codes.get(id),
    ancestors: (id) => ancestors.get(id) ?? [],
    family: (id) => familyOf(childrenOf, id),
    counterparts: (id) => counterparts.get(id) ?? [],
    compareStages: (a, b) => stagePlace(a) - stagePlace(b) || compare(a, b),
    compareCodes: (a, b) => codePlace(a) - codePlace(b) || compare(a, b),
    stageLabel: (id) => {
      if (id === ANY_STAGE) return { en: "Any stage", id: "Lintas tahap" };
      if (id === NO_STAGE) return NOT_IN_CODEBOOK;
      return labelOf(stageLabels.get(id) ?? {}, id);
    },
    codeLabel: (id) => {
      const code = codes.get(id);
      if (code !== undefined) return labelOf(code.label, id);
      return { en: `${NOT_IN_CODEBOOK.en} ${id}`, id: `${NOT_IN_CODEBOOK.id} ${id}` };
    },
  };
}

const NOT_IN_CODEBOOK: Label = { en: "(not in the codebook)", id: "(tidak ada di buku kode)" };

/** Code unit order, the only order of strings in output. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function childrenByParent(codebook: Codebook): ReadonlyMap<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const { id, parent } of codebook.codes) {
    if (parent === undefined) continue;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [id]);
    else siblings.push(id);
  }
  return children;
}

/** Places of codes when each is followed by its children; codes in a parent cycle come last, in file order. */
function treeOrder(
  codebook: Codebook,
  childrenOf: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const known = new Set(codebook.codes.map((code) => code.id));
  const places = new Map<string, number>();
  const roots = codebook.codes.filter(({ parent }) => parent === undefined || !known.has(parent));
  const waiting = roots.map((code) => code.id).reverse();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (places.has(id)) continue;
    places.set(id, places.size);
    waiting.push(...[...(childrenOf.get(id) ?? [])].reverse());
  }
  for (const { id } of codebook.codes) if (!places.has(id)) places.set(id, places.size);
  return places;
}

function ancestorsOf(codes: ReadonlyMap<string, Code>, id: string): readonly string[] {
  const found = new Set<string>();
  let parent = codes.get(id)?.parent;
  while (parent !== undefined && parent !== id && codes.has(parent) && !found.has(parent)) {
    found.add(parent);
    parent = codes.get(parent)?.parent;
  }
  return [...found];
}

function familyOf(childrenOf: ReadonlyMap<string, readonly string[]>, id: string): ReadonlySet<string> {
  const family = new Set<string>([id]);
  for (const member of family) for (const child of childrenOf.get(member) ?? []) family.add(child);
  return family;
}

function counterpartPairs(codebook: Codebook): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, string[]>();
  const pair = (one: string, other: string): void => {
    const known = pairs.get(one);
    if (known === undefined) pairs.set(one, [other]);
    else if (!known.includes(other)) known.push(other);
  };
  for (const { id, lackingAs } of codebook.codes) {
    if (lackingAs === undefined) continue;
    pair(id, lackingAs);
    pair(lackingAs, id);
  }
  return pairs;
}
