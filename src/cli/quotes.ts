import { suggestion } from "../codebook/nearest.js";
import { CgError } from "../model/diagnostic.js";
import type { Command } from "./command.js";
import { pathsOperand } from "./operands.js";
import { identifyFlag } from "./options.js";
import { runTable, tableFlags } from "./run.js";

export const quotesCommand: Command = {
  name: "quotes",
  about: "The passages of a code, or of a family of codes, in context and with attribution.",
  examples: ["quotes limited-resources", "quotes limited-budget sources/interviews/ -f md -o budget.md"],
  operands: [{ name: "<code>", about: "id of a code; a parent stands for its family", values: "codes" }, pathsOperand],
  flags: [identifyFlag, ...tableFlags],
  run: (invocation, io) => {
    const [code = "", ...paths] = invocation.operands;
    return runTable(
      invocation,
      io,
      async ({ codebook }, common) => {
        const ids = codebook.codes.map(({ id }) => id);
        if (!ids.includes(code)) {
          const hint = suggestion(code, ids) ?? "cg-code tally --all lists the codes.";
          throw new CgError(`${code}: no such code in ${codebook.file}`, { hint });
        }
        const { analyses } = await import("../analyse/registry.js");
        return analyses.quotes.start(codebook, { ...common, code });
      },
      { paths },
    );
  },
};
