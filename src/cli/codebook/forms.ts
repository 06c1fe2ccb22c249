import { CgError } from "../../model/diagnostic.js";
import type { Command } from "../command.js";
import { pathsOperand } from "../operands.js";
import { choice, outputFlags, sourceFlags } from "../options.js";
import { runTable } from "../run.js";

const languages = ["id", "en"] as const;

export const codebookFormsCommand: Command = {
  name: "codebook forms",
  about: "Lists the words that ~ROOT finds in sources, and how each comes from the root.",
  examples: ["codebook forms sepakat", "codebook forms agree sources/documents/ --language en"],
  operands: [{ name: "<root>", about: "a root, as written after ~ in an indicator" }, pathsOperand],
  flags: [
    { flags: "--language <language>", about: "of the root: id (default) or en", values: languages },
    ...sourceFlags,
    ...outputFlags,
  ],
  run: async (invocation, io) => {
    const { flags, operands } = invocation;
    const [root = "", ...paths] = operands;
    if (!/^~?[\p{L}\p{M}\p{N}'’-]+$/u.test(root)) {
      throw new CgError(`${root}: not a root`, { hint: "Write one word, as sepakat." });
    }
    const language = choice(flags, "language", languages) ?? "id";
    const { analyses } = await import("../../analyse/registry.js");
    return await runTable(invocation, io, async ({ codebook }) => analyses.forms.start(codebook, { root, language }), {
      paths,
    });
  },
};
