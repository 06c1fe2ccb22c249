import { type Command, given } from "./command.js";
import { pathsOperand } from "./operands.js";
import { allFlag, identifyFlag, mapToFlag, unitFlag } from "./options.js";
import { runTable, tableFlags } from "./run.js";

export const obstaclesCommand: Command = {
  name: "obstacles",
  about: "The obstacle summary per stage: who says so, what corroborates or disputes it, one quotation each.",
  examples: ["obstacles", "obstacles --headline --lang id", "obstacles sources/interviews/ -f csv -o obstacles.csv"],
  operands: [pathsOperand],
  flags: [
    { flags: "--headline", about: "families of obstacles only" },
    allFlag,
    mapToFlag,
    unitFlag,
    identifyFlag,
    ...tableFlags,
  ],
  run: (invocation, io) =>
    runTable(invocation, io, async ({ codebook }, common) => {
      const { flags } = invocation;
      const { analyses } = await import("../analyse/registry.js");
      return analyses.obstacles.start(codebook, {
        ...common,
        headline: given(flags, "headline"),
        all: given(flags, "all"),
      });
    }),
};
