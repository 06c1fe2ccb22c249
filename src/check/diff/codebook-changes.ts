import type { LoadedCodebook } from "../../codebook/loaded.js";
import { visitItems } from "../../indicator/walk.js";
import {
  type Codebook,
  contextCategories,
  type IndicatorLine,
  type LocalText,
  type Stage,
} from "../../model/codebook.js";
import type { Change, Level } from "./change.js";
import { kindOf, lineKey } from "./code-changes.js";
import { diffLines } from "./lines.js";

/** A change of the codebook as a whole. */
function make(change: Pick<Change, "kind" | "part" | "level" | "before" | "after"> & Partial<Change>): Change {
  return { code: null, name: null, language: null, usedBy: [], place: null, ...change };
}

/** What changed of the codebook itself: id, title, citation, languages, how words are taken. Its version is not asked: it answers for the rest. */
export function headChanges(before: Codebook, after: Codebook): readonly Change[] {
  const values: readonly (readonly [Change["part"], Level, string | null, string | null])[] = [
    ["id", "major", before.id, after.id],
    ["citation", "patch", before.citation || null, after.citation || null],
  ];
  return [
    ...values.flatMap(([part, level, from, to]) =>
      from === to ? [] : [make({ kind: kindOf(from, to), part, level, before: from, after: to })],
    ),
    ...titleChanges(titleOf(before), titleOf(after)),
    ...languageChanges(before.languages, after.languages),
    ...matchingChanges(before, after),
  ];
}

/** A codebook without a title is called by its id. */
function titleOf({ id, title }: Codebook): LocalText {
  return title[""] === id ? {} : title;
}

function titleChanges(before: LocalText, after: LocalText): readonly Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((language) => {
    const [from, to] = [before[language] ?? null, after[language] ?? null];
    const change = { part: "title", level: "patch", before: from, after: to } as const;
    return from === to
      ? []
      : [make({ ...change, kind: kindOf(from, to), language: language === "" ? null : language })];
  });
}

function languageChanges(before: readonly string[], after: readonly string[]): readonly Change[] {
  const { removed, added } = diffLines(before, after, String);
  return [
    ...removed.map((language) =>
      make({ kind: "removed", part: "languages", level: "major", before: language, after: null }),
    ),
    ...added.map((language) =>
      make({ kind: "added", part: "languages", level: "minor", before: null, after: language }),
    ),
  ];
}

function matchingChanges({ matching: before }: Codebook, { matching: after }: Codebook): readonly Change[] {
  const keys = ["hyphens", "scope", "regex", "clitics", "masks"] as const;
  return keys.flatMap((key) => {
    const [from, to] = [String(before[key]), String(after[key])];
    return from === to
      ? []
      : [make({ kind: "changed", part: "matching", level: "major", name: key, before: from, after: to })];
  });
}

/** Stages that came, went, were renamed or relabelled, and another order of those that stayed. */
export function stageChanges(
  before: Codebook,
  after: Codebook,
  renames: ReadonlyMap<string, string>,
): readonly Change[] {
  const old = new Map(before.stages.map((stage) => [renames.get(stage.id) ?? stage.id, stage]));
  const own = new Map(after.stages.map((stage) => [stage.id, stage]));
  const stage = (change: Pick<Change, "kind" | "level" | "before" | "after">, { id, place }: Stage): Change =>
    make({ ...change, part: "stage", name: id, place });
  return [
    ...[...old].flatMap(([id, gone]) =>
      own.has(id) ? [] : [stage({ kind: "removed", level: "major", before: gone.id, after: null }, gone)],
    ),
    ...[...own].flatMap(([id, now]) => {
      const was = old.get(id);
      if (was === undefined) return [stage({ kind: "added", level: "minor", before: null, after: id }, now)];
      const [from, to] = [wordsOf(was), wordsOf(now)];
      return [
        ...(was.id === id ? [] : [stage({ kind: "renamed", level: "major", before: was.id, after: id }, now)]),
        ...(from === to ? [] : [stage({ kind: "changed", level: "patch", before: from, after: to }, now)]),
      ];
    }),
    ...orderChange([...old.keys()], [...own.keys()], "stage"),
  ];
}

