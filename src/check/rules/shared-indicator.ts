import { remarkAt } from "../remark.js";
import type { Remark, Rule } from "../rule.js";
import { sample } from "../sample.js";
import type { LineEntry } from "../subject.js";

export const sharedIndicator: Rule = {
  id: "shared-indicator",
  severity: "warning",
  what: "The same indicator stands in two codes.",
  why: "Every passage it finds is counted under both, so the two codes are no longer told apart.",
  todo: "Keep it where it belongs, or add to each line what tells the two codes apart. Codes that both have `overlaps: all`, as those of dictionaries, may share indicators.",
  bad: sample(
    {},
    `  - id: no-ground-rules
    stage: deliberation
    kind: obstacle
    definition: The parties have not agreed how they work together.
    exclude: [Rules that nobody keeps]
    examples: [{text: There is no joint procedure., language: en}]
    indicators: {en: [no joint procedure, nobody trusts]}
`,
  ),
  good: sample(
    {},
    `  - id: no-ground-rules
    stage: deliberation
    kind: obstacle
    definition: The parties have not agreed how they work together.
    exclude: [Rules that nobody keeps]
    examples: [{text: There is no joint procedure., language: en}]
    indicators: {en: [no joint procedure]}
`,
  ),
  check: ({ lines }) => {
    const first = new Map<string, LineEntry[]>();
    const remarks: Remark[] = [];
    for (const entry of lines) {
      const earlier = first.get(entry.pattern) ?? [];
      const other = earlier.find(
        ({ code, line }) =>
          code !== entry.code &&
          meet(line.language, entry.line.language) &&
          !(code.overlaps === "all" && entry.code.overlaps === "all"),
      );
      if (other !== undefined) {
        const message = `the same indicator stands in ${other.code.id}, line ${other.line.place.line}`;
        remarks.push(remarkAt(entry.written.spot, message, `Keep it in ${other.code.id} or in ${entry.code.id}.`));
      }
      const isNew = !earlier.some(({ code, line }) => code === entry.code && line.language === entry.line.language);
      if (isNew) earlier.push(entry);
      first.set(entry.pattern, earlier);
    }
    return remarks;
  },
};

function meet(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}
