import { type CodeIndex, NO_STAGE } from "./code-index.js";
import type { Entry } from "./counts.js";
import type { Passage } from "./passages.js";

/** One obstacle in one stage. */
export interface ObstacleRow {
  readonly key: string;
  readonly stage: string;
  readonly code: string;
  /** Depth in its family. */
  readonly level: number;
}

export interface StageRows {
  readonly stage: string;
  readonly rows: readonly ObstacleRow[];
}

/**
 * The rows of an obstacle summary. An obstacle stands in the stage of its passages: its code's, or the one a person moved them to;
 * with it stand its families, which count the union of their members. Codings whose code the codebook lacks have rows of their own.
 */
export interface ObstacleRows {
  /** The rows an obstacle's passage in a stage belongs to: its own and its families'. */
  keysOf(stage: string, code: string): readonly string[];
  /** A document's passages of obstacles under their rows. */
  entriesOf(passages: readonly Passage[]): readonly Entry[];
  /**
   * Rows with passages, by stage: all stages of the codebook, also empty ones, then others, `any`, and codes it lacks.
   * `all`: obstacles without passages too. `headline`: families and obstacles without one only.
   */
  byStage(options: { readonly all: boolean; readonly headline: boolean }): readonly StageRows[];
  /** The codes that have a row. */
  codes(all: boolean): ReadonlySet<string>;
}

export function createObstacleRows(index: CodeIndex): ObstacleRows {
  const known = new Map<string, ObstacleRow>();
  const found = new Set<string>();

  const rowOf = (stage: string, code: string): ObstacleRow => {
    const key = JSON.stringify([stage, code]);
    const row = known.get(key) ?? { key, stage, code, level: familiesOf(index, code).length };
    known.set(key, row);
    return row;
  };
  const keys = new Map<string, Map<string, readonly string[]>>();
  const keysOf = (stage: string, code: string): readonly string[] => {
    const ofStage = keys.get(stage) ?? new Map<string, readonly string[]>();
    const made = ofStage.get(code) ?? [code, ...familiesOf(index, code)].map((member) => rowOf(stage, member).key);
    keys.set(stage, ofStage.set(code, made));
    return made;
  };
  const rows = (all: boolean): readonly ObstacleRow[] => {
    if (all) {
      for (const code of index.codebook.codes) {
        if (code.kind === "obstacle" && code.retired === undefined) rowOf(code.stage, code.id);
      }
    }
    return [...known.values()].filter(({ key }) => all || found.has(key));
  };

  return {
    keysOf,
    entriesOf: (passages) =>
      passages.flatMap((passage) => {
        const { code, coding, stage, speakers } = passage;
        if (code !== undefined && code.kind !== "obstacle") return [];
        return keysOf(code === undefined ? NO_STAGE : stage, coding.code).map((key) => {
          found.add(key);
          return { key, passage, speakers };
        });
      }),
    byStage: ({ all, headline }) => {
      const stages = new Map<string, ObstacleRow[]>(index.codebook.stages.map(({ id }) => [id, []]));
      for (const row of rows(all)) {
        if (headline && row.level > 0) continue;
        const members = stages.get(row.stage);
        if (members === undefined) stages.set(row.stage, [row]);
        else members.push(row);
      }
      return [...stages]
        .sort(([a], [b]) => index.compareStages(a, b))
        .map(([stage, members]) => ({ stage, rows: members.sort((a, b) => index.compareCodes(a.code, b.code)) }));
    },
    codes: (all) => new Set(rows(all).map(({ code }) => code)),
  };
}

/** The obstacles a code belongs to, nearest first. */
function familiesOf(index: CodeIndex, code: string): readonly string[] {
  return index.ancestors(code).filter((id) => index.code(id)?.kind === "obstacle");
}
