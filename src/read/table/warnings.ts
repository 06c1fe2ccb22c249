import type { Diagnostic } from "../../model/diagnostic.js";
import type { ReadContext } from "../reader.js";
import { talkColumns } from "./columns.js";
import type { TableHead } from "./head.js";
import { rowNames, type TableRows } from "./rows.js";

/** What a person should know of how a table of turns was read. `goesOn`: rows without a speaker that go on with the turn before. */
export function tableWarnings(table: TableRows, head: TableHead, goesOn: number, context: ReadContext): Diagnostic[] {
  const warnings = [
    ...ragged(table, head, context),
    ...severalTalks(table, head, context),
    ...noSpeaker(head, context),
  ];
  return goesOn === 0 ? warnings : [...warnings, goesOnWith(goesOn, context)];
}

/** Whether words cut at the mark between cells can be put together again: text is the last column. */
export function rejoinsText(table: TableRows, { header, columns }: TableHead): boolean {
  return table.delimiter !== undefined && columns?.text === header.length - 1;
}

function goesOnWith(rows: number, { id }: ReadContext): Diagnostic {
  const some = rows === 1 ? "1 row without a speaker goes" : `${rows} rows without a speaker go`;
  return {
    about: id,
    message: `${some} on with the turn before, because the table names a speaker only where it changes`,
    indonesian: `${rows} baris tanpa penutur meneruskan giliran sebelumnya, karena tabel menyebut penutur hanya saat berganti`,
  };
}

/** Rows with more cells than the header, or too few to reach the text. */
function ragged(table: TableRows, head: TableHead, { id }: ReadContext): Diagnostic[] {
  const { columns, header } = head;
  if (columns === null || header.length === 0) return [];
  const long: number[] = [];
  const short: number[] = [];
  for (let i = head.body; i < table.rows.length; i++) {
    const row = table.rows[i] ?? [];
    const extra = row.length > header.length && row.slice(header.length).some((cell) => cell.trim() !== "");
    if (extra) long.push(table.numbers[i] ?? 0);
    else if (row.length <= columns.text) short.push(table.numbers[i] ?? 0);
  }
  const warnings: Diagnostic[] = [];
  const rejoined = rejoinsText(table, head);
  if (long.length > 0) {
    const { en, id: idn } = rowNames(table.noun, long);
    const fate = rejoined ? "taken as more of the text" : "left out";
    const nasib = rejoined ? "dianggap lanjutan teks" : "tidak dibaca";
    const message = `${en}: more cells than the header has; what stands beyond it is ${fate}`;
    const indonesian = `${idn}: sel lebih banyak daripada kepala tabel; kelebihannya ${nasib}`;
    warnings.push({ about: id, kind: "damage", message, indonesian });
  }
  if (short.length > 0 && table.noun === "line") {
    const { en, id: idn } = rowNames(table.noun, short);
    const message = `${en}: too few cells to hold text, left out`;
    const indonesian = `${idn}: sel terlalu sedikit untuk memuat teks, tidak dibaca`;
    warnings.push({ about: id, kind: "damage", message, indonesian });
  }
  return warnings;
}

/** A table that has more than text, but no column that is known to say who speaks. */
function noSpeaker({ columns, header }: TableHead, { id }: ReadContext): Diagnostic[] {
  if (columns === null || columns.speaker !== undefined || columns.role !== undefined || header.length < 2) return [];
  const cells = header.slice(0, 8).join(", ");
  return [
    {
      about: id,
      message: `no column is known to say who speaks (${cells}); --columns speaker=HEADER names it`,
      indonesian: `tidak ada kolom yang diketahui menyebut penutur (${cells}); --columns speaker=KEPALA menyebutnya`,
    },
  ];
}

/** People of one label are one person of a source: a table of several talks should be several files. */
function severalTalks(table: TableRows, head: TableHead, { id }: ReadContext): Diagnostic[] {
  const warnings: Diagnostic[] = [];
  for (const column of talkColumns(head.header)) {
    if (Object.values(head.columns ?? {}).includes(column)) continue;
    const talks = new Set<string>();
    for (let i = head.body; i < table.rows.length; i++) {
      const talk = table.rows[i]?.[column]?.trim() ?? "";
      if (talk !== "") talks.add(talk);
    }
    const rows = table.rows.length - head.body;
    // A number on every row counts rows, not talks.
    if (talks.size < 2 || talks.size > rows * 0.7) continue;
    const name = head.header[column]?.trim() ?? "";
    const message = `holds ${talks.size} talks by its column ${name}, read as one source in which a label is one person; for a source each, save a file each`;
    const indonesian = `memuat ${talks.size} percakapan menurut kolom ${name}, dibaca sebagai satu sumber dengan satu orang per label; agar terpisah, simpan satu berkas per percakapan`;
    warnings.push({ about: id, kind: "joined", message, indonesian });
    break;
  }
  return warnings;
}
