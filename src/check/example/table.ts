import { type Code, type Codebook, labelOf } from "../../model/codebook.js";
import { column } from "../../model/column.js";
import type { Place } from "../../model/diagnostic.js";
import { type Basis, type Cell, type Column, codebookBasis, type Table } from "../../model/table.js";
import type { Label } from "../../model/text.js";
import { withoutIdentifiers } from "../../text/identifiers.js";
import type { Catch, ExampleKind, ExampleResult } from "./examples.js";
import { type Reason, reasonWords } from "./reason.js";

/** What a test of a codebook, or of a part of it, found. */
export interface Tested {
  readonly codebook: Codebook;
  readonly results: readonly ExampleResult[];
  /** Codes whose examples nobody could test. */
  readonly untested: readonly Code[];
}

/** The test narrowed to some codes. */
export function narrowed({ codebook, results, untested }: Tested, codes: ReadonlySet<string>): Tested {
  return {
    codebook,
    results: results.filter(({ code }) => codes.has(code.id)),
    untested: untested.filter(({ id }) => codes.has(id)),
  };
}

/** The examples that break their word, in the order of the codebook; with `all` also those that keep it. */
export function examplesTable(tested: Tested, all: boolean): Table {
  const { codebook, results } = tested;
  const broken = results.filter(({ isMiss }) => isMiss);
  return {
    id: "examples",
    title: titleOf(codebook.id, results),
    basis: basisOf(tested, []),
    columns: all ? columns : columns.filter((column) => column !== resultColumn),
    rows: [...broken, ...(all ? results.filter(({ isMiss }) => !isMiss) : [])].map((result) => ({
      cells: cellsOf(result, all),
      ...(all ? { group: result.isMiss ? "broken" : "kept" } : {}),
    })),
  };
}

function titleOf(id: string, results: readonly ExampleResult[]): Label {
  const tested = results.length;
  if (tested === 0) return { en: `Examples of ${id}: none`, id: `Contoh pada ${id}: tidak ada` };
  const broken = brokenWords(results);
  return broken === null
    ? { en: `Examples of ${id}: ${tested} tested, none missed`, id: `Contoh pada ${id}: ${tested} diuji, semua sesuai` }
    : { en: `Examples of ${id}: ${broken.en}`, id: `Contoh pada ${id}: ${broken.id}` };
}

/** How many examples are missed, and how many counterexamples caught, of all; null: none. */
export function brokenWords(results: readonly ExampleResult[]): Label | null {
  const tested = results.length;
  const broken = results.filter(({ isMiss }) => isMiss);
  const missed = broken.filter(({ kind }) => kind === "example").length;
  const caught = broken.length - missed;
  if (broken.length === 0) return null;
  if (caught === 0) return { en: `${missed} of ${tested} missed`, id: `${missed} dari ${tested} meleset` };
  const catching = `${caught} caught that must not be`;
  const tertangkap = `${caught} tertangkap padahal tidak boleh`;
  if (missed === 0) return { en: `of ${tested}, ${catching}`, id: `dari ${tested}, ${tertangkap}` };
  return {
    en: `of ${tested}, ${missed} missed and ${catching}`,
    id: `dari ${tested}, ${missed} meleset dan ${tertangkap}`,
  };
}

/** What tables about examples rest on. */
export function basisOf({ codebook, results, untested }: Tested, notes: readonly Label[]): Basis {
  const { id, version, file, codes } = codebook;
  const examples = results.filter(({ kind }) => kind === "example").length;
  const counterexamples = results.length - examples;
  const name = `${id} ${version} (${file})`;
  return codebookBasis([
    {
      en: `Basis: the codebook ${name}: ${codes.length} code(s); ${examples} example(s) and ${counterexamples} counterexample(s) tested.`,
      id: `Dasar: buku kode ${name}: ${codes.length} kode; ${examples} contoh dan ${counterexamples} contoh tandingan diuji.`,
    },
    ...(results.length === 0 ? [nothingTested] : []),
    ...(untested.length > 0 ? [untestedNote(untested.map((code) => code.id))] : []),
    ...notes,
  ]);
}

const nothingTested: Label = {
  en: "There are no examples and no counterexamples to test: write some under each code.",
  id: "Tidak ada contoh dan contoh tandingan untuk diuji: tuliskan pada setiap kode.",
};

function untestedNote(codes: readonly string[]): Label {
  return {
    en: `Not tested, because no indicator finds these codes (headings, codes for people only, retired codes): ${codes.join(", ")}.`,
    id: `Tidak diuji karena tidak ada indikator untuk kode ini (judul, kode untuk orang saja, kode yang dihentikan): ${codes.join(", ")}.`,
  };
}

