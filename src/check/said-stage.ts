import type { Code, Stage } from "../model/codebook.js";

/** "Counted at the initiation stage", "dihitung pada tahap inisiasi": what stands for the name of the stage, and after it. */
const sayings = [
  /\bcount(?:s|ed) (?:at|in|for|under) (?:the )?(?<name>\S.{0,60}?)(?= (?:stage|phase)\b)/gu,
  /\bdihitung (?:pada|dalam|di) (?:tahap|tahapan|fase) (?<name>\S.{0,60}?)(?=$|[,:()]| (?:karena|sebab|meski|meskipun|walau|walaupun)\b)/gu,
];

/** Before the saying in its sentence: it then says where the code is not counted. */
const denial = /\b(?:not|never|no longer|nor|cannot|tidak|tak|bukan|jangan|belum)\b|n['’]t\b/u;

const crossCutting: { readonly id: string; readonly names: readonly string[] } = {
  id: "any",
  names: ["any", "mana pun", "apa pun"],
};

/** The stage at which the definition of a code says that it is counted; undefined where it says so of none, or of several. */
export function saidStage({ definition }: Code, stages: readonly Stage[]): string | undefined {
  const known = [crossCutting, ...stages.map((stage) => ({ id: stage.id, names: namesOf(stage) }))];
  const said = new Set<string>();
  for (const text of Object.values(definition)) {
    for (const sentence of text
      .toLowerCase()
      .replace(/\s+/g, " ")
      .split(/[.;!?](?= |$)/)) {
      for (const saying of sayings) {
        for (const { index, groups } of sentence.matchAll(saying)) {
          const stage = known.find(({ names }) => names.includes(groups?.["name"] ?? ""));
          if (stage !== undefined && !denial.test(sentence.slice(0, index))) said.add(stage.id);
        }
      }
    }
  }
  return said.size === 1 ? [...said][0] : undefined;
}

function namesOf({ id, label, aliases }: Stage): readonly string[] {
  return [id, ...Object.values(label), ...aliases].map((name) => name.toLowerCase());
}
