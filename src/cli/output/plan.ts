import { tmpdir } from "node:os";
import { dirname, extname } from "node:path";
import type { Fold } from "../../analyse/analysis.js";
import { CgError } from "../../model/diagnostic.js";
import type { Table } from "../../model/table.js";
import type { Lang } from "../../model/text.js";
import { renderers } from "../../render/registry.js";
import type { Renderer, RenderOptions } from "../../render/renderer.js";
import { type Flags, given, text } from "../command.js";
import { oneOf } from "../options.js";
import type { Io } from "../terminal/io.js";
import { notice } from "../terminal/notice.js";
import { hasColour, widthOf } from "../terminal/screen.js";
import { HeldText } from "./held-text.js";
import { inBlocks, type Target, target, writeTarget } from "./target.js";

/** Where a table goes and in what form: known, and found possible, before the work begins. */
export interface OutputPlan {
  readonly renderer: Renderer;
  /** null: standard output. */
  readonly file: Target | null;
  readonly dictionary: Target | null;
  readonly manifest: Target | null;
  readonly options: Omit<RenderOptions, "lang">;
  readonly tidy: boolean;
  readonly quiet: boolean;
}

/** Throws CgError for an unknown format or a path that cannot be written. */
export async function planOutput(flags: Flags, io: Io): Promise<OutputPlan> {
  const file = targetOf(flags, "output", io);
  const renderer = await rendererOf(text(flags, "format"), file);
  const excel = given(flags, "excel");
  if (excel && renderer.name !== "csv" && renderer.name !== "tsv") {
    throw new CgError(`--excel is for csv and tsv, not for ${renderer.name}`, { hint: "Add -f csv." });
  }
  return {
    renderer,
    file,
    dictionary: targetOf(flags, "dictionary", io),
    manifest: targetOf(flags, "manifest", io),
    options: {
      width: file === null ? widthOf(io.stdout, io) : widthOf({ ...io.stdout, columns: null }, io),
      colour: file === null && hasColour(io.stdout, flags["color"] === false, io),
      excel,
    },
    tidy: given(flags, "tidy"),
    quiet: given(flags, "quiet"),
  };
}

/** The files that a plan is going to write. */
export function targetsOf(plan: OutputPlan): readonly Target[] {
  return [plan.file, plan.dictionary, plan.manifest].filter((where) => where !== null);
}

/** Takes rows as they come, where the format and the analysis let them stand alone; null where the whole table must be known first. */
export interface RowStream {
  /** Takes over what the analysis has so far. */
  take(): void;
  pieces(): Iterable<string>;
  discard(): void;
}

export function rowStream({ stream }: Fold, plan: OutputPlan, lang: Lang): RowStream | null {
  const { lines } = plan.renderer;
  if (stream === undefined || lines === undefined || plan.tidy) return null;
  const options = { ...plan.options, lang };
  const held = new HeldText(plan.file === null || plan.file.direct ? tmpdir() : dirname(plan.file.path));
  held.add(lines.head(stream.columns, options));
  return {
    take: () => {
      for (const row of stream.take()) held.add(lines.row(stream.columns, row, options));
    },
    pieces: () => held.pieces(),
    discard: () => held.discard(),
  };
}

/**
 * Writes the table as planned, its dictionary, and, where the format holds rows only, its basis to stderr. Rows that were streamed come from
 * the stream.
 */
export async function writeTable(
  given: Table,
  streamed: RowStream | null,
  plan: OutputPlan,
  lang: Lang,
  io: Io,
): Promise<void> {
  const table = await planned(given, plan);
  await writeDictionary(table, plan, lang, io);
  await writePieces(streamed?.pieces() ?? plan.renderer.render(table, { ...plan.options, lang }), plan, io);
  if (plan.renderer.lines !== undefined) {
    const { basisWords } = await import("../../render/basis.js");
    for (const sentence of basisWords(table.basis, lang)) await notice(sentence, plan.quiet, io);
  }
}

/** Writes tables as one text, and one dictionary for all. Throws where the format can hold one only. */
export async function writeTables(given: readonly Table[], plan: OutputPlan, lang: Lang, io: Io): Promise<void> {
  const { renderer, options } = plan;
  const [first] = given;
  if (renderer.several === undefined || first === undefined)
    throw new Error(`${renderer.name} cannot hold these tables`);
  const tables = await Promise.all(given.map((table) => planned(table, plan)));
  const columns = new Map(tables.flatMap((table) => table.columns.map((column) => [column.key, column])));
  await writeDictionary({ ...first, columns: [...columns.values()] }, plan, lang, io);
  await writePieces(renderer.several(tables.map((table) => renderer.render(table, { ...options, lang }))), plan, io);
}

async function planned(table: Table, plan: OutputPlan): Promise<Table> {
  return plan.tidy ? (await import("../../render/tidy.js")).tidy(table) : table;
}

async function writeDictionary(table: Table, plan: OutputPlan, lang: Lang, io: Io): Promise<void> {
  if (plan.dictionary === null) return;
  const [{ dictionary }, { csv }] = await Promise.all([
    import("../../render/dictionary.js"),
    import("../../render/csv.js"),
  ]);
  writeTarget(plan.dictionary, csv.render(dictionary(table), { ...plan.options, lang }), io.signal);
}

async function writePieces(pieces: Iterable<string>, plan: OutputPlan, io: Io): Promise<void> {
  if (plan.file !== null) {
    writeTarget(plan.file, pieces, io.signal);
    return;
  }
  for (const block of inBlocks(pieces)) {
    io.signal.throwIfAborted();
    await io.stdout.write(block);
  }
}

function targetOf(flags: Flags, name: string, io: Io): Target | null {
  const path = text(flags, name);
  return path === undefined ? null : target(path, io.cwd);
}

/** `-f`, else what the extension of the file says, else the table for people. */
async function rendererOf(format: string | undefined, file: Target | null): Promise<Renderer> {
  const names = Object.keys(renderers);
  const name = format === undefined ? "table" : oneOf("--format", format, names);
  const loaded = await renderers[name]?.();
  const extension = file === null ? "" : extname(file.shown).toLowerCase();
  if (format === undefined && extension !== "") {
    const all = await Promise.all(Object.values(renderers).map((load) => load()));
    const fitting = all.find((renderer) => renderer.extensions.includes(extension));
    if (fitting !== undefined) return fitting;
    if (file?.direct !== true) {
      throw new CgError(`${file?.shown}: no format has the extension ${extension}`, {
        hint: `Pass -f ${names.join(", ")}.`,
      });
    }
  }
  if (loaded === undefined) throw new Error(`format ${name} is not registered`);
  return loaded;
}
