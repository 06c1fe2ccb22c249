import type { Fold, RowSource } from "../../../analyse/analysis.js";
import type { CodebookDiff } from "../../../check/diff/compare.js";
import type { LoadedCodebook } from "../../../codebook/loaded.js";
import type { CodedDocument } from "../../../model/corpus.js";
import type { Table } from "../../../model/table.js";
import type { Study } from "../../../study/open.js";
import { type Flags, given, texts } from "../../command.js";
import { openOptions, selectionOf } from "../../options.js";
import { type OutputPlan, targetsOf } from "../../output/plan.js";
import { refuseInputs } from "../../output/target.js";
import { foldCorpus } from "../../run.js";
import type { Io } from "../../terminal/io.js";

/** What a change of the codebook does on sources. */
export interface Effect {
  readonly tallies: Table;
  readonly passages: Table;
}

/** Reads the sources of --sources under both codebooks, one document after the other. `keep`: the passages themselves are wanted. */
export async function effectOn(
  before: LoadedCodebook,
  after: LoadedCodebook,
  { renames }: CodebookDiff,
  keep: boolean,
  flags: Flags,
  plan: OutputPlan,
  io: Io,
): Promise<Effect> {
  const [{ openStudy }, { analyses }, { createPassageDiff }, { effectTable }] = await Promise.all([
    import("../../../study/open.js"),
    import("../../../analyse/registry.js"),
    import("../../../check/diff/passages.js"),
    import("../../../check/diff/effect-table.js"),
  ]);
  const options = openOptions(flags, texts(flags, "sources"), false, io);
  const old = await openStudy({ ...options, loaded: before });
  const own = await openStudy({ ...options, loaded: after });
  refuseInputs(targetsOf(plan), own.inputs);
  const selection = selectionOf(flags);
  const start = ({ codebook }: LoadedCodebook) => {
    const passages = analyses.code.start(codebook, selection);
    if (passages.stream === undefined) throw new Error("passages are not settled document by document");
    return {
      tally: analyses.tally.start(codebook, { ...selection, by: "code", all: true }),
      passages,
      rows: passages.stream,
    };
  };
  const [earlier, later] = [start(before), start(after)];
  const diff = createPassageDiff(later.rows.columns, renames, keep);
  const documents = documentsOf(old);
  const add = async (side: { tally: Fold; passages: Fold; rows: RowSource }, document: CodedDocument) => {
    await side.tally.add(document);
    await side.passages.add(document);
    return side.rows.take();
  };
  let result: Effect | undefined;
  const fold: Fold = {
    add: async (document) => {
      const other = await documents.next(document.id);
      const rows = await add(earlier, other);
      diff.add(rows, await add(later, document));
    },
    finish: (leftOut) => {
      const files = { before: before.codebook.file, after: after.codebook.file };
      const tallies = effectTable(earlier.tally.finish(leftOut), later.tally.finish(leftOut), diff, {
        files,
        renames,
        all: given(flags, "all"),
      });
      const title = {
        en: `Passages gained and lost: ${files.before} → ${files.after}`,
        id: `Segmen yang bertambah dan hilang: ${files.before} → ${files.after}`,
      };
      const { basis } = later.passages.finish(leftOut);
      const passages = { id: "codebook-passages", title, basis, columns: diff.columns, rows: diff.rows };
      result = { tallies, passages };
      return tallies;
    },
  };
  try {
    await foldCorpus(own, fold, null, plan, selection, false, io);
  } finally {
    await documents.end();
  }
  if (result === undefined) throw new Error("the sources were read, and there is no result");
  return result;
}

/** The documents of the same sources under the other codebook, in step. */
function documentsOf(study: Study) {
  const iterator = study.corpus().documents[Symbol.asyncIterator]();
  return {
    next: async (id: string): Promise<CodedDocument> => {
      const { value, done } = await iterator.next();
      if (done === true || value.id !== id) throw new Error(`${id} was read under one codebook only`);
      return value;
    },
    end: async (): Promise<void> => {
      await iterator.return?.();
    },
  };
}
