import { type Command, given } from "./command.js";
import { pathsOperand } from "./operands.js";
import { outputFlags, sourceFlags } from "./options.js";
import { runTable } from "./run.js";

export const sourcesCommand: Command = {
  name: "sources",
  about: "What was read: sources, types, turns, people and roles, words, languages, problems.",
  examples: ["sources", "sources sources/interviews/", "sources --explain sources/interviews/"],
  operands: [pathsOperand],
  flags: [
    { flags: "--explain", about: "why each was read so: type, labels, speakers, roles, what was no speaker" },
    ...sourceFlags,
    ...outputFlags,
  ],
  run: (invocation, io) => {
    const explain = given(invocation.flags, "explain");
    return runTable(
      invocation,
      io,
      async ({ codebook }) => {
        const { analyses } = await import("../analyse/registry.js");
        return analyses.sources.start(codebook, { explain });
      },
      { listsWarnings: true, explain },
    );
  },
};
