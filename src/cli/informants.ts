import type { Command } from "./command.js";
import { pathsOperand } from "./operands.js";
import { identifyFlag } from "./options.js";
import { runTable, tableFlags } from "./run.js";

export const informantsCommand: Command = {
  name: "informants",
  about: "The informants, for the methods section: who, from where, how much they said, who was not interviewed.",
  examples: ["informants", "informants -f md -o informants.md", "informants --where level=desa"],
  operands: [pathsOperand],
  flags: [identifyFlag, ...tableFlags],
  run: (invocation, io) =>
    runTable(invocation, io, async ({ codebook }, common) => {
      const { analyses } = await import("../analyse/registry.js");
      return analyses.informants.start(codebook, common);
    }),
};
