import { type ContextCategory, contextCategories } from "../../model/codebook.js";
import type { KeyWords } from "./key-words.js";

/** A group of context words, by category; codebooks/context/*.yaml hold the shipped ones. */
const categories: Readonly<Record<ContextCategory, string>> = {
  negated: "Words that deny what follows them: tidak, not.",
  absent:
    "Words that deny that something exists or happens: belum ada, there is no. On an activity they say that it is lacking.",
  absentAfter: "Words that deny what stands before them: SOP-nya belum ada.",
  denied: "Words of contrast: bukan karena A tetapi karena B. They deny, but never make a lack.",
  refuted: "Words that deny, from behind, what was said: itu tidak benar.",
  hypothetical: "Words under which nothing is said to be so: seandainya, if.",
  speculated: "The same behind the hit: what a lack could do says nothing of one that is there.",
  needed: "Words directly before an activity that say it should be done, not that it is.",
  topic: "Words that mostly mark a topic, and a condition only as `conditional`, `consequence` or `following` say.",
  conditional: "Words that make a topic word a condition, within four words after it.",
  consequence: "Words that make a topic word a condition, anywhere in the sentence.",
  following: "Words at the head of the next clause that make a topic word a condition.",
  without: "Words of absence that become a condition by a consequence: tanpa SOP, semua akan jalan sendiri.",
  subordinate: "Words that begin a subordinate clause; what is negated before them is not negated in it.",
  prevent: "Words before an obstacle that keep it from happening.",
  prevented: "Words behind an obstacle that keep it from happening.",
  improve: "Words before an activity that say it is made better, which is no obstacle.",
  cope: "Words of getting by with an obstacle: it is there, with a response.",
  resolved: "Words of time past: dulu, used to. What they stand with is no longer so.",
  solved: "Words of an obstacle that was got over: sudah teratasi.",
  ongoing: "Words that say it is still so, whatever the past: sampai sekarang, still.",
  now: "Words of the present, which cancel a word of the past that stands farther off.",
  other: "Words that put it on somebody or something else: another place, an earlier job, a theory.",
  hearsay: "Words for what others say: katanya, allegedly.",
  there: "Words for another place when they open a clause: di sana.",
  reports: "Words with which somebody says it: it counts as the speaker's own unless `reality` or `refuted` follows.",
  reality: "Words that set how things are against what was reported.",
  here: "Words back to one's own place: di sini.",
  we: "The same at the head of a clause: kami.",
  presence: "Words that say something is there; with an activity they are contrary evidence.",
  pseudo: "Words that look like context words, or like scarcity, and are none: tidak sedikit.",
  own: "Words for the speaker's own word or knowledge: menurut saya.",
  merely: "Fixed expressions that deny nothing, but deny what is said of a formality: tidak hanya.",
  stops: "Words that end a context word's reach: karena, but.",
  contrast: "Words that end a reach and part two clauses: tapi, whereas.",
  subjectless: "Words that may stand between a contrast and what is said without being a new subject.",
  lackOf: "Nouns of lack; what is lacking follows them.",
  records: "Words that, in brackets with a year, name the study's own records: wawancara.",
  likewise: "Words that, beside a reference to literature, say that the finding is the study's own.",
  captions: "Words that, with a number, open the title of a table or figure.",
  opensQuestion: "Words at the head of a question that ask whether it is so: apakah.",
  fillers: "Words passed over in sequences and not counted in distances: sih.",
  joins: "Words that join nouns, which then stand where the first of them stands: dan, and.",
  yes: "What affirms a question in a short answer.",
  no: "What denies a question in a short answer.",
  unclear: "Answers that say nothing either way.",
  asking: "Words that ask for more than yes or no.",
};

/** Titles of the categories: their names in words, "Absent after". */
function titleOf(category: string): string {
  const words = category.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  return `Context: ${words}`;
}

/** The keys under `context` that are categories. */
export const contextWords: Readonly<Record<string, KeyWords>> = Object.fromEntries(
  contextCategories.flatMap((category) => [
    [`context.${category}`, { title: titleOf(category), description: categories[category] }],
    [
      `context.${category}.*.before`,
      {
        title: "Reach before",
        description: "How many words before the matched words one of these words may stand: 0 to 50.",
      },
    ],
    [
      `context.${category}.*.after`,
      {
        title: "Reach after",
        description: "How many words behind the matched words one of these words may stand: 0 to 50.",
      },
    ],
    [
      `context.${category}.*.words`,
      { title: "Words", description: "Words and sequences of the indicator language, without operators." },
    ],
    [
      `context.${category}.*.replace`,
      { title: "Replace", description: "true starts from nothing for this category and language." },
    ],
  ]),
);