function cellsOf(
  { code, example, kind, languages, catches, isMiss, why }: ExampleResult,
  all: boolean,
): readonly Cell[] {
  return [
    placeOf(example.place),
    code.id,
    expected[kind],
    ...(all ? [isMiss ? brokenLabels[kind] : keptLabel] : []),
    withoutIdentifiers(example.text),
    languages.join(", "),
    catches.length === 0 ? nobody : catches.map(catchWords).join("; "),
    isMiss && why !== null ? withoutIdentifiersIn(reasonWords(why)) : "",
    isMiss && why !== null ? lineOf(why) : "",
    example.because === undefined ? "" : labelOf(example.because, ""),
  ];
}

const expected: Readonly<Record<ExampleKind, Label>> = {
  example: { en: "to be caught", id: "harus tertangkap" },
  counterexample: { en: "not to be caught", id: "tidak boleh tertangkap" },
};

const brokenLabels: Readonly<Record<ExampleKind, Label>> = {
  example: { en: "missed", id: "meleset" },
  counterexample: { en: "caught", id: "tertangkap" },
};
const keptLabel: Label = { en: "kept", id: "sesuai" };
const nobody: Label = { en: "no code", id: "tidak ada kode" };

/** "no-ground-rules (codebook.yaml:12 by way of ground-rules)". */
function catchWords({ code, indicators }: Catch): string {
  const lines = indicators.map(
    ({ place, via }) => `${place.file}:${place.line}${via === undefined ? "" : ` < ${via}`}`,
  );
  return `${code} (${[...new Set(lines)].join(", ")})`;
}

function lineOf(why: Reason): string {
  return "place" in why ? `${why.place.file}:${why.place.line} ${why.indicator}` : "";
}

function placeOf({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function withoutIdentifiersIn({ en, id }: Label): Label {
  return { en: withoutIdentifiers(en), id: withoutIdentifiers(id) };
}

const resultColumn: Column = column(
  "result",
  "text",
  { en: "Result", id: "Hasil" },
  {
    en: "Whether that is so: kept; if not, an example is missed and a counterexample caught.",
    id: "Apakah memang demikian: sesuai; jika tidak, contoh meleset dan contoh tandingan tertangkap.",
  },
  4,
);

const columns: readonly Column[] = [
  column(
    "place",
    "reference",
    { en: "Where", id: "Letak" },
    { en: "File, line and column of the example.", id: "Berkas, baris, dan kolom contoh itu." },
  ),
  column(
    "code",
    "reference",
    { en: "Code", id: "Kode" },
    { en: "The code the example is written under.", id: "Kode tempat contoh itu ditulis." },
  ),
  column(
    "expected",
    "text",
    { en: "Expected", id: "Seharusnya" },
    {
      en: "Whether its code must catch it (an example) or must not (a counterexample).",
      id: "Apakah kodenya harus menangkapnya (contoh) atau tidak boleh (contoh tandingan).",
    },
  ),
  resultColumn,
  column(
    "text",
    "quote",
    { en: "Text", id: "Teks" },
    { en: "The example as written.", id: "Contoh sebagaimana ditulis." },
    12,
  ),
  column(
    "languages",
    "text",
    { en: "Language", id: "Bahasa" },
    {
      en: "The language it was read in; without one of its own, those of the codebook.",
      id: "Bahasa yang dipakai membacanya; jika tidak disebut, semua bahasa buku kode.",
    },
    5,
  ),
  column(
    "caught_by",
    "text",
    { en: "Caught by", id: "Tertangkap oleh" },
    {
      en: "The codes that take it for evidence, with the lines that found it; < names the activity whose lack it is.",
      id: "Kode yang menganggapnya bukti, dengan baris yang menemukannya; < menyebut kegiatan yang ketiadaannya ditemukan.",
    },
    10,
    "under",
  ),
  column(
    "why",
    "text",
    { en: "Why not", id: "Mengapa tidak" },
    {
      en: "The nearest its own code came to catching it.",
      id: "Sejauh mana kodenya sendiri hampir menangkapnya.",
    },
    9,
    "under",
  ),
  column(
    "indicator",
    "reference",
    { en: "Nearest line", id: "Baris terdekat" },
    { en: "The indicator that found it all the same.", id: "Indikator yang tetap menemukannya." },
    8,
    "under",
  ),
  column(
    "because",
    "text",
    { en: "Because", id: "Alasan" },
    {
      en: "What the codebook says why a counterexample is none.",
      id: "Alasan dalam buku kode mengapa contoh tandingan bukan contoh.",
    },
    11,
    "under",
  ),
];
