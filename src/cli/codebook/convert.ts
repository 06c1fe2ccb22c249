import { codeKinds } from "../../model/codebook.js";
import { CgError } from "../../model/diagnostic.js";
import { visible } from "../../render/visible.js";
import { type Command, type Flags, given, text } from "../command.js";
import { choice } from "../options.js";
import { inBlocks, refuseInputs, type Target, target, writeTarget } from "../output/target.js";
import { done, found } from "../terminal/failure.js";
import type { Io } from "../terminal/io.js";

const languages = ["id", "en"] as const;
const formats = async () => (await import("../../exchange/registry.js")).exchangeFormats.map(({ name }) => name);
const layoutNames = async () => (await import("../../exchange/format.js")).layouts;
const stages = async () => ["any", ...(await import("../../codebook/stages.js")).defaultStages.map(({ id }) => id)];

export const codebookConvertCommand: Command = {
  name: "codebook convert",
  about:
    "Writes a codebook in another format, or makes a codebook of a file from another program. What cannot be carried over is listed on stderr.",
  examples: [
    "codebook convert morse-stephens-2012 -o codebook.qdc",
    "codebook convert morse-stephens-2012 -o own.yaml",
  ],
  operands: [{ name: "<codebook>", about: "a file, or the name of a shipped codebook", values: "codebooks" }],
  flags: [
    { flags: "-o, --output <file>", about: "write to a file; its extension chooses the format" },
    { flags: "--from <format>", about: "format of the file, whatever it looks like", values: formats },
    { flags: "--to <format>", about: "format to write (default: yaml)", values: formats },
    {
      flags: "--layout <layout>",
      about: "columns of csv and xlsx: full, taguette, maxqda, nvivo or atlasti",
      values: layoutNames,
    },
    { flags: "--language <language>", about: "id or en: of texts in a format without languages", values: languages },
    { flags: "--stage <stage>", about: "of codes for which the file names none (default: any)", values: stages },
    { flags: "--kind <kind>", about: "of codes for which the file names none (default: context)", values: codeKinds },
    { flags: "--losses <file>", about: "also write what is lost (csv)" },
    { flags: "--strict", about: "if anything is lost, write nothing and exit with 1" },
  ],
  run: async ({ operands, flags }, io) => await convert(operands[0] ?? "", flags, io),
};

async function convert(name: string, flags: Flags, io: Io): Promise<number> {
  const { exchangeFormats, formatNamed, own, refuseExtension } = await import("../../exchange/registry.js");
  const { layouts } = await import("../../exchange/format.js");
  const { readInput } = await import("./convert/input.js");
  const { lossesCsv, tellLosses } = await import("./convert/losses.js");
  const formatOf = (flag: string) => {
    const named = choice(
      flags,
      flag,
      exchangeFormats.map((format) => format.name),
    );
    return exchangeFormats.find((format) => format.name === named);
  };
  const from = formatOf("from");
  const language = choice(flags, "language", languages) ?? null;
  const layout = choice(flags, "layout", layouts) ?? null;
  const stage = choice(flags, "stage", await stages()) ?? "any";
  const kind = choice(flags, "kind", codeKinds) ?? "context";
  const quiet = given(flags, "quiet");
  const file = targetOf(flags, "output", io);
  const lossesFile = targetOf(flags, "losses", io);
  const to = formatOf("to") ?? (file === null ? own : formatNamed(file.shown));
  if (to === undefined) {
    throw new CgError(`${file?.shown}: no format has that extension`, {
      hint: `Pass --to ${exchangeFormats.map((format) => format.name).join(", ")}.`,
    });
  }
  if (file !== null && file.direct !== true) refuseExtension(file.shown, to);
  const { write } = await to.load();
  if (write === undefined) throw new CgError(`${to.noun} is only read`, { hint: "Choose another format with --to." });
  if (to.binary === true && file === null)
    throw new CgError(`${to.name} is no text`, { hint: "Name a file to write to with -o." });
  const input = await readInput(name, from, { language, stage, kind }, io.cwd);
  refuseInputs(
    [file, lossesFile].filter((where) => where !== null),
    input.files,
  );
  const written = await write(input.codebook, { language, layout });
  const losses = [...input.losses, ...written.losses];
  const strict = given(flags, "strict") && losses.length > 0;
  if (lossesFile !== null) writeTarget(lossesFile, [lossesCsv(losses)], io.signal);
  if (!strict) await put(written.content, file, io);
  await tellLosses(losses, quiet, io);
  return strict ? found : done;
}

/** Writes to the file, or to standard output, where on a terminal nothing of the text can command it. */
async function put(content: string | Uint8Array, file: Target | null, io: Io): Promise<void> {
  if (file !== null) {
    writeTarget(file, typeof content === "string" ? [content] : content, io.signal);
    return;
  }
  if (typeof content !== "string") throw new Error("a binary format was to go to standard output");
  for (const block of inBlocks([io.stdout.isTerminal ? visible(content) : content])) await io.stdout.write(block);
}

function targetOf(flags: Flags, name: string, io: Io): Target | null {
  const path = text(flags, name);
  return path === undefined ? null : target(path, io.cwd);
}
