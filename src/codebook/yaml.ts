import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type Scalar,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Problem } from "./problem.js";
import { lineIndex, placeAt, type Source, type Spot } from "./source.js";
import { duplicateKey, syntaxProblem } from "./trap.js";
import type { Entry, Other, Text, Tree } from "./tree.js";

/** Nothing in a codebook nests deeper; all later walks are recursive. */
const maxDepth = 60;

/** Values that aliases may repeat. More is an attack ("billion laughs"), or a codebook nobody can read. */
const maxAliased = 100_000;

/** Syntax errors told at once; what follows the first ones is mostly their echo. */
const maxErrors = 100;

/** What a file holds. With a syntax error there is no tree. */
export interface ParsedYaml {
  readonly tree: Tree | undefined;
  readonly problems: readonly Problem[];
}

/** Reads YAML 1.2 (core schema, one document). Nothing in the text can cost more than its length. */
export function parseYaml(source: Source): ParsedYaml {
  const document = compose(source);
  if (!("errors" in document)) return { tree: undefined, problems: [document] };
  const errors = [...document.errors, ...document.warnings.filter((warning) => warning.code === "TAG_RESOLVE_FAILED")];
  if (errors.length > 0) {
    return { tree: undefined, problems: told(source, errors, document.contents) };
  }
  if (document.contents === null)
    return {
      tree: undefined,
      problems: [
        problem(
          source,
          0,
          "the codebook is empty",
          "Begin it with cgCode: 1, id, title and codes, or name a shipped codebook.",
        ),
      ],
    };
  const reader = new TreeReader(source);
  const tree = reader.node(document.contents, { source, start: 0, end: 0 });
  reader.finish();
  return {
    tree: reader.problems.some((problem) => problem.rule === "syntax") ? undefined : tree,
    problems: reader.problems,
  };
}

/**
 * What is said of the errors. Where one mistake has changed how all that follows is read, it is the last that can be told; one whose
 * line is understood lets others stand beside it.
 */
function told(source: Source, errors: readonly YAMLError[], contents: unknown): readonly Problem[] {
  const opened = { scalar: lastScalar(contents), bracket: openBracket(source, contents) };
  const problems: Problem[] = [];
  for (const error of onePerLine(source, errors)) {
    const { problem, isLocal } = syntaxProblem(source, error, opened);
    if (problems.length === 0 || isLocal) problems.push(problem);
    if (!isLocal) break;
  }
  return problems;
}

/** The bracket of the innermost list or map in brackets that has no end. */
function openBracket(source: Source, contents: unknown): number | undefined {
  let found: number | undefined;
  const pending: unknown[] = [contents];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (isPair(node)) pending.push(node.key, node.value);
    if (!isMap(node) && !isSeq(node)) continue;
    const [start = 0, end = 0] = node.range ?? [];
    const closing = source.text.charAt(start) === "[" ? "]" : "}";
    if (node.flow === true && source.text.charAt(end - 1) !== closing) found = Math.max(found ?? 0, start);
    for (const item of node.items) pending.push(item);
  }
  return found;
}

/** One mistake makes several errors; the first of a line tells. */
function onePerLine(source: Source, errors: readonly YAMLError[]): readonly YAMLError[] {
  const lines = new Set<number>();
  return errors.slice(0, maxErrors).filter(({ pos }) => {
    const line = lineIndex(source, pos[0]);
    return !lines.has(line) && lines.add(line);
  });
}

/** Where the last scalar of the document begins: the one whose quote was still open at the end. */
function lastScalar(contents: unknown): number | undefined {
  let node = contents;
  while (isMap(node) || isSeq(node)) {
    const last: unknown = node.items.at(-1);
    node = isPair(last) ? (last.value ?? last.key) : last;
  }
  return isScalar(node) ? node.range?.[0] : undefined;
}

/** What the text is made of, before anything is made of it; `tooDeep`: where it nests so deep that it was not read any further. */
export function tokensOf(text: string): {
  readonly tokens: readonly CST.Token[];
  readonly tooDeep: number | undefined;
} {
  const lexer = new Lexer();
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of lexer.lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > maxDepth) return { tokens, tooDeep: parser.offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, tooDeep: undefined };
}

/** Drives the three stages of the library by hand, to see the depth before anything recursive runs. */
function compose(source: Source): Document.Parsed | Problem {
  const { tokens, tooDeep } = tokensOf(source.text);
  if (tooDeep !== undefined) {
    const message = `the text nests more than ${maxDepth / 2} levels deep`;
    return problem(source, tooDeep, message, "A codebook needs no more than eight levels.");
  }
  // The library would look for every key among all before it; those that stand twice are told below.
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false, keepSourceTokens: false, version: "1.2" });
  const documents: Document.Parsed[] = [];
  for (const token of tokens) documents.push(...composer.next(token));
  documents.push(...composer.end(true, source.text.length));
  const [document, second] = documents;
  if (second)
    return problem(
      source,
      second.range[0],
      "a second YAML document begins here",
      "Keep one codebook in a file, and take the --- out.",
    );
  if (!document)
    return problem(
      source,
      0,
      "the codebook is empty",
      "Begin it with cgCode: 1, id, title and codes, or name a shipped codebook.",
    );
  return document;
}

