import type { Basis } from "../model/table.js";
import type { Label, Lang } from "../model/text.js";

/**
 * What the numbers of a table rest on, in words, one sentence or note a line. Printed under every table that people read, and to stderr
 * where the format holds rows only.
 */
export function basisWords(basis: Basis, lang: Lang): readonly string[] {
  const say = words[lang];
  return [
    ...(basis.about === undefined ? [say.counted(basis)] : []),
    ...(basis.unit === null ? [] : [say.unit(label(units, basis.unit, lang))]),
    ...(basis.coders.length > 0 ? [say.coders(basis.coders.join(", "))] : []),
    ...(basis.statuses.length > 0
      ? [say.statuses(basis.statuses.map((status) => label(statuses, status, lang)).join(", "))]
      : []),
    ...(basis.unknownRole > 0 ? [say.unknownRole(basis.unknownRole)] : []),
    ...(basis.leftOut.length > 0
      ? [say.leftOut(basis.leftOut.map(({ id, reason }) => `${id} (${reason})`).join("; "))]
      : []),
    ...basis.notes.map((note) => note[lang]),
  ];
}

/** What people read instead of a table without rows, between its title and its basis. */
export const emptyTable: Label = { en: "There is nothing to list.", id: "Tidak ada yang perlu ditampilkan." };

interface Words {
  counted(basis: Basis): string;
  unit(name: string): string;
  coders(names: string): string;
  statuses(names: string): string;
  unknownRole(count: number): string;
  leftOut(sources: string): string;
}

const words: Readonly<Record<Lang, Words>> = {
  en: {
    counted: (basis) =>
      `Basis: ${plural(basis.sources, "source")}, ${plural(basis.informants, "informant")}; ` +
      `${plural(basis.codings, "coding")} by people, ${plural(basis.unreviewed, "unreviewed candidate")}` +
      `${basis.unreviewed > 0 ? " (each a sentence under a code)" : ""}.`,
    unit: (name) => `Passages are counted per ${name}.`,
    coders: (names) => `Coders: ${names}.`,
    statuses: (names) => `Status: ${names}.`,
    unknownRole: (count) => `${plural(count, "speaker")} of unknown role: matched, but not among the informants.`,
    leftOut: (sources) => `Left out: ${sources}.`,
  },
  id: {
    counted: (basis) =>
      `Dasar: ${basis.sources} sumber, ${basis.informants} informan; ` +
      `${basis.codings} pengodean oleh orang, ${basis.unreviewed} kandidat belum ditelaah` +
      `${basis.unreviewed > 0 ? " (masing-masing satu kalimat di bawah satu kode)" : ""}.`,
    unit: (name) => `Segmen dihitung per ${name}.`,
    coders: (names) => `Pengode: ${names}.`,
    statuses: (names) => `Status: ${names}.`,
    unknownRole: (count) =>
      `${count} penutur tanpa peran yang jelas: dicocokkan, tetapi tidak dihitung sebagai informan.`,
    leftOut: (sources) => `Tidak disertakan: ${sources}.`,
  },
};

const units: Readonly<Record<string, Label>> = {
  sentence: { en: "sentence", id: "kalimat" },
  paragraph: { en: "paragraph", id: "paragraf" },
  turn: { en: "turn", id: "giliran bicara" },
  match: { en: "match", id: "kecocokan" },
};

const statuses: Readonly<Record<string, Label>> = {
  coded: { en: "coded by people", id: "dikode oleh orang" },
  unreviewed: { en: "unreviewed", id: "belum ditelaah" },
  accepted: { en: "accepted", id: "diterima" },
  rejected: { en: "rejected", id: "ditolak" },
};

/** The label of a known word; a word not in the list stands as it is. */
function label(labels: Readonly<Record<string, Label>>, word: string, lang: Lang): string {
  return labels[word]?.[lang] ?? word;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
