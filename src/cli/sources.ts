import type { Command } from "./command.js";
import { pathsOperand } from "./operands.js";
import { outputFlags, sourceFlags } from "./options.js";
import { runTable } from "./run.js";

export const sourcesCommand: Command = {
  name: "sources",
  about: "What was read: sources, types, turns, people and roles, words, languages, problems.",
  examples: ["sources", "sources sources/interviews/", "sources --where sector=business -f csv"],
  operands: [pathsOperand],
  flags: [...sourceFlags, ...outputFlags],
  run: (invocation, io) =>
    runTable(
      invocation,
      io,
      async ({ codebook }) => {
        const { analyses } = await import("../analyse/registry.js");
        return analyses.sources.start(codebook, {});
      },
      { listsWarnings: true },
    ),
};
