import type { Label } from "../model/text.js";
import type { LineCount } from "./evidence/indicator-lines.js";

/** What speaks against a line, gravest first: the order of rows. */
export const remarks = ["greedy", "no hit", "none counts", "nothing of its own", "not searched"] as const;
export type Remark = (typeof remarks)[number];

/** In fewer sentences than this no line is greedy, however short the sources are. */
const fewestSentences = 5;

/** `sentences`: of all sources; `greedy`: the largest share of them that is no greed; `read`: the languages that were searched. */
export function remarkOf(
  count: LineCount,
  sentences: number,
  greedy: number,
  read: ReadonlySet<string>,
): Remark | null {
  const { line, hits, counted } = count;
  if (count.sentences >= fewestSentences && count.sentences > greedy * sentences) return "greedy";
  if (hits === 0) return line.language === null || read.has(line.language) ? "no hit" : "not searched";
  if (counted === 0) return "none counts";
  return count.only + count.onlyLacks === 0 ? "nothing of its own" : null;
}

/** Whether a line says so little that a note can stand for its row. */
export function isSeldom(remark: Remark | null): boolean {
  return remark === "no hit" || remark === "not searched";
}

export const remarkLabels: Readonly<Record<Remark, Label>> = {
  greedy: { en: "greedy", id: "terlalu luas" },
  "no hit": { en: "no hit", id: "tanpa temuan" },
  "none counts": { en: "no hit counts", id: "tidak ada temuan yang dihitung" },
  "nothing of its own": { en: "nothing of its own", id: "tidak menambah apa pun" },
  "not searched": { en: "not searched for", id: "tidak dicari" },
};

export interface Judged {
  readonly count: LineCount;
  readonly remark: Remark | null;
}

/** What the remarks mean that were made, and, unless they have rows of their own (`all`), which lines have no hit. */
export function notesOf(judged: readonly Judged[], all: boolean, greedy: number): readonly Label[] {
  const of = (remark: Remark) => judged.filter((one) => one.remark === remark).map(({ count }) => count);
  return remarks.flatMap((remark) => {
    const lines = of(remark);
    if (lines.length === 0) return [];
    const { en, id } = meanings(greedy)[remark];
    const where = isSeldom(remark) && !all ? ` ${placesOf(lines)}` : "";
    return [
      {
        en: `${remarkLabels[remark].en} (${lines.length}): ${en}.${where}`,
        id: `${remarkLabels[remark].id} (${lines.length}): ${id}.${where}`,
      },
    ];
  });
}

function meanings(greedy: number): Readonly<Record<Remark, Label>> {
  const percent = String(Math.round(greedy * 1000) / 10);
  return {
    greedy: {
      en: `hits in over ${percent} % of all sentences, and in ${fewestSentences} at least`,
      id: `temuan pada lebih dari ${percent.replace(".", ",")} % kalimat, sedikitnya ${fewestSentences}`,
    },
    "no hit": {
      en: "it matches nowhere in these sources",
      id: "tidak cocok di mana pun dalam sumber ini",
    },
    "none counts": {
      en: "it matches, but every time in a question, a denial, a supposition or inside a longer hit",
      id: "cocok, tetapi selalu dalam pertanyaan, bantahan, pengandaian, atau di dalam temuan yang lebih panjang",
    },
    "nothing of its own": {
      en: "another line finds each of its passages too",
      id: "setiap segmennya juga ditemukan baris lain",
    },
    "not searched": {
      en: "no source is in its language",
      id: "tidak ada sumber dalam bahasanya",
    },
  };
}

/** "codebook.yaml: 12, 15-18; base.yaml: 3." Lines of files, runs of neighbours together. */
function placesOf(counts: readonly LineCount[]): string {
  const byFile = new Map<string, Set<number>>();
  for (const { line } of counts) {
    const { file } = line.place;
    const known = byFile.get(file);
    if (known === undefined) byFile.set(file, new Set([line.place.line]));
    else known.add(line.place.line);
  }
  return `${[...byFile].map(([file, lines]) => `${file}: ${runsOf([...lines])}`).join("; ")}.`;
}

function runsOf(lines: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && line === run[1] + 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(", ");
}
