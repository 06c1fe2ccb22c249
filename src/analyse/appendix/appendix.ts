import { type Code, type Codebook, type LocalText, localised } from "../../model/codebook.js";
import { codebookBasis, type Table } from "../../model/table.js";
import type { Label, Lang } from "../../model/text.js";
import { createCodeIndex } from "../evidence/code-index.js";
import { appendixCells } from "./cells.js";
import { appendixColumns } from "./columns.js";

export interface AppendixOptions {
  /** The language of output: what is not written in it is told. */
  readonly lang: Lang;
  /** Only these codes, and codes of these stages; both empty: all. */
  readonly codes: readonly string[];
  readonly stages: readonly string[];
  readonly indicators: boolean;
}

/**
 * The codebook as the appendix of a thesis or paper (MacQueen et al. 1998): the codes in the order of stages, families before their members.
 * Of form "entries", because definitions and examples side by side would be columns of a few letters.
 */
export function codebookAppendix(codebook: Codebook, options: AppendixOptions): Table {
  const index = createCodeIndex(codebook);
  const all = options.codes.length === 0 && options.stages.length === 0;
  const codes = codebook.codes
    .filter(({ id, stage }) => all || options.codes.includes(id) || options.stages.includes(stage))
    .sort((a, b) => index.compareStages(a.stage, b.stage) || index.compareCodes(a.id, b.id));
  const shown = new Set(codes.map(({ id }) => id));
  const title = { en: localised(codebook.title, "en"), id: localised(codebook.title, "id") };
  return {
    id: "codebook",
    title: { en: `Codebook: ${title.en}`, id: `Buku kode: ${title.id}` },
    basis: codebookBasis(notesOf(codebook, codes, options.lang)),
    form: "entries",
    columns: appendixColumns(options.indicators),
    rows: codes.map((code) => ({
      cells: appendixCells(code, index, options.indicators),
      level: index.ancestors(code.id).filter((id) => shown.has(id)).length,
      group: code.stage,
    })),
  };
}

/** What a reader of the appendix must know: which codebook, how much of it, after whom, and what is not in the reader's language. */
function notesOf(codebook: Codebook, codes: readonly Code[], lang: Lang): readonly Label[] {
  const { id, version, citation } = codebook;
  const total = codebook.codes.length;
  const [en, indonesian] =
    codes.length === total ? [total, total] : [`${codes.length} of ${total}`, `${codes.length} dari ${total}`];
  const untranslated = untranslatedElements(codes, lang);
  return [
    {
      en: `Codebook ${id}, version ${version}: ${en} ${total === 1 ? "code" : "codes"}.`,
      id: `Buku kode ${id}, versi ${version}: ${indonesian} kode.`,
    },
    ...(citation === "" ? [] : [{ en: `Framework: ${citation}`, id: `Kerangka: ${citation}` }]),
    {
      en: "The elements of a code follow MacQueen, McLellan, Kay and Milstein (1998).",
      id: "Unsur kode mengikuti MacQueen, McLellan, Kay, dan Milstein (1998).",
    },
    ...(untranslated === ""
      ? []
      : [
          {
            en: `Not written in English: ${untranslated}.`,
            id: `Tidak ditulis dalam bahasa Indonesia: ${untranslated}.`,
          },
        ]),
  ];
}

const elements: readonly { readonly label: Label; texts(code: Code): readonly LocalText[] }[] = [
  { label: { en: "name", id: "nama" }, texts: ({ label }) => [label] },
  { label: { en: "brief definition", id: "definisi singkat" }, texts: ({ brief }) => [brief] },
  { label: { en: "full definition", id: "definisi lengkap" }, texts: ({ definition }) => [definition] },
  { label: { en: "when to use", id: "kapan dipakai" }, texts: ({ include }) => include },
  {
    label: { en: "when not to use", id: "kapan tidak dipakai" },
    texts: ({ exclude }) => exclude.map(({ text }) => text),
  },
  {
    label: { en: "reasons of examples", id: "alasan contoh" },
    texts: ({ examples, counterexamples }) =>
      [...examples, ...counterexamples].flatMap(({ because }) => (because === undefined ? [] : [because])),
  },
];

/** "full definition (12 codes), …": elements that stand in another language only, so that the reader finds another language there. */
function untranslatedElements(codes: readonly Code[], lang: Lang): string {
  return elements
    .map(({ label, texts }) => {
      const count = codes.filter((code) => texts(code).some((text) => isUntranslated(text, lang))).length;
      return { name: label[lang], count };
    })
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name} (${count} ${{ en: count === 1 ? "code" : "codes", id: "kode" }[lang]})`)
    .join(", ");
}

function isUntranslated(text: LocalText, lang: Lang): boolean {
  return Object.keys(text).length > 0 && text[lang] === undefined && text[""] === undefined;
}
