import type { Codebook } from "../model/codebook.js";
import { column } from "../model/column.js";
import type { CodedDocument } from "../model/corpus.js";
import type { Row } from "../model/table.js";
import { derive } from "../text/derive.js";
import { foldWord } from "../text/fold.js";
import type { Language } from "../text/language.js";
import { stemEn } from "../text/stem.js";
import { Vocabulary } from "../text/vocabulary.js";
import { WordReader, type Words } from "../text/words.js";
import type { Analysis, Fold } from "./analysis.js";
import { createBasis } from "./evidence/basis.js";
import { createCodeIndex } from "./evidence/code-index.js";
import { evidenceOf } from "./evidence/document-evidence.js";
import { createCodingFilter } from "./evidence/selection.js";

export interface FormsOptions {
  /** As written after `~`. */
  readonly root: string;
  readonly language: Language;
}

/** One form met in the sources. */
interface Form {
  readonly steps: string;
  readonly negated: boolean;
  occurrences: number;
  sources: number;
}

/** The words that `~root` finds in sources, whoever says them, so that a researcher sees what a root lets in before using it. */
export const forms: Analysis<FormsOptions> = {
  name: "forms",
  about: { en: "The word forms that a root finds", id: "Bentuk kata yang ditemukan oleh suatu akar kata" },
  start,
};

function start(codebook: Codebook, { root, language }: FormsOptions): Fold {
  const folded = foldWord(root.replace(/^~/, ""));
  const read = language === "id" ? derivation(folded) : sameStem(folded);
  const words = new WordReader(new Vocabulary(), { hyphens: "parts", masks: true });
  const found = new Map<string, Form>();
  const index = createCodeIndex(codebook);
  const filter = createCodingFilter({});
  const basis = createBasis(null);
  return {
    async add(document) {
      basis.add(evidenceOf(document, index, filter));
      for (const [word, occurrences] of wordCounts(words.read(await readable(document)))) {
        const known = found.get(word);
        if (known !== undefined) {
          known.occurrences += occurrences;
          known.sources++;
          continue;
        }
        const reading = read(word);
        if (reading !== null) found.set(word, { ...reading, occurrences, sources: 1 });
      }
    },
    finish: (leftOut) => ({
      id: "forms",
      title: { en: `Forms of ~${folded}`, id: `Bentuk ~${folded}` },
      basis: basis.finish(leftOut, []),
      columns,
      rows: [...found]
        .sort(([a, x], [b, y]) => y.occurrences - x.occurrences || (a < b ? -1 : 1))
        .map(([word, form]): Row => ({ cells: [word, form.steps, form.negated, form.occurrences, form.sources] })),
    }),
  };
}

type Reading = Pick<Form, "steps" | "negated">;

function derivation(root: string): (word: string) => Reading | null {
  return (word) => derive(word, root);
}

function sameStem(root: string): (word: string) => Reading | null {
  const stem = stemEn(root);
  return (word) => (stemEn(word) === stem ? { steps: stem, negated: false } : null);
}

async function readable(document: CodedDocument): Promise<Parameters<WordReader["read"]>[0]> {
  const { turns, masks, units } = document;
  const paragraphs = Array.from({ length: units.paragraphs.length / 2 }, (_, index) => ({
    start: units.paragraphs[2 * index] ?? 0,
    end: units.paragraphs[2 * index + 1] ?? 0,
  }));
  return { text: await document.text(), turns, masks, paragraphs };
}

/** Occurrences of each distinct word of a document; of a hyphenated word the whole and its different parts. */
function wordCounts(words: Words): ReadonlyMap<string, number> {
  const counts = new Map<number, number>();
  const count = (type: number) => counts.set(type, (counts.get(type) ?? 0) + 1);
  const inCompound = new Set<number>();
  for (const [first, { last, type }] of words.compounds) {
    const parts = new Set<number>();
    for (let part = first; part <= last; part++) {
      inCompound.add(part);
      parts.add(words.types[part] ?? 0);
    }
    for (const part of parts) if (part !== type) count(part);
    count(type);
  }
  for (let part = 0; part < words.count; part++) if (!inCompound.has(part)) count(words.types[part] ?? 0);
  return new Map([...counts].map(([type, times]) => [words.vocabulary.word(type), times]));
}

const columns = [
  column(
    "form",
    "text",
    { en: "Form", id: "Bentuk" },
    { en: "The word as found, in lower case.", id: "Kata yang ditemukan, huruf kecil." },
  ),
  column(
    "steps",
    "text",
    { en: "How it comes from the root", id: "Asal dari akar kata" },
    {
      en: "Affixes and root; in English the common stem.",
      id: "Imbuhan dan akar kata; dalam bahasa Inggris batang kata bersama.",
    },
  ),
  column(
    "negated",
    "flag",
    { en: "Negated", id: "Disangkal" },
    {
      en: "Whether the form denies what its root says (ketidak-...-an).",
      id: "Apakah bentuk itu menyangkal makna akarnya (ketidak-...-an).",
    },
  ),
  column(
    "occurrences",
    "count",
    { en: "Occurrences", id: "Kemunculan" },
    {
      en: "How often the form occurs, in all turns, interviewers' too.",
      id: "Banyaknya kemunculan dalam semua giliran bicara, termasuk pewawancara.",
    },
  ),
  column(
    "sources",
    "count",
    { en: "Sources", id: "Sumber" },
    { en: "Number of sources it occurs in.", id: "Jumlah sumber yang memuatnya." },
  ),
];
