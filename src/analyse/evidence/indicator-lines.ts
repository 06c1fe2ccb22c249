import type { Code, Codebook, IndicatorLine } from "../../model/codebook.js";
import type { Place } from "../../model/diagnostic.js";
import type { DocumentEvidence } from "./document-evidence.js";
import type { Passage, Speaker } from "./passages.js";
import { turnsOf } from "./units.js";

/** What is known of one line of a code's indicators. */
export interface LineCount {
  readonly code: Code;
  readonly line: IndicatorLine;
  /** Places where it matches, whoever speaks, and those of them that make evidence. */
  hits: number;
  counted: number;
  /** Sentences with a hit. */
  sentences: number;
  /** Affirmed passages of its code that it finds, and those that no other line finds. */
  passages: number;
  only: number;
  /** Affirmed passages of another code that it finds as the lack of its own (`lackingAs`), and those that no other line finds. */
  lacks: number;
  onlyLacks: number;
  readonly sources: Set<string>;
  readonly informants: Set<string>;
  /** Other codes that are affirmed in the sentences of its passages. */
  readonly beside: Set<string>;
}

/** A passage that a line finds. */
export interface LinePassage {
  readonly count: LineCount;
  readonly passage: Passage;
}

export interface LineCounts {
  /** In the order of the codebook. Lines of retired codes are no longer matched and have none. */
  readonly all: readonly LineCount[];
  /** Sentences of all documents. */
  readonly sentences: number;
  /** Affirmed passages of a code that indicators have found. */
  passagesOf(code: string): number;
  lineAt(place: Place): LineCount | undefined;
  /** Adds a document, which needs its hits. Gives the affirmed passages of each line, in the order of the document. */
  add(evidence: DocumentEvidence): readonly LinePassage[];
}

export function createLineCounts({ codes }: Codebook): LineCounts {
  const all = codes
    .filter(({ retired }) => retired === undefined)
    .flatMap((code) => code.indicators.map((line) => emptyLine(code, line)));
  const byPlace = new Map(all.map((count) => [keyOf(count.line.place), count]));
  const passages = new Map<string, number>();
  let sentences = 0;

  return {
    all,
    get sentences() {
      return sentences;
    },
    passagesOf: (code) => passages.get(code) ?? 0,
    lineAt: (place) => byPlace.get(keyOf(place)),
    add: (evidence) => {
      sentences += evidence.document.units.sentences.length / 2;
      addHits(evidence, byPlace);
      const affirmed = evidence.passages.filter(({ assertion, coding }) => {
        return assertion === "affirmed" && coding.evidence.length > 0;
      });
      const codesAt = codesBySentence(affirmed);
      return affirmed.flatMap((passage) => {
        const { coding, speakers } = passage;
        passages.set(coding.code, (passages.get(coding.code) ?? 0) + 1);
        const lines = new Set(coding.evidence.flatMap(({ place }) => byPlace.get(keyOf(place)) ?? []));
        for (const count of lines) {
          const isOwn = count.code.id === coding.code;
          if (isOwn) count.passages += 1;
          else count.lacks += 1;
          if (lines.size === 1 && isOwn) count.only += 1;
          if (lines.size === 1 && !isOwn) count.onlyLacks += 1;
          count.sources.add(evidence.document.id);
          for (const id of informantsOf(speakers)) count.informants.add(id);
          for (const code of codesAt.get(coding.span.start) ?? []) if (code !== coding.code) count.beside.add(code);
        }
        return [...lines].map((count) => ({ count, passage }));
      });
    },
  };
}

function emptyLine(code: Code, line: IndicatorLine): LineCount {
  return {
    ...{ code, line, hits: 0, counted: 0, sentences: 0, passages: 0, only: 0, lacks: 0, onlyLacks: 0 },
    sources: new Set(),
    informants: new Set(),
    beside: new Set(),
  };
}

/** Of words that are judged twice (for a code and for its lack, or with a question and its answer) one hit, which counts where either does. */
function addHits({ document }: DocumentEvidence, byPlace: ReadonlyMap<string, LineCount>): void {
  const found = new Map<LineCount, { readonly hits: Map<string, boolean>; readonly sentences: Set<number> }>();
  for (const { place, spans, sentence, counted } of document.hits) {
    const count = byPlace.get(keyOf(place));
    if (count === undefined) continue;
    let own = found.get(count);
    if (own === undefined) {
      own = { hits: new Map(), sentences: new Set() };
      found.set(count, own);
    }
    const words = spans.map(({ start, end }) => `${start}-${end}`).join(" ");
    own.hits.set(words, counted || own.hits.get(words) === true);
    own.sentences.add(sentence.start);
  }
  for (const [count, { hits, sentences }] of found) {
    count.hits += hits.size;
    count.counted += [...hits.values()].filter((counted) => counted).length;
    count.sentences += sentences.size;
  }
}

function codesBySentence(passages: readonly Passage[]): ReadonlyMap<number, ReadonlySet<string>> {
  const codes = new Map<number, Set<string>>();
  for (const { coding } of passages) {
    const known = codes.get(coding.span.start);
    if (known === undefined) codes.set(coding.span.start, new Set([coding.code]));
    else known.add(coding.code);
  }
  return codes;
}

function informantsOf(speakers: readonly Speaker[]): readonly string[] {
  return speakers.flatMap(({ voice }) => (voice.kind === "informant" ? [voice.informant.id] : []));
}

/** Who is heard in a stretch of a document. */
export function speakersIn(
  { document, voices }: DocumentEvidence,
  span: Passage["coding"]["span"],
): readonly Speaker[] {
  const turns = turnsOf(document, span);
  return (turns.length === 0 ? [-1] : turns).map((turn) => ({ turn, voice: voices.voiceOf(turn) }));
}

function keyOf({ file, line, column }: Place): string {
  return `${line}:${column}:${file}`;
}
