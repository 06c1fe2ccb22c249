import { setImmediate } from "node:timers/promises";
import type { Fold } from "../analyse/analysis.js";
import type { Selection } from "../analyse/evidence/selection.js";
import type { Mapping } from "../coding/mapping.js";
import type { CodedCorpus, Unit } from "../model/corpus.js";
import { CgError } from "../model/diagnostic.js";
import type { Table } from "../model/table.js";
import type { Study } from "../study/open.js";
import { type Flag, type Flags, given, type Invocation, text } from "./command.js";
import type { MapTarget } from "./map-to.js";
import { codingFlags, langOf, openOptions, outputFlags, selectionOf, sourceFlags, unitOf } from "./options.js";
import { type OutputPlan, planOutput, type RowStream, rowStream, targetsOf, writeTable } from "./output/plan.js";
import { refuseInputs } from "./output/target.js";
import { done } from "./terminal/failure.js";
import type { Io } from "./terminal/io.js";
import { progress } from "./terminal/progress.js";
import { SourceWarnings, warnAboutStudy } from "./terminal/warnings.js";

/** Taken by every command that prints one table about sources. */
export const tableFlags: readonly Flag[] = [...sourceFlags, ...codingFlags, ...outputFlags];

/** Options that every analysis takes or passes by, the study's where the person gave none. */
export interface Common extends Selection {
  readonly unit: Unit;
  readonly quote?: string;
  readonly identify: boolean;
}

/** Begins the analysis of a command, once the study is open. */
export type Start = (study: Study, common: Common) => Promise<Fold>;

/** What a command may ask for besides. */
export interface Reading {
  /** Other paths than its operands. */
  readonly paths?: readonly string[];
  /** Every hit instead of candidates only. */
  readonly explain?: boolean;
  /** Its table itself lists the warnings about sources. */
  readonly listsWarnings?: boolean;
}

/** The walk of every table command: check what was asked, open the study, fold its documents, write the table. */
export async function runTable(invocation: Invocation, io: Io, start: Start, reading: Reading = {}): Promise<number> {
  const { flags } = invocation;
  const lang = langOf(flags);
  const selection = selectionOf(flags);
  const unit = unitOf(flags);
  const options = openOptions(flags, reading.paths ?? invocation.operands, reading.explain ?? false, io);
  const plan = await planOutput(flags, io);
  const { openStudy } = await import("../study/open.js");
  const opened = await openStudy(options);
  const mapTo = await mapTargetOf(flags, opened, io);
  const study = mapTo === null ? opened : { ...opened, inputs: [...opened.inputs, ...mapTo.inputs] };
  refuseInputs(targetsOf(plan), study.inputs);
  const common = {
    ...selection,
    unit: unit ?? study.unit,
    ...(study.quote === null ? {} : { quote: study.quote }),
    identify: given(flags, "identify"),
  };
  const folding = mapTo === null ? await start(study, common) : await startMapped(start, study, common, mapTo.mapping);
  const rows = rowStream(folding, plan, lang ?? study.lang);
  try {
    const table = await foldCorpus(study, folding, rows, plan, selection, reading.listsWarnings ?? false, io);
    if (plan.manifest !== null) {
      const { writeManifest } = await import("./output/manifest.js");
      await writeManifest(plan.manifest, invocation.argv, study, io.signal);
    }
    await writeTable(table, rows, plan, lang ?? study.lang, io);
  } finally {
    rows?.discard();
  }
  return done;
}

async function mapTargetOf(flags: Flags, { codebook }: Study, io: Io): Promise<MapTarget | null> {
  const name = text(flags, "mapTo");
  return name === undefined ? null : await (await import("./map-to.js")).openMapTarget(name, codebook, io);
}

/** Any analysis under the codebook that `--map-to` names. */
async function startMapped(start: Start, study: Study, common: Common, mapping: Mapping): Promise<Fold> {
  const { mappedFold } = await import("../analyse/mapped.js");
  return mappedFold(await start({ ...study, codebook: mapping.target }, common), mapping, common);
}

/** Folds the documents of a study into a table, and says on stderr what was odd about them. */
export async function foldCorpus(
  study: Study,
  folding: Fold,
  rows: RowStream | null,
  plan: OutputPlan,
  selection: Selection,
  lists: boolean,
  io: Io,
): Promise<Table> {
  const corpus: CodedCorpus = study.corpus();
  const warnings = new SourceWarnings();
  const unmet = new Set(selection.coders);
  const shown = progress(corpus.sources, plan.quiet, io);
  let some = false;
  try {
    for await (const document of corpus.documents) {
      // Reading and matching never leave the processor; only between two turns of the event loop is an interruption heard.
      await setImmediate();
      io.signal.throwIfAborted();
      some = true;
      warnings.add(document.warnings);
      if (unmet.size > 0) for (const { coder } of document.codings) unmet.delete(coder);
      await folding.add(document);
      rows?.take();
      await shown.step();
    }
  } finally {
    await shown.end();
  }
  if (!some && corpus.leftOut.length > 0) throw nothingRead(corpus.leftOut);
  // A slip of the pen would look like a coder who found nothing.
  for (const coder of unmet) {
    throw new CgError(`--coder ${coder}: no coding by ${coder}`, {
      hint: "Candidates are those of the coder codebook.",
    });
  }
  // An error is the only line there is, so warnings wait until there is a table.
  const table = folding.finish(corpus.leftOut);
  await warnAboutStudy(corpus.warnings, plan.quiet, io);
  if (!lists) await warnings.tell(plan.quiet, io);
  return table;
}

/** Everything was left out: an empty table would look like a finding. */
function nothingRead(leftOut: CodedCorpus["leftOut"]): CgError {
  const named = leftOut.slice(0, 3).map(({ id, reason }) => `${id} (${reason})`);
  const more = leftOut.length > 3 ? `; and ${leftOut.length - 3} more` : "";
  return new CgError(`no source could be read: ${named.join("; ")}${more}`, {
    hint: "Name at least one readable source.",
  });
}
