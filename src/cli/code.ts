import { type Command, type Flags, given, text } from "./command.js";
import { pathsOperand } from "./operands.js";
import { runTable, tableFlags } from "./run.js";

export const codeCommand: Command = {
  name: "code",
  about: "The passages, one row each, with the indicator that found them and what decided their assertion.",
  examples: ["code -f csv -o passages.csv", "code sources/interviews/ --explain", "code --raw -o hits.jsonl"],
  operands: [pathsOperand],
  flags: [
    { flags: "--explain", about: "every hit, kept and dropped, with rule, words, triggers and reason" },
    { flags: "--raw", about: "the same as JSON Lines" },
    ...tableFlags,
  ],
  run: (invocation, io) => {
    const { flags } = invocation;
    const hits = given(flags, "explain") || given(flags, "raw");
    return runTable(
      { ...invocation, flags: given(flags, "raw") ? asJsonLines(flags) : flags },
      io,
      async ({ codebook }, common) => {
        const { analyses } = await import("../analyse/registry.js");
        return analyses.code.start(codebook, { ...common, hits });
      },
      { explain: hits },
    );
  },
};

/** JSON Lines, unless a format was asked for by name or extension. */
function asJsonLines(flags: Flags): Flags {
  return text(flags, "format") === undefined && text(flags, "output") === undefined
    ? { ...flags, format: "jsonl" }
    : flags;
}
