import { foldGap } from "../text/pieces.js";
import type { Words } from "../text/words.js";
import { gap } from "../text/words.js";
import type { WordClasses } from "./classes.js";

/** One step of a phrase: the patterns that take the next word. */
export interface Step {
  /** Patterns by number; `negates`: the word carries its own negation (ketidak-...-an). */
  readonly takes: readonly { readonly pattern: number; readonly negates: boolean }[];
  /** A bare `*`. */
  readonly any: boolean;
  /** The signs that must stand before the word (inside a quoted text); null: blanks or a hyphen. */
  readonly gap: string | null;
}

/** A phrase as a tree of steps and alternatives. */
export type Shape = readonly (Step | { readonly options: readonly Shape[] })[];

/** Where a phrase stands. `parts` lists the matched parts where fillers or notes interrupt them; null: all of first..last. */
export interface Occurrence {
  readonly phrase: number;
  readonly first: number;
  readonly last: number;
  readonly parts: readonly number[] | null;
  readonly negated: boolean;
}

interface Edge {
  readonly target: Node;
  readonly gap: string | null;
  readonly negates: boolean;
}

interface Node {
  readonly id: number;
  readonly edges: Map<number, Edge[]>;
  readonly any: Edge[];
  /** Nodes that are reached together with this one: what follows an alternative. */
  readonly joins: Node[];
  /** Phrases that end here. */
  readonly accepts: number[];
  readonly children: Map<string, Node>;
}

interface State {
  readonly node: Node;
  readonly part: number;
  readonly negated: boolean;
  readonly before: State | null;
}

/**
 * Many phrases as one automaton over word classes. A text is walked once; from each word that begins a phrase the
 * automaton is followed as far as phrases go, so the cost is the words plus the words of the phrases found.
 */
export class PhraseBook {
  private readonly root: Node = createNode(0);
  private readonly classes: WordClasses;
  private nodes = 1;
  private phrases = 0;
  private readonly joinsByKey = new Map<string, Node>();
  /** Edges out of the root by word class; built when a class is first met. */
  private starts: (readonly Edge[] | undefined)[] = [];
  private states: State[] = [];
  private reached: State[] = [];

  constructor(classes: WordClasses) {
    this.classes = classes;
  }

  /** Adds a phrase and returns its number. */
  add(shape: Shape): number {
    const phrase = this.phrases++;
    for (const node of this.extend([this.root], shape)) if (!node.accepts.includes(phrase)) node.accepts.push(phrase);
    this.starts = [];
    return phrase;
  }

  /**
   * Finds the phrases that begin at parts [first, end) and end before `end`, calls `found` in order of their first part;
   * of one phrase beginning at one part only the longest.
   */
  scan(words: Words, first: number, end: number, found: (occurrence: Occurrence) => void): void {
    const { types, compounds } = words;
    for (let part = first; part < end; part++) {
      const edges = this.startsOf(this.classes.ofType(types[part] as number));
      const compound = compounds.size === 0 ? undefined : compounds.get(part);
      if (edges.length === 0 && compound === undefined) continue;
      this.walk(words, part, end, edges, found);
    }
  }

  /** The number of parts of the longest phrase beginning at `part`; 0 if none does. */
  lengthAt(words: Words, part: number, end: number): number {
    let length = 0;
    const edges = this.startsOf(this.classes.ofType(words.types[part] as number));
    if (edges.length === 0) return 0;
    this.walk(words, part, end, edges, (occurrence) => {
      length = Math.max(length, occurrence.last - part + 1);
    });
    return length;
  }

  private startsOf(wordClass: number): readonly Edge[] {
    const known = this.starts[wordClass];
    if (known !== undefined) return known;
    const edges = edgesFor(this.root, this.classes.patterns(wordClass)).filter((edge) => edge.gap === null);
    this.starts[wordClass] = edges;
    return edges;
  }

  private walk(
    words: Words,
    start: number,
    end: number,
    edges: readonly Edge[],
    found: (occurrence: Occurrence) => void,
  ): void {
    const accepted: State[] = [];
    const phrases: number[] = [];
    let active = this.states;
    let next = this.reached;
    active.length = 0;
    for (const edge of edges) this.arrive(active, edge, start, null, accepted, phrases);
    // States that hyphenated words in one piece lead to lie further on: kept until the walk gets there.
    let later: { at: number; state: State }[] | null = null;
    const compound = words.compounds.get(start);
    if (compound !== undefined && compound.last < end) {
      const whole = edgesFor(this.root, this.classes.patterns(this.classes.ofWhole(compound.type)));
      for (const edge of whole) later = this.arriveLater(later, edge, compound.last, null, accepted, phrases);
    }
    for (let part = start + 1; part < end && (active.length > 0 || later !== null); part++) {
      const bits = words.gaps[part] as number;
      next.length = 0;
      if (active.length > 0) {
        const patterns = this.classes.patterns(this.classes.ofType(words.types[part] as number));
        const wide = words.compounds.get(part);
        for (const state of active) {
          for (const edge of edgesFor(state.node, patterns)) {
            if (passes(words, part, bits, edge.gap)) this.arrive(next, edge, part, state, accepted, phrases);
          }
          if (wide !== undefined && wide.last < end && (bits & gap.punctuation) === 0) {
            const whole = this.classes.patterns(this.classes.ofWhole(wide.type));
            for (const edge of edgesFor(state.node, whole))
              later = this.arriveLater(later, edge, wide.last, state, accepted, phrases);
          }
        }
        // A filler is passed over: what was active stays so.
        if ((bits & gap.punctuation) === 0 && this.fillers !== null) {
          const skip = this.fillers.lengthAt(words, part, end);
          if (skip === 1)
            for (const state of active) if (!next.some((each) => each.node === state.node)) next.push(state);
          if (skip > 1)
            for (const state of active) {
              later ??= [];
              later.push({ at: part + skip - 1, state });
            }
        }
      }
      if (later !== null) {
        for (const { at, state } of later)
          if (at === part && !next.some((each) => each.node === state.node)) next.push(state);
        later = later.filter((each) => each.at > part);
        if (later.length === 0) later = null;
      }
      [active, next] = [next, active];
    }
    active.length = 0;
    for (const [index, state] of accepted.entries()) found(occurrenceOf(phrases[index] as number, start, state, words));
  }

