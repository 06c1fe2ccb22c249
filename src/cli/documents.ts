import type { Command } from "./command.js";
import { pathsOperand } from "./operands.js";
import { runTable, tableFlags } from "./run.js";

export const documentsCommand: Command = {
  name: "documents",
  about: "The documentary sources, for the methods section: what they are, and what was found in them.",
  examples: ["documents", "documents --lang id -f csv"],
  operands: [pathsOperand],
  flags: tableFlags,
  run: (invocation, io) =>
    runTable(invocation, io, async ({ codebook }, common) => {
      const { analyses } = await import("../analyse/registry.js");
      return analyses.documents.start(codebook, common);
    }),
};
