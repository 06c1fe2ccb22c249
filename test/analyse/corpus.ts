import type { Analysis } from "../../src/analyse/analysis.js";
import type { Code, Codebook, Context } from "../../src/model/codebook.js";
import type { Coding, Hit } from "../../src/model/coding.js";
import type { CodedDocument } from "../../src/model/corpus.js";
import type { Affiliated, Mark, Mask, Person, Role, SourceType, Turn } from "../../src/model/document.js";
import type { Cell, Table } from "../../src/model/table.js";
import type { Span } from "../../src/model/text.js";

const place = { file: "codebook.yaml", line: 1, column: 1 };

/** A code with what a test says of it; an obstacle of the initiation stage otherwise. */
export function code(given: Partial<Code> & { readonly id: string }): Code {
  return {
    stage: "initiation",
    kind: "obstacle",
    label: { en: given.id, id: `${given.id} (id)` },
    brief: {},
    definition: {},
    include: [],
    exclude: [],
    examples: [],
    counterexamples: [],
    indicators: [],
    recommendation: {},
    maps: {},
    scope: "sentence",
    overlaps: "longest",
    hypothetical: "apart",
    place,
    ...given,
  };
}

const none: Context["negated"] = {};
const noContext: Context = {
  ...{ negated: none, absent: none, absentAfter: none, contrast: none, denied: none, hypothetical: none, topic: none },
  ...{ conditional: none, consequence: none, prevent: none, improve: none, cope: none, resolved: none, solved: none },
  ...{ now: none, ongoing: none, other: none, presence: none, pseudo: none, stops: none, fillers: none, joins: none },
  ...{
    subjectless: none,
    lackOf: none,
    records: none,
    likewise: none,
    captions: none,
    opensQuestion: none,
    needed: none,
    prevented: none,
    here: none,
    we: none,
    yes: none,
    no: none,
    unclear: none,
    asking: none,
  },
  ...{
    refuted: none,
    speculated: none,
    following: none,
    without: none,
    subordinate: none,
    there: none,
    hearsay: none,
    reports: none,
    reality: none,
  },
  ...{ own: none, merely: none },
};

/** A codebook of the four stages. */
export function codebook(...codes: readonly Code[]): Codebook {
  const stage = (id: string, en: string, indonesian: string) => ({
    id,
    label: { en, id: indonesian },
    aliases: [],
    place,
  });
  return {
    id: "test",
    title: {},
    version: "1.0.0",
    citation: "",
    languages: ["id", "en"],
    stages: [
      stage("assessment", "Assessment", "Penilaian"),
      stage("initiation", "Initiation", "Inisiasi"),
      stage("deliberation", "Deliberation", "Deliberasi"),
      stage("implementation", "Implementation", "Implementasi"),
    ],
    lists: {},
    context: noContext,
    matching: { words: "letters", hyphens: "parts", scope: "sentence", regex: "full", clitics: true, masks: true },
    codes,
    file: "codebook.yaml",
  };
}

/** A turn as a test writes it: who (null: nobody named), what is said, in which role. */
export interface Said {
  readonly by?: string | null;
  readonly role?: Role;
  readonly text: string;
}

/** A coding as a test writes it: the words of a sentence, or several, that it covers. */
export interface Found extends Partial<Omit<Coding, "question">> {
  readonly words: string;
  readonly code: string;
  readonly question?: string;
  /** Ends at these words instead of at the end of the first sentence. */
  readonly until?: string;
}

interface Written {
  readonly id: string;
  readonly type?: SourceType;
  readonly turns: readonly Said[];
  readonly found?: readonly Found[];
  readonly asked?: CodedDocument["asked"];
  readonly attributes?: Readonly<Record<string, string>>;
  /** By label. */
  readonly people?: Readonly<Record<string, Partial<Person>>>;
  /** What the list of agencies would tell of the source. */
  readonly affiliated?: Affiliated;
  readonly languages?: readonly string[];
  readonly marks?: readonly Mark[];
  readonly hits?: (span: (words: string) => Span) => readonly Hit[];
  readonly onText?: () => void;
}