/** Label and aliases of a stage, as one text. */
function wordsOf({ label, aliases }: Stage): string {
  const labels = Object.entries(label).map(([language, text]) => (language === "" ? text : `${language}: ${text}`));
  return [...labels, ...aliases].join("; ");
}

/** Another order of what stands in both; a list of ids, so that the new order can be read. */
export function orderChange(
  before: readonly string[],
  after: readonly string[],
  name: "stage" | "code",
): readonly Change[] {
  const [old, own] = [new Set(before), new Set(after)];
  const from = before.filter((id) => own.has(id));
  const to = after.filter((id) => old.has(id));
  const at = from.findIndex((id, index) => id !== to[index]);
  if (at < 0) return [];
  const shown = (ids: readonly string[]) => ids.slice(at, at + 5).join(", ") + (ids.length > at + 5 ? ", …" : "");
  return [make({ kind: "changed", part: "order", level: "patch", name, before: shown(from), after: shown(to) })];
}

/**
 * Words that lists gained and lost, with the codes whose indicators use the list. Words of lists that no code uses change nothing that is
 * found. A list gone is one whose words are all gone.
 */
export function listChanges(
  before: LoadedCodebook,
  after: LoadedCodebook,
  renames: ReadonlyMap<string, string>,
): readonly Change[] {
  const users = new Map(
    [...usersOf(before)].map(([name, codes]) => [name, new Set([...codes].map((id) => renames.get(id) ?? id))]),
  );
  for (const [name, codes] of usersOf(after)) users.set(name, new Set([...(users.get(name) ?? []), ...codes]));
  const [old, own] = [before.codebook.lists, after.codebook.lists];
  return [...new Set([...Object.keys(old), ...Object.keys(own)])].flatMap((name) => {
    const usedBy = [...(users.get(name) ?? [])];
    const [from, to] = [linesOf(old, name), linesOf(own, name)];
    const levelOf = (level: Level): Level => (usedBy.length === 0 ? "patch" : level);
    return wordChanges(from, to, (change) =>
      make({ ...change, part: "list", name, usedBy, level: levelOf(change.kind === "removed" ? "major" : "minor") }),
    );
  });
}

/** Codes by the lists that their indicators name. */
function usersOf({ codebook, indicators }: LoadedCodebook): Map<string, Set<string>> {
  const users = new Map<string, Set<string>>();
  for (const { id, indicators: lines } of codebook.codes) {
    for (const line of lines) {
      const indicator = indicators.get(line);
      if (indicator === undefined) continue;
      visitItems(indicator, (item) => {
        if (item.kind === "list") users.set(item.name, (users.get(item.name) ?? new Set()).add(id));
      });
    }
  }
  return users;
}

function linesOf(lists: Codebook["lists"], name: string): readonly IndicatorLine[] {
  return Object.hasOwn(lists, name) ? Object.values(lists[name] ?? {}).flat() : [];
}

/** Words and reaches of context groups. They decide what passages of every code assert. */
export function contextChanges({ context: before }: Codebook, { context: after }: Codebook): readonly Change[] {
  return contextCategories.flatMap((category) => {
    const languages = new Set([...Object.keys(before[category]), ...Object.keys(after[category])]);
    return [...languages].flatMap((language) => {
      const [old, own] = [before[category][language], after[category][language]];
      const group = { part: "context", name: category, language, level: "minor" } as const;
      const reach = (side: typeof old) => (side === undefined ? null : `${side.before} before, ${side.after} after`);
      const [from, to] = [reach(old), reach(own)];
      const reaches = old !== undefined && own !== undefined && from !== to;
      return [
        ...(reaches ? [make({ ...group, kind: "changed", before: from, after: to })] : []),
        ...wordChanges(old?.words ?? [], own?.words ?? [], (change) => make({ ...change, ...group })),
      ];
    });
  });
}

function wordChanges(
  before: readonly IndicatorLine[],
  after: readonly IndicatorLine[],
  change: (words: Pick<Change, "kind" | "language" | "before" | "after" | "place">) => Change,
): readonly Change[] {
  const { removed, added } = diffLines(before, after, lineKey);
  return [
    ...removed.map(({ text, language, place }) =>
      change({ kind: "removed", language, before: text, after: null, place }),
    ),
    ...added.map(({ text, language, place }) => change({ kind: "added", language, before: null, after: text, place })),
  ];
}
