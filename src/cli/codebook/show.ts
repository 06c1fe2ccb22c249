import { suggestion } from "../../codebook/nearest.js";
import type { Codebook } from "../../model/codebook.js";
import { CgError } from "../../model/diagnostic.js";
import { type Command, given, texts } from "../command.js";
import { langOf, outputFlags } from "../options.js";
import { planOutput, targetsOf, writeTable } from "../output/plan.js";
import { refuseInputs } from "../output/target.js";
import { done } from "../terminal/failure.js";
import { chosenCodebook } from "./chosen.js";

export const codebookShowCommand: Command = {
  name: "codebook show",
  about:
    "Prints a codebook as the appendix of a thesis or paper: every code with its definition, when to use it, when not, and examples.",
  examples: [
    "codebook show",
    "codebook show morse-stephens-2012 --lang id -o appendix.md",
    "codebook show -o appendix.html",
    "codebook show --code limited-budget --indicators",
    "codebook show --stage deliberation -f csv",
  ],
  operands: [
    { name: "[codebook]", about: "a file, or the name of a shipped one; without it, the study's", values: "codebooks" },
  ],
  flags: [
    { flags: "--code <code>", about: "only this code", many: true, values: "codes" },
    { flags: "--stage <stage>", about: "only the codes of this stage", many: true, values: "stages" },
    { flags: "--indicators", about: "also what the program looks for" },
    { flags: "--study <folder>", about: "the study to use, instead of the nearest study.yaml" },
    { flags: "--no-study", about: "use no study.yaml" },
    // The long form is for figures, and a manifest for what rests on sources.
    ...outputFlags.filter(({ flags }) => !/^--(tidy|manifest)/.test(flags)),
  ],
  run: async ({ flags, operands }, io) => {
    const plan = await planOutput(flags, io);
    const { loaded, lang, inputs } = await chosenCodebook(operands[0], flags, io);
    refuseInputs(targetsOf(plan), inputs);
    const { codebook } = loaded;
    const codes = texts(flags, "code");
    const stages = texts(flags, "stage");
    checkNames(codebook, codes, stages);
    const { codebookAppendix } = await import("../../analyse/appendix/appendix.js");
    const output = langOf(flags) ?? lang;
    const options = { lang: output, codes, stages, indicators: given(flags, "indicators") };
    await writeTable(codebookAppendix(codebook, options), null, plan, output, io);
    return done;
  },
};

/** A slip of the pen would look like a codebook without such a code. */
function checkNames(codebook: Codebook, codes: readonly string[], stages: readonly string[]): void {
  const known = { code: codebook.codes.map(({ id }) => id), stage: ["any", ...codebook.stages.map(({ id }) => id)] };
  const check = (what: "code" | "stage", names: readonly string[]): void => {
    for (const name of names) {
      if (known[what].includes(name)) continue;
      throw new CgError(`--${what} ${name}: the codebook ${codebook.id} has no such ${what}`, {
        hint: suggestion(name, known[what]) ?? (what === "stage" ? `There is ${known.stage.join(", ")}.` : undefined),
      });
    }
  };
  check("code", codes);
  check("stage", stages);
}
