import { StepTable } from "./step-table.js";

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

interface Edge {
  readonly target: Node;
  readonly gap: string | null;
  readonly negates: boolean;
}

/** Most nodes are ends, so what others need is made only when needed. */
interface Node {
  readonly id: number;
  edges: Map<number, Edge[]> | null;
  any: Edge[] | null;
  /** Nodes that are reached together with this one: what follows an alternative. */
  joins: Node[] | null;
  /** Phrases that end here. */
  accepts: number[] | null;
  /** By what the step to them asks. */
  children: Map<number | string, Node> | null;
  /** Where alternatives lead from here, by the alternatives themselves: those of a list are the same wherever it is named. */
  choices: Map<readonly Shape[], readonly Node[]> | null;
  /** Whether some edge asks for signs other than a blank before its word. */
  hasSigns: boolean;
  /** The bits of all edges. */
  follows: number;
}

interface Member {
  readonly node: Node;
  readonly negated: boolean;
}

/** The phrases that end at one place together. */
export interface Ends<Meaning> {
  /** Equal exactly for the same phrases, negated alike. */
  readonly number: number;
  /** By phrase: whether a word of it was negated. */
  readonly phrases: ReadonlyMap<number, boolean>;
  /** What they mean to whoever looks for them, who works it out once and keeps it here. */
  meaning: Meaning | null;
}

/** A set of nodes that a run of words leads to. Made when first met, as in any lazily determinised automaton. */
export interface State<Meaning> {
  readonly id: number;
  readonly members: readonly Member[];
  /** What ends here; null when nothing does. */
  readonly ends: Ends<Meaning> | null;
  /** Whether anything can follow. */
  readonly isLive: boolean;
  /** Whether any word can follow. */
  readonly hasAny: boolean;
  /** Whether a word can follow over signs, inside a quoted text. */
  readonly hasSigns: boolean;
  /** The bits of all that can follow: 0 where nothing can. A word that has none of them (`Automaton.bitsOf`) does not follow. */
  readonly follows: number;
}

/** The bit of a pattern; many share one. Bits tell most words that they do not follow without a look at the steps, which are too many to be near. */
function bitOf(pattern: number): number {
  return 1 << (pattern % 31);
}

/** The bit of every word. */
const anyBit = 1 << 31;

/** What stands before a word inside a quoted text where only blanks do. */
const blank = " ";

/** Met states beyond this are forgotten, so that no text can fill the memory with them. */
const mostStates = 100_000;

/** Many phrases as one automaton over word classes. */
export class Automaton<Meaning> {
  private readonly root: Node = createNode(0);
  private nodes = 1;
  private phrases = 0;
  private readonly joinsByKey = new Map<string, Node>();
  private states = new Map<string, State<Meaning>>();
  private unions = new Map<string, State<Meaning>>();
  private steps = new StepTable<State<Meaning>>();
  /** Patterns that some step after a first one asks for. */
  private readonly later = new Set<number>();
  /** Kept when states are forgotten: who looks for phrases has worked out what they mean. */
  private readonly ends = new Map<string, Ends<Meaning>>();
  /** Nothing found, nothing to come. */
  readonly dead: State<Meaning> = this.intern([]);
  private startState: State<Meaning> = this.dead;

  /** Adds a phrase and returns its number. All phrases are added before the first is looked for. */
  add(shape: Shape): number {
    const phrase = this.phrases++;
    for (const node of this.extend([this.root], shape)) {
      node.accepts ??= [];
      if (!node.accepts.includes(phrase)) node.accepts.push(phrase);
    }
    if (this.states.size > 1) this.forget();
    return phrase;
  }

  get start(): State<Meaning> {
    if (this.startState === this.dead && this.phrases > 0)
      this.startState = this.intern([{ node: this.root, negated: false }]);
    return this.startState;
  }

  /** Whether so many states have been met that `forget` should be called, between two sentences. */
  get isFull(): boolean {
    return this.states.size > mostStates;
  }

  forget(): void {
    this.states = new Map([["", this.dead]]);
    this.unions = new Map();
    this.steps = new StepTable();
    this.startState = this.dead;
  }

  /** The bits of a word that matches `patterns`. */
  bitsOf(patterns: readonly number[]): number {
    let bits = anyBit;
    for (const pattern of patterns) if (this.later.has(pattern)) bits |= bitOf(pattern);
    return bits;
  }

  /** Where a word of class `wordClass`, matching `patterns`, leads after blanks. */
  step(state: State<Meaning>, wordClass: number, patterns: readonly number[]): State<Meaning> {
    if (wordClass === 0 && !state.hasAny) return this.dead;
    const known = this.steps.get(state.id, wordClass);
    if (known !== undefined) return known;
    const next = this.intern([...followed(state, patterns, null), ...followed(state, patterns, blank)]);
    this.steps.set(state.id, wordClass, next);
    return next;
  }

  /** The same after the signs `signs`: none for a hyphen between parts of a word, which a phrase crosses; others only quoted texts do. */
  stepOver(state: State<Meaning>, signs: string, isHyphen: boolean, patterns: readonly number[]): State<Meaning> {
    const over = state.hasSigns ? followed(state, patterns, signs) : [];
    const joined = isHyphen ? followed(state, patterns, null) : [];
    return over.length + joined.length === 0 ? this.dead : this.intern([...joined, ...over]);
  }

