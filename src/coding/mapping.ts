import { type Code, type Codebook, type CodeKind, localised } from "../model/codebook.js";
import type { Assertion, Coding } from "../model/coding.js";
import { MappedCoding, type MappedTo } from "./mapped-coding.js";

/** How codings under one codebook read under another one, by the `maps` of the first. */
export interface Mapping {
  readonly source: Codebook;
  /**
   * The other codebook, as counting takes it: what a supposition is worth was decided under the first one, and is not decided again. Behind its
   * own codes those of the source without counterpart stand as "SOURCE:CODE", without a stage.
   */
  readonly target: Codebook;
  /** Codes of the source that have no counterpart, in its order; retired ones are passed by. */
  readonly unmapped: readonly Code[];
  /** Codes of the target that nothing maps to, neither to them nor to anything under them, in its order. */
  readonly unreached: readonly Code[];
  /** Pairs of opposite sense: counted under the lack of the target's code, or as a denial of it. */
  readonly opposed: readonly Opposition[];
  /**
   * The codings under the target, sorted by start, end, code and assertion: each under every counterpart of its code, and codings that meet in
   * one passage under one counterpart as one, with all their evidence. One without counterpart is kept under "SOURCE:CODE".
   */
  codings(codings: readonly Coding[]): readonly Coding[];
}

export interface Opposition {
  readonly from: Code;
  /** The code that `maps` names. */
  readonly to: Code;
  /** The code it counts under. `to` itself: as a denial. */
  readonly under: Code;
}

/** Where the codings of a code go. */
interface Destination {
  readonly code: Code;
  /** Whether what affirms the one denies the other. */
  readonly denies: boolean;
}

/** Codes that `maps` names and the target lacks are passed by: whoever reads the codebooks says so before. */
export function createMapping(source: Codebook, target: Codebook): Mapping {
  const codes = new Map(source.codes.map((code) => [code.id, code]));
  const lacks = lacksOf(target);
  const senses = new Map([...sensesOf(source), ...sensesOf(target)]);
  const opposed: Opposition[] = [];
  const destinations = new Map<string, readonly Destination[]>();
  for (const from of source.codes) {
    const found = new Map<string, Destination>();
    for (const to of counterpartsOf(from, codes, target)) {
      const destination = destinationOf(from, to, lacks, senses);
      if (destination.code !== to || destination.denies) opposed.push({ from, to, under: destination.code });
      found.set(`${destination.code.id} ${destination.denies}`, destination);
    }
    destinations.set(from.id, [...found.values()]);
  }
  const isUsed = ({ retired }: Code) => retired === undefined;
  const lost = source.codes.filter(({ id }) => destinations.get(id)?.length === 0);
  const own = target.codes.map((code): Code => ({ ...code, hypothetical: "apart" }));
  return {
    source,
    target: { ...target, codes: [...own, ...lost.map((code) => withoutCounterpart(code, source))] },
    unmapped: lost.filter(isUsed),
    unreached: unreachedIn(target, [...destinations.values()].flat()).filter(isUsed),
    opposed,
    codings: (codings) => {
      const groups = new Map<string, Group>();
      for (const coding of codings) {
        for (const to of mappedTo(coding, codes, destinations, source, target)) {
          const key = keyOf(coding, to);
          const known = groups.get(key);
          if (known === undefined) groups.set(key, { to, first: coding, others: [] });
          else known.others.push(coding);
        }
      }
      return [...groups.values()].map(({ to, first, others }) => new MappedCoding(first, others, to)).sort(inOrder);
    },
  };
}

/** Codings that become one. */
interface Group {
  readonly to: MappedTo;
  readonly first: Coding;
  readonly others: Coding[];
}

/** A code of the source as a guest of the target: counted, but in none of its stages and families. */
function withoutCounterpart({ parent: _, lackingAs: __, ...code }: Code, source: Codebook): Code {
  const [en, id] = [localised(code.label, "en") || code.id, localised(code.label, "id") || code.id];
  return {
    ...code,
    id: guestId(source, code.id),
    stage: "",
    hypothetical: "apart",
    label: { en: `(no counterpart) ${en}`, id: `(tanpa padanan) ${id}` },
  };
}

function guestId(source: Codebook, code: string): string {
  return `${source.id}:${code}`;
}

