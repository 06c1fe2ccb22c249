import { type Command, given, text } from "./command.js";
import { pathsOperand } from "./operands.js";
import { allFlag, groupNames, identifyFlag, mapToFlag, unitFlag } from "./options.js";
import { runTable, tableFlags } from "./run.js";

export const tallyCommand: Command = {
  name: "tally",
  about: "Counts codes: informants, documentary sources, mentions and passages.",
  examples: [
    "tally",
    "tally --by stage",
    "tally --map-to ansell-gash-2008",
    "tally sources/interviews/ --by institution --where sector=government",
  ],
  operands: [pathsOperand],
  flags: [
    {
      flags: "--by <group>",
      about: "code (default), stage, kind, source, type, case, person, institution, role, language, or an attribute",
      values: groupNames,
    },
    mapToFlag,
    unitFlag,
    allFlag,
    { flags: "--small-shares", about: "shares of fewer than five informants too" },
    identifyFlag,
    ...tableFlags,
  ],
  run: (invocation, io) =>
    runTable(invocation, io, async ({ codebook }, common) => {
      const { flags } = invocation;
      const { analyses } = await import("../analyse/registry.js");
      const by = text(flags, "by") ?? "code";
      return analyses.tally.start(codebook, {
        ...common,
        by,
        all: given(flags, "all"),
        smallShares: given(flags, "smallShares"),
      });
    }),
};
