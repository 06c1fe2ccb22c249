import type { Code, Stage } from "../model/codebook.js";

/** "Counted at the initiation stage", "dihitung pada tahap inisiasi"; not where the word before says the opposite. */
const sayings = [
  /(?<!\b(?:not|never) )\b(?:counts?|counted|belongs?|falls?) (?:at|in|to|for|under|into) (?:the )?([^\s.;:][^.;:]{0,60}?) (?:stage|phase)\b/gu,
  /(?<!\b(?:tidak|bukan) )\b(?:dihitung|termasuk|masuk) (?:pada|dalam|ke|di) (?:tahap|tahapan|fase) (\S.{0,60})/gu,
];

const crossCutting = { id: "any", names: ["any", "mana pun", "apa pun"] } as const;

/** The stage at which the definition of a code says that it is counted; undefined where it says so of none, or of several. */
export function saidStage({ definition }: Code, stages: readonly Stage[]): string | undefined {
  const known = [crossCutting, ...stages.map((stage) => ({ id: stage.id, names: namesOf(stage) }))];
  const said = new Set<string>();
  for (const text of Object.values(definition)) {
    const flat = text.toLowerCase().replace(/\s+/g, " ");
    for (const saying of sayings) {
      for (const [, words = ""] of flat.matchAll(saying)) {
        const stage = known.find(({ names }) => names.some((name) => beginsWith(words, name)));
        if (stage !== undefined) said.add(stage.id);
      }
    }
  }
  return said.size === 1 ? [...said][0] : undefined;
}

function namesOf({ id, label, aliases }: Stage): readonly string[] {
  return [id, ...Object.values(label), ...aliases].map((name) => name.toLowerCase());
}

/** The whole name, not the beginning of a longer word. */
function beginsWith(words: string, name: string): boolean {
  return words.startsWith(name) && !/^[\p{L}\p{N}-]/u.test(words.slice(name.length));
}