/** The codes that `maps` names for a code; for one that names none those of its nearest ancestor that does. */
function counterpartsOf(from: Code, codes: ReadonlyMap<string, Code>, target: Codebook): readonly Code[] {
  const seen = new Set<string>();
  for (let at: Code | undefined = from; at !== undefined && !seen.has(at.id); at = codes.get(at.parent ?? "")) {
    seen.add(at.id);
    const named = Object.hasOwn(at.maps, target.id) ? at.maps[target.id] : undefined;
    if (named !== undefined) return target.codes.filter(({ id }) => named.includes(id));
  }
  return [];
}

/** By code the one whose lack it is, and the one that is its lack. */
function lacksOf({ codes }: Codebook): ReadonlyMap<string, Code> {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const counterparts = new Map<string, Code>();
  for (const code of codes) {
    const lack = code.lackingAs === undefined ? undefined : byId.get(code.lackingAs);
    if (lack === undefined) continue;
    counterparts.set(code.id, lack);
    if (!counterparts.has(lack.id)) counterparts.set(lack.id, code);
  }
  return counterparts;
}

/** Whether a code speaks for collaboration, against it, or for neither. */
type Sense = 1 | 0 | -1;

const senseOfKind: Readonly<Record<CodeKind, Sense>> = {
  activity: 1,
  enabler: 1,
  outcome: 1,
  obstacle: -1,
  recommendation: 0,
  context: 0,
};

/** By kind; a family with members of both senses is about something, and speaks for neither. */
function sensesOf({ codes }: Codebook): ReadonlyMap<Code, Sense> {
  const parents = new Map(codes.map((code) => [code.id, code.parent]));
  const met = new Map<string, Set<Sense>>();
  for (const code of codes) {
    const seen = new Set<string>();
    for (let id: string | undefined = code.id; id !== undefined && !seen.has(id); id = parents.get(id)) {
      seen.add(id);
      const known = met.get(id);
      if (known === undefined) met.set(id, new Set([senseOfKind[code.kind]]));
      else known.add(senseOfKind[code.kind]);
    }
  }
  const isMixed = (id: string) => met.get(id)?.has(1) === true && met.get(id)?.has(-1) === true;
  return new Map(codes.map((code) => [code, isMixed(code.id) ? 0 : senseOfKind[code.kind]]));
}

/** "No ground rules" that maps to "clear ground rules" says that they are lacking. */
function destinationOf(
  from: Code,
  to: Code,
  lacks: ReadonlyMap<string, Code>,
  senses: ReadonlyMap<Code, Sense>,
): Destination {
  const isOpposed = (other: Code) => (senses.get(from) ?? 0) * (senses.get(other) ?? 0) < 0;
  if (!isOpposed(to)) return { code: to, denies: false };
  const lack = lacks.get(to.id);
  return lack === undefined || isOpposed(lack) ? { code: to, denies: true } : { code: lack, denies: false };
}

function unreachedIn(target: Codebook, destinations: readonly Destination[]): readonly Code[] {
  const parents = new Map(target.codes.map(({ id, parent }) => [id, parent]));
  const reached = new Set<string>();
  for (const { code } of destinations)
    for (let id: string | undefined = code.id; id !== undefined && !reached.has(id); id = parents.get(id))
      reached.add(id);
  return target.codes.filter(({ id }) => !reached.has(id));
}

function mappedTo(
  coding: Coding,
  codes: ReadonlyMap<string, Code>,
  destinations: ReadonlyMap<string, readonly Destination[]>,
  source: Codebook,
  target: Codebook,
): readonly MappedTo[] {
  const counts = coding.assertion === "hypothetical" && codes.get(coding.code)?.hypothetical === "counts";
  const assertion = counts ? "affirmed" : coding.assertion;
  const { stage } = coding;
  const moved = stage !== undefined && target.stages.some(({ id }) => id === stage) ? { stage } : {};
  const found = destinations.get(coding.code) ?? [];
  if (found.length === 0) return [{ ...moved, assertion, code: guestId(source, coding.code) }];
  return found.map(({ code, denies }) => ({
    ...moved,
    code: code.id,
    assertion: denies ? denied(assertion) : assertion,
  }));
}

/** "No trouble with the rules" affirms the rules, as it does where the matcher judges it. */
function denied(assertion: Assertion): Assertion {
  if (assertion === "affirmed") return "negated";
  return assertion === "negated" ? "affirmed" : assertion;
}

function keyOf({ span, coder, origin, status }: Coding, { code, assertion, stage }: MappedTo): string {
  return JSON.stringify([span.start, span.end, code, assertion, coder, origin, status, stage ?? null]);
}

function inOrder(a: Coding, b: Coding): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compare(a.code, b.code) ||
    compare(a.assertion, b.assertion)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