  union(a: State<Meaning>, b: State<Meaning>): State<Meaning> {
    if (a === b || b === this.dead) return a;
    if (a === this.dead) return b;
    const key = `${a.id} ${b.id}`;
    let union = this.unions.get(key);
    if (union === undefined) {
      union = this.intern([...a.members, ...b.members]);
      this.unions.set(key, union);
    }
    return union;
  }

  private intern(members: readonly Member[]): State<Meaning> {
    const all = new Map<string, Member>();
    const enter = (member: Member): void => {
      const key = `${member.node.id}${member.negated ? "n" : ""}`;
      if (all.has(key)) return;
      all.set(key, member);
      for (const node of member.node.joins ?? []) enter({ node, negated: member.negated });
    };
    for (const member of members) enter(member);
    const keys = [...all.keys()].sort();
    const key = keys.join(" ");
    const known = this.states.get(key);
    if (known !== undefined) return known;
    const closed = keys.flatMap((each) => all.get(each) ?? []);
    const accepts = new Map<number, boolean>();
    for (const { node, negated } of closed) {
      for (const phrase of node.accepts ?? []) accepts.set(phrase, (accepts.get(phrase) ?? true) && negated);
    }
    const state: State<Meaning> = {
      id: this.states.size,
      members: closed,
      ends: accepts.size === 0 ? null : this.endsOf(accepts),
      isLive: closed.some(({ node }) => node.edges !== null || node.any !== null),
      hasAny: closed.some(({ node }) => node.any !== null),
      hasSigns: closed.some(({ node }) => node.hasSigns),
      follows: closed.reduce((bits, { node }) => bits | node.follows, 0),
    };
    this.states.set(key, state);
    return state;
  }

  private endsOf(phrases: ReadonlyMap<number, boolean>): Ends<Meaning> {
    const key = [...phrases].map(([phrase, negated]) => `${phrase}${negated ? "n" : ""}`).join(" ");
    let ends = this.ends.get(key);
    if (ends === undefined) {
      ends = { number: this.ends.size, phrases, meaning: null };
      this.ends.set(key, ends);
    }
    return ends;
  }

  private extend(from: readonly Node[], shape: Shape): readonly Node[] {
    let nodes = from;
    for (const [index, item] of shape.entries()) {
      if (!("options" in item)) {
        nodes =
          nodes.length === 1
            ? nodes.map((node) => this.child(node, item))
            : [...new Set(nodes.map((node) => this.child(node, item)))];
        continue;
      }
      const ends = this.choose(nodes, item.options);
      nodes = index === shape.length - 1 || ends.length === 1 ? ends : [this.join(ends)];
    }
    return nodes;
  }

  private choose(from: readonly Node[], options: readonly Shape[]): readonly Node[] {
    const only = from.length === 1 ? from[0] : undefined;
    const known = only?.choices?.get(options);
    if (known !== undefined) return known;
    const ends = [...new Set(options.flatMap((option) => this.extend(from, option)))];
    if (only !== undefined) {
      only.choices ??= new Map();
      only.choices.set(options, ends);
    }
    return ends;
  }

  /** One node for what follows any of several ends, so that alternatives after alternatives do not multiply. */
  private join(ends: readonly Node[]): Node {
    const key = ends.map((node) => node.id).join(" ");
    const known = this.joinsByKey.get(key);
    if (known !== undefined) return known;
    const join = createNode(this.nodes++);
    this.joinsByKey.set(key, join);
    for (const end of ends) {
      end.joins ??= [];
      end.joins.push(join);
    }
    return join;
  }

  private child(node: Node, step: Step): Node {
    const key = keyOf(step);
    const known = node.children?.get(key);
    if (known !== undefined) return known;
    const target = createNode(this.nodes++);
    node.children ??= new Map();
    node.children.set(key, target);
    for (const { pattern, negates } of step.takes) {
      const edge: Edge = { target, gap: step.gap, negates };
      node.edges ??= new Map();
      const edges = node.edges.get(pattern);
      if (edges === undefined) node.edges.set(pattern, [edge]);
      else edges.push(edge);
      node.follows |= bitOf(pattern);
      if (node !== this.root) this.later.add(pattern);
    }
    if (step.any) {
      node.follows |= anyBit;
      node.any ??= [];
      node.any.push({ target, gap: step.gap, negates: false });
    }
    if (step.gap !== null && step.gap !== blank) node.hasSigns = true;
    return target;
  }
}

/** Equal for steps that are the same. Nearly all ask for one pattern, whose number is enough. */
function keyOf({ takes, any, gap }: Step): number | string {
  const [only] = takes;
  if (only !== undefined && takes.length === 1 && !any && gap === null && !only.negates) return only.pattern;
  return `${takes.map(({ pattern, negates }) => `${pattern}${negates ? "n" : ""}`).join(" ")}${any ? "*" : ""}"${gap ?? ""}`;
}

function createNode(id: number): Node {
  return {
    id,
    edges: null,
    any: null,
    joins: null,
    accepts: null,
    children: null,
    choices: null,
    hasSigns: false,
    follows: 0,
  };
}

/** Edges without a wish for signs cross blanks and hyphens (`gap` null); the others only their own signs. */
function followed(state: State<unknown>, patterns: readonly number[], gap: string | null): readonly Member[] {
  const reached: Member[] = [];
  for (const { node, negated } of state.members) {
    const follow = (edge: Edge): void => {
      if (edge.gap === gap) reached.push({ node: edge.target, negated: negated !== edge.negates });
    };
    node.any?.forEach(follow);
    for (const pattern of patterns) node.edges?.get(pattern)?.forEach(follow);
  }
  return reached;
}
