import { suggestion } from "../../codebook/nearest.js";
import { entriesOf, itemsOf, under } from "../../codebook/tree.js";
import { remarkAt } from "../remark.js";
import type { Remark, Rule } from "../rule.js";
import { sample } from "../sample.js";
import type { CodeEntry, Subject } from "../subject.js";

export const unknownCode: Rule = {
  id: "unknown-code",
  severity: "error",
  reading: true,
  what: "Something refers to a code that is not there: under exclude, lackingAs, parent, replacedBy, remove, or maps to a codebook that comes with cg-code.",
  why: "A reader is sent to a definition that does not exist, and passages are counted for nothing.",
  todo: "Write the id as the message proposes, or take the reference out.",
  bad: sample({ exclude: "    exclude: [{text: Doubts about figures, code: disputed-data}]" }),
  good: sample({ exclude: "    exclude: [{text: Doubts about figures}]" }),
  check: (subject) => subject.codes.flatMap((entry) => wrongMaps(entry, subject)),
};

/** Reading knows one codebook; what a code maps to stands in others. */
function wrongMaps({ tree }: CodeEntry, { neighbours, shipped, codebook }: Subject): readonly Remark[] {
  const remarks: Remark[] = [];
  for (const [name, { key, value }] of entriesOf(under(tree, "maps"))) {
    const stages = neighbours.get(name)?.stages;
    if (stages === undefined) {
      const meant = shipped.includes(name) || name === codebook.id ? undefined : suggestion(name, shipped);
      if (meant?.startsWith("Did you mean"))
        remarks.push(remarkAt(key, `no codebook named ${name} comes with cg-code`, meant));
      continue;
    }
    for (const item of itemsOf(value)) {
      if (item.kind !== "text" || stages.has(item.value)) continue;
      const message = `${name} has no code ${item.value}`;
      remarks.push(remarkAt(item.spot, message, suggestion(item.value, Array.from(stages.keys()))));
    }
  }
  return remarks;
}
