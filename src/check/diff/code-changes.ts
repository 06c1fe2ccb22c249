import type { Code, Example, Exclusion, IndicatorLine, LocalText } from "../../model/codebook.js";
import type { Change, ChangeKind, Level, Part } from "./change.js";
import { diffLines, diffReworded, type LineDiff } from "./lines.js";
import { dice, reworded, wordSet } from "./similarity.js";

/** Ids as they are called afterwards; an id that was not renamed is itself. */
export interface Renames {
  readonly codes: ReadonlyMap<string, string>;
  readonly stages: ReadonlyMap<string, string>;
}

/**
 * What changed in a code that stands in both codebooks. References to what was only renamed are no change. Levels: what can take passages
 * away from the code is major (an indicator or "when to use" gone, a "when not to use" more, another stage, kind or family), what can
 * bring passages is minor, wording is patch. A definition of which less than half the words stay may mean something else: major.
 */
export function codeChanges(before: Code, after: Code, renames: Renames): readonly Change[] {
  const make = maker(after);
  const renamed = (id: string | undefined) => (id === undefined ? undefined : (renames.codes.get(id) ?? id));
  const stage = renames.stages.get(before.stage) ?? before.stage;
  const excluded = (exclusion: Exclusion) => written(exclusion, renames.codes);
  const own = (exclusion: Exclusion) => written(exclusion, new Map());
  return [
    ...(before.id === after.id ? [] : [make("renamed", "code", "major", before.id, after.id)]),
    ...(stage === after.stage ? [] : [make("moved", "stage", "major", before.stage, after.stage)]),
    ...value(make, "kind", before.kind, after.kind, () => "major"),
    ...value(make, "parent", renamed(before.parent), after.parent, (from) => (from === null ? "minor" : "major")),
    ...texts(make, "label", named(before), named(after), () => "patch"),
    ...texts(make, "brief", before.brief, after.brief, wording),
    ...texts(make, "definition", before.definition, after.definition, wording),
    ...lines(make, "include", diffReworded(before.include, after.include, String), String, "major", "minor"),
    ...lines(
      make,
      "exclude",
      diffReworded(before.exclude.map(excluded), after.exclude.map(own), String),
      String,
      "minor",
      "major",
    ),
    ...lines(make, "examples", diffReworded(before.examples, after.examples, quoted), quoted, "patch", "patch"),
    ...lines(
      make,
      "counterexamples",
      diffReworded(before.counterexamples, after.counterexamples, quoted),
      quoted,
      "patch",
      "patch",
    ),
    ...lines(
      make,
      "indicators",
      diffLines(before.indicators, after.indicators, lineKey),
      ({ text }) => text,
      "major",
      "minor",
    ),
    ...value(make, "lackingAs", renamed(before.lackingAs), after.lackingAs, (from) =>
      from === null ? "minor" : "major",
    ),
    ...texts(make, "recommendation", before.recommendation, after.recommendation, () => "patch"),
    ...mapChanges(make, before, after),
    ...value(make, "color", before.color, after.color, () => "patch"),
    ...value(make, "scope", before.scope, after.scope, (_, to) => (to === "sentence" ? "major" : "minor")),
    ...value(make, "overlaps", before.overlaps, after.overlaps, (_, to) => (to === "longest" ? "major" : "minor")),
    ...value(make, "hypothetical", before.hypothetical, after.hypothetical, (_, to) =>
      to === "apart" ? "major" : "minor",
    ),
    ...value(make, "retired", before.retired, after.retired, (from) => (from === null ? "major" : "minor")),
    ...value(make, "replacedBy", renamed(before.replacedBy), after.replacedBy, () => "patch"),
  ];
}

type Make = (
  kind: ChangeKind,
  part: Part,
  level: Level,
  before: string | null,
  after: string | null,
  more?: Partial<Pick<Change, "language" | "name" | "place">>,
) => Change;

function maker(code: Code): Make {
  return (kind, part, level, before, after, more = {}) => ({
    kind,
    part,
    code: code.id,
    name: null,
    language: null,
    before,
    after,
    level,
    usedBy: [],
    place: code.place,
    ...more,
  });
}

/** Added, removed or changed, by which side has it. */
export function kindOf(before: string | null, after: string | null): ChangeKind {
  return before === null ? "added" : after === null ? "removed" : "changed";
}

function value(
  make: Make,
  part: Part,
  from: string | undefined,
  to: string | undefined,
  levelOf: (before: string | null, after: string | null) => Level,
): readonly Change[] {
  if (from === to) return [];
  const [before, after] = [from ?? null, to ?? null];
  return [make(kindOf(before, after), part, levelOf(before, after), before, after)];
}

function texts(
  make: Make,
  part: Part,
  before: LocalText,
  after: LocalText,
  levelOf: (before: string, after: string) => Level,
): readonly Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((language) => {
    const [from, to] = [textIn(before, language), textIn(after, language)];
    if (from === to) return [];
    const level = levelOf(from ?? "", to ?? "");
    return [make(kindOf(from, to), part, level, from, to, { language: language === "" ? null : language })];
  });
}

/** Own keys only: a language cannot be called `constructor`, but a codebook may try. */
function textIn(text: LocalText, language: string): string | null {
  return (Object.hasOwn(text, language) ? text[language] : undefined) ?? null;
}

/** The level of a definition's new wording; a first one, or one in another language, only says what was meant. */
function wording(before: string, after: string): Level {
  if (before.trim() === "") return "patch";
  return dice(wordSet(before), wordSet(after)) >= reworded ? "patch" : "major";
}

function lines<Line>(
  make: Make,
  part: Part,
  diff: LineDiff<Line>,
  textOf: (line: Line) => string,
  removed: Level,
  added: Level,
): readonly Change[] {
  return [
    ...diff.changed.map(({ before, after }) =>
      make("changed", part, "patch", textOf(before), textOf(after), whereOf(after)),
    ),
    ...diff.removed.map((line) => make("removed", part, removed, textOf(line), null, whereOf(line))),
    ...diff.added.map((line) => make("added", part, added, null, textOf(line), whereOf(line))),
  ];
}

/** Language and place of lines that have them. */
function whereOf(line: unknown): Partial<Pick<Change, "language" | "place">> {
  return isPlaced(line) ? { language: line.language, place: line.place } : {};
}

function isPlaced(line: unknown): line is IndicatorLine | Example {
  return typeof line === "object" && line !== null && "place" in line && "language" in line;
}

export function lineKey({ language, text }: IndicatorLine): string {
  return JSON.stringify([language, text]);
}

function quoted({ text, because }: Example): string {
  return because === undefined ? text : `${text} (${because})`;
}

function written({ text, code }: Exclusion, renames: ReadonlyMap<string, string>): string {
  return code === undefined ? text : `${text} (→ ${renames.get(code) ?? code})`;
}

/** A code without a label is called by its id, which is no change of its label. */
function named({ id, label }: Code): LocalText {
  return label[""] === id ? {} : label;
}

function mapChanges(make: Make, before: Code, after: Code): readonly Change[] {
  const target = (code: Code, book: string) =>
    Object.hasOwn(code.maps, book) ? (code.maps[book] ?? []).join(", ") : null;
  return [...new Set([...Object.keys(before.maps), ...Object.keys(after.maps)])].flatMap((book) => {
    const [from, to] = [target(before, book), target(after, book)];
    return from === to ? [] : [make(kindOf(from, to), "maps", "minor", from, to, { name: book })];
  });
}
