import type { Code } from "../../model/codebook.js";
import { canBeOpposite } from "../opposite.js";
import { remarkAt } from "../remark.js";
import type { Rule } from "../rule.js";
import { sample } from "../sample.js";
import { spotOf } from "../subject.js";

const lacking = (code: string): string => `    indicators: {en: [nobody trusts]}\n    lackingAs: ${code}`;

const counterpart = (kind: string): string => `  - id: trust
    stage: deliberation
    kind: ${kind}
    definition: The parties believe one another.
    exclude: [Trust in figures]
    examples: [{text: We rely on one another., language: en}]
    indicators: {en: [rely on one another]}
`;

export const lackingAs: Rule = {
  id: "lacking-as",
  severity: "warning",
  what: "What a code lacks counts for that code itself, or for one on the same side: an activity, enabler or outcome for another of these, an obstacle for an obstacle.",
  why: "That something is wanting speaks for its opposite; counted on the same side, it says the contrary of what the informant said.",
  todo: "Name under lackingAs the code of the opposite: for an activity the obstacle that there is without it. Without such a code, leave lackingAs out; a negated hit is then a denial.",
  bad: sample({ indicators: lacking("trust") }, counterpart("obstacle")),
  good: sample({ indicators: lacking("trust") }, counterpart("enabler")),
  check: ({ codes, codebook }) => {
    const byId = new Map(codebook.codes.map((code) => [code.id, code]));
    return codes.flatMap((entry) => {
      const { code, isSound } = entry;
      const target = code.lackingAs === undefined ? undefined : byId.get(code.lackingAs);
      const message = isSound && target !== undefined ? mistake(code, target) : undefined;
      const hint = "Name the code of the opposite, or leave lackingAs out.";
      return message === undefined ? [] : [remarkAt(spotOf(entry, "lackingAs"), message, hint)];
    });
  },
};

function mistake(code: Code, target: Code): string | undefined {
  if (code.id === target.id) return `what ${code.id} lacks counts for ${code.id} itself`;
  if (canBeOpposite(code, target)) return undefined;
  const kinds = code.kind === target.kind ? `both are of kind ${code.kind}` : `${code.kind} and ${target.kind}`;
  return `what ${code.id} lacks counts for ${target.id}, which is no opposite of it (${kinds})`;
}