  /** Phrases that a sequence passes over, with the same word classes. */
  fillers: PhraseBook | null = null;

  private arriveLater(
    later: { at: number; state: State }[] | null,
    edge: Edge,
    last: number,
    before: State | null,
    accepted: State[],
    phrases: number[],
  ): { at: number; state: State }[] {
    const states: State[] = [];
    this.arrive(states, edge, last, before, accepted, phrases);
    return [...(later ?? []), ...states.map((state) => ({ at: last, state }))];
  }

  private arrive(
    states: State[],
    edge: Edge,
    part: number,
    before: State | null,
    accepted: State[],
    phrases: number[],
  ): void {
    const negated = (before?.negated ?? false) !== edge.negates;
    this.enter(states, { node: edge.target, part, negated, before }, accepted, phrases);
  }

  private enter(states: State[], state: State, accepted: State[], phrases: number[]): void {
    const { node } = state;
    for (const phrase of node.accepts) {
      const known = phrases.indexOf(phrase);
      if (known < 0) {
        phrases.push(phrase);
        accepted.push(state);
      } else if ((accepted[known]?.part ?? 0) < state.part) accepted[known] = state;
    }
    if ((node.edges.size > 0 || node.any.length > 0) && !states.some((each) => each.node === node)) states.push(state);
    for (const join of node.joins) this.enter(states, { ...state, node: join }, accepted, phrases);
  }

  private extend(from: readonly Node[], shape: Shape): readonly Node[] {
    let nodes = from;
    for (const [index, item] of shape.entries()) {
      if (!("options" in item)) {
        nodes = [...new Set(nodes.map((node) => this.child(node, item)))];
        continue;
      }
      const entries = nodes;
      const ends = [...new Set(item.options.flatMap((option) => this.extend(entries, option)))];
      nodes = index === shape.length - 1 || ends.length === 1 ? ends : [this.join(ends)];
    }
    return nodes;
  }

  /** One node for what follows any of several ends, so that alternatives after alternatives do not multiply. */
  private join(ends: readonly Node[]): Node {
    const key = ends.map((node) => node.id).join(" ");
    const known = this.joinsByKey.get(key);
    if (known !== undefined) return known;
    const join = createNode(this.nodes++);
    this.joinsByKey.set(key, join);
    for (const end of ends) end.joins.push(join);
    return join;
  }

  private child(node: Node, step: Step): Node {
    const key = JSON.stringify(step);
    const known = node.children.get(key);
    if (known !== undefined) return known;
    const target = createNode(this.nodes++);
    node.children.set(key, target);
    for (const { pattern, negates } of step.takes) {
      const edges = node.edges.get(pattern);
      const edge: Edge = { target, gap: step.gap, negates };
      if (edges === undefined) node.edges.set(pattern, [edge]);
      else edges.push(edge);
    }
    if (step.any) node.any.push({ target, gap: step.gap, negates: false });
    return target;
  }
}

function createNode(id: number): Node {
  return { id, edges: new Map(), any: [], joins: [], accepts: [], children: new Map() };
}

function edgesFor(node: Node, patterns: readonly number[]): readonly Edge[] {
  let edges: readonly Edge[] = node.any;
  for (const pattern of patterns) {
    const more = node.edges.get(pattern);
    if (more !== undefined) edges = edges.length === 0 ? more : [...edges, ...more];
  }
  return edges;
}

function passes(words: Words, part: number, bits: number, wanted: string | null): boolean {
  if (wanted === null) return (bits & gap.punctuation) === 0;
  const signs = words.text.slice(words.ends[part - 1], words.starts[part]);
  return foldGap(signs) === wanted;
}

function occurrenceOf(phrase: number, first: number, end: State, words: Words): Occurrence {
  const last = end.part;
  let matched = 1;
  for (let state = end; state.before !== null; state = state.before) matched++;
  // A hyphenated word taken in one piece is a state of its own with several parts.
  const plain = matched === last - first + 1;
  return { phrase, first, last, parts: plain ? null : matchedParts(first, end, words), negated: end.negated };
}

function matchedParts(first: number, end: State, words: Words): readonly number[] {
  const parts: number[] = [];
  for (let state: State | null = end; state !== null; state = state.before) {
    const from = state.before === null ? first : wholeStart(words, state);
    for (let part = state.part; part >= from; part--) parts.push(part);
  }
  return parts.reverse();
}

/** The first part of the hyphenated word that a state took whole, else the part itself. */
function wholeStart(words: Words, state: State): number {
  const earliest = (state.before?.part ?? -1) + 1;
  for (let part = state.part - 1; part >= earliest; part--) {
    if (words.compounds.get(part)?.last === state.part) return part;
    if (words.wholes[part] !== words.wholes[state.part]) break;
  }
  return state.part;
}
