import { contextWords } from "./context-words.js";
import type { KeyWords } from "./key-words.js";

/** How one text in two languages is written. */
const both = "A text, or a map of languages: {en: ..., id: ...}.";

/**
 * Every key of a codebook by its path: `[]` for the items of a list, `.*` for the values of a map whose keys are free. The one place
 * where keys are explained to editors.
 */
export const keyWords: Readonly<Record<string, KeyWords>> = {
  cgCode: { title: "Format", description: "Version of the codebook format. Always 1." },
  id: {
    title: "Id of the codebook",
    description: "Small letters, digits and hyphens. Other codebooks name this one by it.",
    examples: ["garut-stunting"],
  },
  title: {
    title: "Title",
    description: `What the codebook is called in tables. ${both}`,
    examples: [{ en: "Stunting reduction", id: "Percepatan penurunan stunting" }],
  },
  version: {
    title: "Version",
    description: "Major.minor.patch, in quotes. `cg-code codebook diff` proposes the next one.",
    examples: ["1.0.0"],
  },
  citation: { title: "Citation", description: "The work that the framework comes from, as a bibliography has it." },
  languages: {
    title: "Languages",
    description: "Languages of the sources this codebook is for. Left out: those its indicators are written in.",
    examples: [["id", "en"]],
  },
  extends: {
    title: "Extends",
    description:
      "The codebook this one builds on: the name of a shipped one, or a path relative to this file. Maps merge, texts and lists replace, codes and stages merge by id.",
    examples: ["morse-stephens-2012", "base.yaml"],
  },
  stages: {
    title: "Stages",
    description:
      "The stages of the framework in their order. Left out: assessment, initiation, deliberation, implementation.",
    examples: [[{ id: "assessment", label: { en: "Assessment", id: "Penilaian" } }]],
  },
  "stages[].id": { title: "Id of the stage", description: "What `stage` of a code names.", examples: ["deliberation"] },
  "stages[].label": { title: "Label of the stage", description: `What tables print. ${both}` },
  "stages[].aliases": {
    title: "Other names of the stage",
    description: "What people call it as well.",
    examples: [["musyawarah"]],
  },
  "stages[].remove": { title: "Remove", description: "true takes the stage of the extended codebook out." },
  lists: {
    title: "Word lists",
    description:
      "Lists that indicators use as @name, by name and language. An entry is a word, a wildcard, a ~root, quoted words or a sequence. A list of your own replaces the shipped one of that name in the languages you give.",
    examples: [{ allies: { id: ["mitra", "~sahabat"], en: ["partner*"] } }],
  },
  context: {
    title: "Context words",
    description:
      "Words around a hit that decide what a passage asserts. They are added to those that come with cg-code.",
    examples: [{ negated: { id: ["mboten"] } }],
  },
  "context.replace": { title: "Replace", description: "true starts from nothing in every category." },
  ...contextWords,
  matching: {
    title: "Matching",
    description:
      "How words are taken. The defaults suit interviews; the others match as dictionaries of other programs do.",
    examples: [{ words: "letters", hyphens: "parts", scope: "sentence", regex: "full", clitics: true, masks: true }],
  },
  "matching.words": {
    title: "Words",
    description:
      "letters (default): a word is a run of letters and digits. unicode: words, signs and addresses as quanteda cuts them, in the whole text.",
  },
  "matching.hyphens": {
    title: "Hyphens",
    description:
      "parts (default): ego-sektoral is found as ego sektoral. whole: a word with hyphens stays in one piece.",
  },
  "matching.scope": {
    title: "Scope",
    description:
      "sentence (default) or turn: how far AND, UNLESS and NEAR reach, for every code that does not say otherwise.",
  },
  "matching.regex": {
    title: "Regular expressions",
    description: "full (default): /regex/ matches a whole word. search: it matches a part of a word.",
  },
  "matching.clitics": {
    title: "Clitics",
    description: "true (default): in Indonesian aturan is also found with -nya, -ku, -mu, -lah, -kah, -tah and -pun.",
  },
  "matching.masks": {
    title: "Masks",
    description: "true (default): notes such as (tertawa), labels and headings are not matched. false: they are.",
  },
  codes: { title: "Codes", description: "The codes, in the order of tables." },
  "codes[].id": {
    title: "Id of the code",
    description:
      "Small letters, digits and hyphens; `any` is reserved. Codings name the code by it, so it should not change.",
    examples: ["limited-budget"],
  },
  "codes[].stage": {
    title: "Stage",
    description: "The id of a stage, or any for a code that belongs to no one stage.",
    examples: ["deliberation", "any"],
  },
  "codes[].kind": {
    title: "Kind",
    description:
      "activity, obstacle, enabler, outcome, recommendation or context. Only obstacles stand in the obstacle summary.",
  },
  "codes[].label": {
    title: "Label",
    description: `What tables print. Left out: the id. ${both}`,
    examples: [{ en: "Ground rules agreed", id: "Aturan dasar disepakati" }],
  },
  "codes[].brief": {
    title: "Brief definition",
    description: `The code in one sentence. ${both}`,
    examples: [{ en: "The parties agree how they work together." }],
  },
  "codes[].definition": {
    title: "Full definition",
    description: `What the code means, so that a colleague can apply it by hand. ${both}`,
  },
  "codes[].include": {
    title: "When to use",
    description: `Cases that belong to the code, one a line. ${both}`,
    examples: [
      ["A joint procedure is written, agreed or signed."],
      [{ en: "A joint procedure is signed.", id: "Prosedur bersama ditandatangani." }],
    ],
  },
  "codes[].exclude": {
    title: "When not to use",
    description: `Cases that look like the code and belong elsewhere, one a line, with the code they belong to. ${both}`,
    examples: [
      [{ text: "Roles that are unclear once the programme runs", code: "unclear-governance" }],
      [{ text: { en: "Roles are unclear", id: "Peran tidak jelas" }, code: "unclear-governance" }],
    ],
  },
  "codes[].exclude[].text": { title: "Case", description: `What does not belong to the code. ${both}` },
  "codes[].exclude[].code": { title: "Use instead", description: "The id of the code it belongs to." },
  "codes[].examples": {
    title: "Examples",
    description: "Passages that the code must catch. `cg-code codebook test` runs them.",
    examples: [[{ text: "SOP-nya sudah ditandatangani semua dinas.", language: "id" }]],
  },
  "codes[].examples[].text": { title: "Passage", description: "The passage as somebody might say it." },
  "codes[].examples[].language": { title: "Language", description: "Language of the passage.", examples: ["id", "en"] },
  "codes[].examples[].because": { title: "Why", description: `Why the passage belongs to the code. ${both}` },
  "codes[].counterexamples": {
    title: "Counterexamples",
    description: "Passages that the code must not catch, and why. `cg-code codebook test` runs them.",
    examples: [[{ text: "Sampai sekarang belum ada SOP bersama.", language: "id", because: "denied" }]],
  },
  "codes[].counterexamples[].text": { title: "Passage", description: "The passage as somebody might say it." },
  "codes[].counterexamples[].language": {
    title: "Language",
    description: "Language of the passage.",
    examples: ["id", "en"],
  },
  "codes[].counterexamples[].because": {
    title: "Why not",
    description: `Why the passage does not belong to the code. ${both}`,
  },
  "codes[].indicators": {
    title: "Indicators",
    description:
      "Lines of the indicator language, by language; a list without languages holds for all. Over an extended codebook {add: [...], drop: [...]} changes its lines. See `cg-code help indicators`.",
    examples: [{ id: ["belum ada (aturan | SOP)", "~sepakat NEAR/4 aturan"], en: ["no ground rules"] }],
  },
  "codes[].indicators.add": { title: "Add", description: "Lines that come to those of the extended codebook." },
  "codes[].indicators.drop": {
    title: "Drop",
    description: "Lines of the extended codebook to take out, as they stand there.",
  },
  "codes[].indicators.*.add": { title: "Add", description: "Lines that come to those of the extended codebook." },
  "codes[].indicators.*.drop": {
    title: "Drop",
    description: "Lines of the extended codebook to take out, as they stand there.",
  },
  "codes[].lackingAs": {
    title: "Lacking as",
    description:
      "For an activity, enabler or outcome: the obstacle that a hit is evidence for where it is negated, scarce or troubled.",
    examples: ["no-ground-rules"],
  },
  "codes[].recommendation": {
    title: "Recommendation",
    description: `The standard advice for an obstacle; tables name it as the codebook's, not as a finding. ${both}`,
  },
  "codes[].maps": {
    title: "Maps",
    description: "The codes of other frameworks that this one corresponds to, by the id of their codebook.",
    examples: [{ "ansell-gash-2008": ["clear-ground-rules"] }],
  },
  "codes[].parent": {
    title: "Parent",
    description: "The id of the family this code belongs to. A family counts the distinct units of its children.",
  },
  "codes[].color": {
    title: "Colour",
    description: "Six hexadecimal digits after #, in quotes.",
    examples: ["#b5472f"],
  },
  "codes[].scope": {
    title: "Scope",
    description: "sentence or turn: how far AND, UNLESS and NEAR reach. Left out: as in `matching`.",
  },
  "codes[].overlaps": {
    title: "Overlaps",
    description: "longest (default): a hit inside a longer hit of another code is dropped. all: it is kept.",
  },
  "codes[].hypothetical": {
    title: "Hypothetical passages",
    description: 'apart (default): "if the budget ends, it stops" is no evidence. counts: it is.',
  },
  "codes[].retired": {
    title: "Retired",
    description: "The version since which the code is no longer used.",
    examples: ["2.0.0"],
  },
  "codes[].replacedBy": { title: "Replaced by", description: "The id of the code to use instead of a retired one." },
  "codes[].remove": { title: "Remove", description: "true takes the code of the extended codebook out." },
};
