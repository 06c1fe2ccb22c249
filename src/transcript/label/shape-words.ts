import type { Label } from "../../model/text.js";
import type { Verdict, Weighed } from "./holds.js";
import type { Shape } from "./shapes.js";

/** Shapes of labels, by an example of each. */
export const shapeWords: Readonly<Record<Shape, Label>> = {
  colon: { en: "Name: text", id: "Nama: teks" },
  clock: { en: "name with a time", id: "nama dengan waktu" },
  beside: { en: "Name   0:21   text", id: "Nama   0:21   teks" },
  bracket: { en: "[Name] text", id: "[Nama] teks" },
  bare: { en: "a role alone on its line", id: "peran pada baris sendiri" },
  alone: { en: "members alone on their lines", id: "anggota pada baris sendiri" },
  paren: { en: "(Name) alone on its line", id: "(Nama) pada baris sendiri" },
  round: { en: "(Name) text", id: "(Nama) teks" },
  tab: { en: "name, tab, text", id: "nama, tab, teks" },
  dash: { en: "Name - text", id: "Nama - teks" },
  equals: { en: "P = text", id: "P = teks" },
  semicolon: { en: "P; text", id: "P; teks" },
  letter: { en: "Q. text", id: "T. teks" },
  point: { en: "Mr. Name. Text", id: "Mr. Nama. Teks" },
  chat: { en: "messages of a chat", id: "pesan obrolan" },
  code: { en: "codes of lines", id: "kode baris" },
};

const verdictWords: Readonly<Record<Verdict, Label>> = {
  held: { en: "holds together as a conversation", id: "membentuk percakapan" },
  none: { en: "none comes back or names a role", id: "tidak ada yang berulang atau menyebut peran" },
  "too few": { en: "too few, or too seldom in turn", id: "terlalu sedikit atau jarang bergantian" },
  "one speaker": { en: "only one, and no role", id: "hanya satu, dan bukan peran" },
  "no change": { en: "nobody speaks in turn", id: "tidak ada yang bergantian" },
  "no answers": { en: "questions only, and nothing answers", id: "hanya pertanyaan, tanpa jawaban" },
  "no questions": { en: "answers only, and nothing asks", id: "hanya jawaban, tanpa pertanyaan" },
  "no role": { en: "no label names a role", id: "tidak ada label yang menyebut peran" },
  "no pair": { en: "letters of a list, no question with its answer", id: "huruf daftar, bukan tanya dengan jawab" },
  gaps: { en: "nothing stands right below some", id: "sebagian tidak diikuti teks" },
  blank: { en: "nothing is written behind them, as in a form", id: "tidak diisi, seperti formulir" },
  "no speech": { en: "what follows is too short for speech", id: "teks sesudahnya terlalu pendek untuk ujaran" },
  "no talk": {
    en: "what follows does not sound like talk: a list, a glossary, a plan",
    id: "teks sesudahnya bukan ujaran: daftar, glosarium, rencana",
  },
  sparse: { en: "too thin in the text", id: "terlalu jarang dalam teks" },
};

/** What was weighed and what came of it: "18 labels of 2 speakers, 17 changes, speech 100 %, talk 94 %: holds together". */
export function weighedWords({ verdict, labels, speakers, changes, speech, talk }: Weighed, heads: number): Label {
  const percent = (share: number): string => `${Math.round(share * 100)} %`;
  const { en, id } = verdictWords[verdict];
  if (labels === 0)
    return { en: `${en} (${heads} ${heads === 1 ? "line head" : "line heads"})`, id: `${id} (${heads} awal baris)` };
  return {
    en: `${en} (${labels} of ${heads} line heads, ${counted(speakers, "speaker")}, ${counted(changes, "change")}, followed by speech ${percent(speech)}, by talk ${percent(talk)})`,
    id: `${id} (${labels} dari ${heads} awal baris, ${speakers} penutur, ${changes} pergantian, diikuti ujaran ${percent(speech)}, percakapan ${percent(talk)})`,
  };
}

/** "1 turn", "2 turns". */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
