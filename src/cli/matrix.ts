import { type Command, text } from "./command.js";
import { pathsOperand } from "./operands.js";
import { choice, columnsFlag, groupNames, identifyFlag, mapToFlag, unitFlag } from "./options.js";
import { runTable, tableFlags } from "./run.js";

const measureNames = async () => (await import("../analyse/matrix.js")).matrixMeasures;

export const matrixCommand: Command = {
  name: "matrix",
  about: "Counts informants, documentary sources or passages by any two groups.",
  examples: ["matrix --rows stage --columns institution", "matrix --rows code --columns type --count passages -f csv"],
  operands: [pathsOperand],
  flags: [
    {
      flags: "--rows <group>",
      about: "code (default), stage, kind, source, type, case, person, ..., or an attribute",
      values: groupNames,
    },
    { flags: "--columns <group>", about: "institution (default), or any other of these", values: groupNames },
    { flags: "--count <measure>", about: "informants (default), sources or passages", values: measureNames },
    mapToFlag,
    unitFlag,
    identifyFlag,
    ...tableFlags.filter((flag) => flag !== columnsFlag),
  ],
  run: async (invocation, io) => {
    const [{ analyses }, { matrixMeasures }] = await Promise.all([
      import("../analyse/registry.js"),
      import("../analyse/matrix.js"),
    ]);
    const { flags } = invocation;
    const rows = text(flags, "rows") ?? "code";
    const columns = text(flags, "columns") ?? "institution";
    const count = choice(flags, "count", matrixMeasures) ?? "informants";
    return await runTable(invocation, io, async ({ codebook }, common) =>
      analyses.matrix.start(codebook, { ...common, rows, columns, count }),
    );
  },
};
