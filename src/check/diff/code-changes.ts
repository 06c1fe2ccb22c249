import {
  type Code,
  type Example,
  type Exclusion,
  type IndicatorLine,
  type LocalText,
  localised,
} from "../../model/codebook.js";
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
    ...items(make, "include", before.include, after.include, "major", "minor"),
    ...items(make, "exclude", before.exclude.map(excluded), after.exclude.map(own), "minor", "major"),
    ...exampleChanges(make, "examples", before.examples, after.examples),
    ...exampleChanges(make, "counterexamples", before.counterexamples, after.counterexamples),
    ...indicatorChanges(make, diffLines(before.indicators, after.indicators, lineKey)),
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
  const [old, fresh] = withoutNamedLanguage(before, after);
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].flatMap((language) => {
    const [from, to] = [textIn(old, language), textIn(fresh, language)];
    if (from === to) return [];
    const level = levelOf(from ?? "", to ?? "");
    return [make(kindOf(from, to), part, level, from, to, { language: language === "" ? null : language })];
  });
}

/** A text of which only the language was named, or is named no more, is the same text: it is left out on both sides. */
function withoutNamedLanguage(before: LocalText, after: LocalText): readonly [LocalText, LocalText] {
  const plain = textIn(before, "") ?? textIn(after, "");
  const spoken = textIn(before, "") === null ? before : after;
  const language = Object.keys(spoken).find((one) => one !== "" && spoken[one] === plain);
  if (language === undefined) return [before, after];
  const others = (text: LocalText) =>
    Object.fromEntries(Object.entries(text).filter(([one]) => one !== "" && one !== language));
  return [others(before), others(after)];
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

/** Items of a list, told language by language: those that are gone, those that are new, and those that were reworded or translated. */
function items(
  make: Make,
  part: Part,
  before: readonly LocalText[],
  after: readonly LocalText[],
  removed: Level,
  added: Level,
): readonly Change[] {
  const diff = diffReworded(before, after, textKey, wordsOf);
  return [
    ...diff.changed.flatMap((pair) => texts(make, part, pair.before, pair.after, () => "patch")),
    ...diff.removed.flatMap((text) => texts(make, part, text, {}, () => removed)),
    ...diff.added.flatMap((text) => texts(make, part, {}, text, () => added)),
  ];
}

/** Passages, with their reason; of one that stays the reason is told language by language. */
function exampleChanges(
  make: Make,
  part: Part,
  before: readonly Example[],
  after: readonly Example[],
): readonly Change[] {
  const diff = diffReworded(before, after, exampleKey, ({ text }) => ({ "": wordSet(text) }));
  return [
    ...diff.changed.flatMap(({ before: old, after: fresh }) =>
      old.text === fresh.text
        ? reasonChanges(make, part, old, fresh)
        : [make("changed", part, "patch", quoted(old), quoted(fresh), whereOf(fresh))],
    ),
    ...diff.removed.map((example) => make("removed", part, "patch", quoted(example), null, whereOf(example))),
    ...diff.added.map((example) => make("added", part, "patch", null, quoted(example), whereOf(example))),
  ];
}

/** A passage stays; a reason that is new in a language is no passage that is new. */
function reasonChanges(make: Make, part: Part, old: Example, fresh: Example): readonly Change[] {
  const said = (reason: string | null) => (reason === null ? fresh.text : `${fresh.text} (${reason})`);
  return texts(make, part, old.because ?? {}, fresh.because ?? {}, () => "patch").map((change) => ({
    ...change,
    kind: "changed",
    before: said(change.before),
    after: said(change.after),
    place: fresh.place,
  }));
}

function indicatorChanges(make: Make, { removed, added }: LineDiff<IndicatorLine>): readonly Change[] {
  return [
    ...removed.map((line) => make("removed", "indicators", "major", line.text, null, whereOf(line))),
    ...added.map((line) => make("added", "indicators", "minor", null, line.text, whereOf(line))),
  ];
}

function whereOf({ language, place }: IndicatorLine | Example): Pick<Change, "language" | "place"> {
  return { language, place };
}

/** Equal for texts that say the same in the same languages. */
function textKey(text: LocalText): string {
  return JSON.stringify(Object.entries(text).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function wordsOf(text: LocalText): Readonly<Record<string, ReadonlySet<string>>> {
  return Object.fromEntries(Object.entries(text).map(([language, written]) => [language, wordSet(written)]));
}

export function lineKey({ language, text }: IndicatorLine): string {
  return JSON.stringify([language, text]);
}

function exampleKey({ text, because }: Example): string {
  return JSON.stringify([text, because === undefined ? null : textKey(because)]);
}

/** A passage with the reason in its own language, if that is one of output. */
function quoted({ text, language, because }: Example): string {
  return because === undefined ? text : `${text} (${localised(because, language === "id" ? "id" : "en")})`;
}

function written({ text, code }: Exclusion, renames: ReadonlyMap<string, string>): LocalText {
  return code === undefined ? text : mapped(text, (one) => `${one} (→ ${renames.get(code) ?? code})`);
}

function mapped(text: LocalText, change: (text: string) => string): LocalText {
  return Object.fromEntries(Object.entries(text).map(([language, one]) => [language, change(one)]));
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
