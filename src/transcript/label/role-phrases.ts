import { labelKey } from "../role/words.js";
import { isFieldWord } from "./field-words.js";
import { type LabelHit, plainLabel } from "./labels.js";

/** `Board member: text`: a capital, then one or two words in small letters. */
const heads = /^([^\S\n]*)([*_]{0,3}(\p{Lu}\p{Ll}{1,20}(?: \p{Ll}{1,20}){1,2})[*_]{0,3}:[*_]{0,3})(?=\s)/gmu;
/** Questions of one label, and turns of one phrase, from which such phrases are looked for. */
const fewestQuestions = 4;
const fewestAnswers = 3;
/** Share of the turns of a label that ask, where it is an interviewer's. */
const mostlyAsks = 0.5;
/** Share of questions and answers that come in turn. */
const inTurn = 0.9;

/**
 * Roles written as common words (`Board member:`), which before a colon are mostly just words. They are labels where another label asks and
 * question and answer come in turn over the whole text.
 */
export function rolePhrases(text: string, hits: readonly LabelHit[]): LabelHit[] {
  const asker = askingKey(text, hits);
  if (asker === null) return [];
  const taken = new Set(hits.map(({ span }) => span.start));
  const found: LabelHit[] = [];
  const counts = new Map<string, number>();
  for (const { index, 0: whole, 1: blank = "", 3: label = "" } of text.matchAll(heads)) {
    const start = index + blank.length;
    const key = labelKey(label);
    if (start < asker.first || taken.has(start) || isFieldWord(key)) continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    found.push(plainLabel({ start, end: index + whole.length }, label, key, "colon"));
  }
  const phrases = found.filter(({ key }) => (counts.get(key) ?? 0) >= fewestAnswers);
  const asked = hits.filter(({ shape, key }) => shape === "colon" && key === asker.key);
  const order = [...asked, ...phrases].sort((a, b) => a.span.start - b.span.start);
  const changes = order.filter(({ key }, i) => i > 0 && (order[i - 1]?.key === asker.key) !== (key === asker.key));
  return changes.length >= (order.length - 1) * inTurn ? phrases : [];
}

/** The label before a colon that asks most often, and where it first stands; null where none mostly asks. */
function askingKey(text: string, hits: readonly LabelHit[]): { readonly key: string; readonly first: number } | null {
  const tallies = new Map<string, { turns: number; questions: number; readonly first: number }>();
  for (const { shape, key, span } of hits) {
    if (shape !== "colon") continue;
    const own = tallies.get(key) ?? { turns: 0, questions: 0, first: span.start };
    const end = text.indexOf("\n", span.end + 1);
    own.turns++;
    if (text.slice(span.end, end < 0 ? text.length : end).includes("?")) own.questions++;
    tallies.set(key, own);
  }
  let best: { key: string; first: number } | null = null;
  let most = fewestQuestions - 1;
  for (const [key, { turns, questions, first }] of tallies)
    if (questions > most && questions >= turns * mostlyAsks) [best, most] = [{ key, first }, questions];
  return best;
}