/** A document as the matcher would hand it over: one paragraph per turn, sentences ended by . ? or !, labels masked. */
export function document(written: Written): CodedDocument {
  const sentences: number[] = [];
  const sentenceWords: number[] = [];
  const sentenceTurn: number[] = [];
  const paragraphs: number[] = [];
  const turns: Turn[] = [];
  const masks: Mask[] = [];
  const labels = new Set<string>();
  let text = "";
  for (const { by = null, role = by === null ? "none" : "participant", text: said } of written.turns) {
    const start = text.length;
    if (by !== null) {
      labels.add(by);
      text += `${by}: `;
      masks.push({ span: { start, end: text.length }, why: "label" });
    }
    const span = { start: text.length, end: text.length + said.length };
    for (const match of said.matchAll(/\S[^.?!]*[.?!]?/g)) {
      sentences.push(span.start + match.index, span.start + match.index + match[0].length);
      sentenceWords.push(match[0].split(/\s+/).length);
      sentenceTurn.push(turns.length);
    }
    turns.push({ span, label: by, person: by === null ? null : personId(written, by), role });
    text += said;
    paragraphs.push(start, text.length);
    text += "\n";
  }
  const spanOf = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`no "${words}" in ${written.id}`);
    return { start, end: start + words.length };
  };
  const sentenceOf = (words: string): Span => {
    const { start } = spanOf(words);
    for (let at = 0; at < sentences.length; at += 2) {
      const [from = 0, to = 0] = sentences.slice(at, at + 2);
      if (from <= start && start < to) return { start: from, end: to };
    }
    return spanOf(words);
  };
  return {
    id: written.id,
    title: written.id,
    type: written.type ?? "interview",
    typeReason: { en: "study.yaml", id: "study.yaml" },
    format: "txt",
    languages: written.languages ?? ["id"],
    attributes: written.attributes ?? {},
    ...written.affiliated,
    units: {
      sentences: Int32Array.from(sentences),
      sentenceWords: Int32Array.from(sentenceWords),
      sentenceTurn: Int32Array.from(sentenceTurn),
      paragraphs: Int32Array.from(paragraphs),
    },
    turns,
    people: [...labels].map((label) => ({
      attributes: {},
      ...written.people?.[label],
      id: personId(written, label),
      labels: [label],
    })),
    marks: written.marks ?? [],
    masks,
    codings: (written.found ?? []).map(({ words, question, until, ...given }, index): Coding => {
      const { start, end } = sentenceOf(words);
      return {
        id: `${written.id}-${index}`,
        document: written.id,
        span: { start, end: until === undefined ? end : sentenceOf(until).end },
        ...(question === undefined ? {} : { question: sentenceOf(question) }),
        coder: "codebook",
        origin: "candidate",
        status: "unreviewed",
        assertion: "affirmed",
        response: false,
        present: false,
        evidence: [],
        ...given,
      };
    }),
    asked: written.asked ?? [],
    hits: written.hits?.(spanOf) ?? [],
    warnings: [],
    text: () => {
      written.onText?.();
      return Promise.resolve(text);
    },
  };
}

function personId(written: Written, label: string): string {
  return written.people?.[label]?.id ?? `${written.id}#${label}`;
}

/** What makes a coding one of a person. */
export const byAni = { coder: "ani", origin: "manual", status: "accepted" } as const;

export async function tableOf<Options>(
  analysis: Analysis<Options>,
  book: Codebook,
  options: Options,
  documents: readonly CodedDocument[],
): Promise<Table> {
  const fold = analysis.start(book, options);
  for (const each of documents) await fold.add(each);
  return fold.finish([]);
}

/** The rows as records of the wanted columns, in English. */
export function records(table: Table, ...keys: readonly string[]): readonly (readonly Cell[])[] {
  const places = keys.map((key) => {
    const at = table.columns.findIndex((column) => column.key === key);
    if (at < 0) throw new Error(`no column ${key}`);
    return at;
  });
  return table.rows.map(({ cells }) =>
    places.map((at) => {
      const cell = cells[at] ?? null;
      return typeof cell === "object" && cell !== null ? cell.en : cell;
    }),
  );
}
