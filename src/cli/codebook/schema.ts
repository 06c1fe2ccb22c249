import { extname } from "node:path";
import { CgError } from "../../model/diagnostic.js";
import { type Command, given, text } from "../command.js";
import { target, writeTarget } from "../output/target.js";
import { done } from "../terminal/failure.js";
import { notice } from "../terminal/notice.js";

export const codebookSchemaCommand: Command = {
  name: "codebook schema",
  about: "Prints the JSON Schema of codebooks, with which an editor completes keys, explains them and marks mistakes.",
  examples: ["codebook schema", "codebook schema -o codebook.schema.json"],
  operands: [],
  flags: [{ flags: "-o, --output <file>", about: "write to a file, beside the codebook" }],
  run: async ({ flags }, io) => {
    const written = text(flags, "output");
    // A slip of the pen must not replace the codebook itself.
    if (written !== undefined && extname(written).toLowerCase() !== ".json") {
      throw new CgError(`${written}: a JSON Schema goes to a file that ends in .json`, {
        hint: "Write for example -o codebook.schema.json.",
      });
    }
    const file = written === undefined ? null : target(written, io.cwd);
    const { codebookSchemaText } = await import("../../check/json-schema/codebook-schema.js");
    if (file === null) {
      await io.stdout.write(codebookSchemaText());
      return done;
    }
    writeTarget(file, [codebookSchemaText()], io.signal);
    const line = "# yaml-language-server: $schema=./codebook.schema.json";
    await notice(
      `Editors find it by the first line of the codebook, here for one beside it: ${line}`,
      given(flags, "quiet"),
      io,
    );
    return done;
  },
};
