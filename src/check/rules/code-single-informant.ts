import { remarkAt } from "../remark.js";
import type { Rule } from "../rule.js";
import { sample } from "../sample.js";

function interview(lastAnswer: string): string {
  return `Interviewer: How is the work going?
Ratna: Nobody trusts the other agencies.
Interviewer: What do you say?
Darsono: The road is wide.
Interviewer: And why?
Ratna: It is so.
Interviewer: And you?
Darsono: ${lastAnswer}
`;
}

export const codeSingleInformant: Rule = {
  id: "code-single-informant",
  severity: "warning",
  what: "With --sources: all passages of a code come from one informant, while several were heard.",
  why: "What one person says, however often, is that person's view: it is not yet a finding about the case.",
  todo: "Look for other voices, or report it as one informant's account. If others say it in other words, write indicators for these.",
  bad: sample({}),
  good: sample({}),
  sources: [interview("I do not know."), interview("Nobody trusts us.")],
  check: ({ codes, usage }) =>
    usage === undefined || usage.informants < 2
      ? []
      : codes
          .filter(({ code }) => {
            const use = usage.codes.get(code.id);
            // A document is no informant: what documents say too stands on more than one person.
            return code.retired === undefined && use !== undefined && use.informants === 1 && use.elsewhere === 0;
          })
          .map(({ code, spot }) => {
            const passages = usage.codes.get(code.id)?.passages ?? 0;
            const message = `${code.id} rests on one of ${usage.informants} informants`;
            return remarkAt(spot, `${message} (${passages} ${passages === 1 ? "passage" : "passages"})`);
          }),
};