function problem(source: Source, at: number, message: string, hint: string | undefined, length = 1): Problem {
  return { rule: "syntax", message, place: placeAt(source, at), length, ...(hint === undefined ? {} : { hint }) };
}

/** Turns the library's nodes into our tree, and aliases into what they stand for. */
class TreeReader {
  readonly problems: Problem[] = [];
  private readonly source: Source;
  /** The anchors of the document so far; null while their node is being read. */
  private readonly anchors = new Map<string, { tree: Tree; size: number } | null>();
  private readonly unusedTexts = new Map<string, Spot>();
  private count = 0;
  private aliased = 0;

  constructor(source: Source) {
    this.source = source;
  }

  /** `nowhere` is the place of a value that is not written at all. */
  node(node: unknown, nowhere: Spot): Tree {
    this.count += 1;
    if (isAlias(node)) return this.alias(node.source, this.spot(node.range, nowhere));
    if (isMap(node)) return this.anchored(node, () => this.mapping(node, nowhere));
    if (isSeq(node)) return this.anchored(node, () => this.sequence(node, nowhere));
    if (isScalar(node)) return this.anchored(node, () => this.scalar(node, nowhere));
    return { kind: "other", spot: nowhere, value: null };
  }

  /** A text whose anchor nobody uses was meant as a pattern that begins with &. */
  finish(): void {
    for (const spot of this.unusedTexts.values()) {
      const hint = "Put the text in single quotes; outside quotes & begins the name of a YAML anchor.";
      this.problems.push(problem(this.source, spot.start, "a text that begins with & loses its first word", hint));
    }
  }

  private spot(range: readonly [number, number, number] | null | undefined, nowhere: Spot): Spot {
    return range ? { source: this.source, start: range[0], end: range[1] } : nowhere;
  }

  private anchored(node: YAMLMap | YAMLSeq | Scalar, read: () => Tree): Tree {
    const name = node.anchor;
    if (name === undefined) return read();
    this.anchors.set(name, null);
    const before = this.count;
    const tree = read();
    this.anchors.set(name, { tree, size: this.count - before + 1 });
    if (tree.kind === "text" || tree.kind === "other") {
      const written = this.source.text.lastIndexOf(`&${name}`, tree.spot.start);
      this.unusedTexts.set(name, written < 0 ? tree.spot : { ...tree.spot, start: written });
    }
    return tree;
  }

  private alias(name: string, spot: Spot): Tree {
    const anchor = this.anchors.get(name);
    this.unusedTexts.delete(name);
    if (!anchor) {
      const message =
        anchor === null
          ? `the alias *${name} stands inside what it repeats`
          : `outside quotes *${name} repeats a YAML anchor, and there is none of that name`;
      const hint = `Put the text in single quotes: '*${name}'.`;
      this.problems.push(problem(this.source, spot.start, message, hint, name.length + 1));
      return { kind: "other", spot, value: null };
    }
    this.count += anchor.size;
    const before = this.aliased;
    this.aliased += anchor.size;
    if (this.aliased <= maxAliased) return anchor.tree;
    if (before <= maxAliased) {
      const message = `aliases repeat more than ${maxAliased} values`;
      this.problems.push(
        problem(this.source, spot.start, message, "Write the values out, or use a list (@name).", name.length + 1),
      );
    }
    return { kind: "other", spot, value: null };
  }

  private mapping(map: YAMLMap, nowhere: Spot): Tree {
    const entries = new Map<string, Entry>();
    for (const pair of map.items) {
      const key = isScalar(pair.key) ? pair.key : undefined;
      const spot = this.spot(key?.range, this.spot(map.range, nowhere));
      if (!key) {
        this.problems.push(
          problem(
            this.source,
            spot.start,
            "a key is a single word",
            "Put text that begins with [, {, ? or * in single quotes.",
          ),
        );
        continue;
      }
      const name = typeof key.value === "string" ? key.value : this.source.text.slice(spot.start, spot.end);
      if (name === "__proto__") {
        this.problems.push({
          ...problem(this.source, spot.start, `unknown key ${name}`, "Take it out.", name.length),
          rule: "unknown-key",
        });
        continue;
      }
      if (entries.has(name)) this.problems.push(duplicateKey(this.source, spot.start));
      const value = this.node(pair.value, { ...spot, start: spot.end });
      entries.set(name, { key: spot, value });
    }
    return { kind: "mapping", spot: this.spot(map.range, nowhere), entries };
  }

  private sequence(sequence: YAMLSeq, nowhere: Spot): Tree {
    const spot = this.spot(sequence.range, nowhere);
    return { kind: "sequence", spot, items: sequence.items.map((item) => this.node(item, spot)) };
  }

  private scalar(scalar: Scalar, nowhere: Spot): Text | Other {
    const spot = this.spot(scalar.range, nowhere);
    const value = scalar.value;
    if (typeof value === "string") return { kind: "text", spot, value };
    if (typeof value === "number" || typeof value === "boolean" || value === null)
      return { kind: "other", spot, value };
    const tag = /!\S*\s*$/.exec(this.source.text.slice(Math.max(0, spot.start - 100), spot.start))?.[0] ?? "";
    const message = "a value of this YAML type is not known here";
    const at = spot.start - tag.length;
    this.problems.push(problem(this.source, at, message, "Take the !! tag out.", Math.max(1, tag.trim().length)));
    return { kind: "other", spot, value: null };
  }
}
