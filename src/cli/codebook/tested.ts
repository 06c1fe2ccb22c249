import { CgError } from "../../model/diagnostic.js";
import type { Study } from "../../study/open.js";
import { type Flags, text, texts } from "../command.js";
import { openOptions } from "../options.js";
import type { Io } from "../terminal/io.js";
import { type ChosenCodebook, chosenCodebook } from "./chosen.js";

/** A codebook to be tested, with the sources to measure it on. */
export interface TestedStudy extends ChosenCodebook {
  /** null: no sources are asked for. */
  readonly study: Study | null;
}

/** Opens the codebook that is named, else that of the study, and with `--sources` the sources. Throws CgError for what cannot be read. */
export async function openTested(flags: Flags, operands: readonly string[], io: Io): Promise<TestedStudy> {
  const name = codebookName(flags, operands);
  if (flags["sources"] === undefined) return { ...(await chosenCodebook(name, flags, io)), study: null };
  const { openStudy } = await import("../../study/open.js");
  const options = openOptions(flags, texts(flags, "sources"), true, io);
  const study = await openStudy(name === undefined ? options : { ...options, codebook: name });
  return { loaded: study.loaded, study, lang: study.lang, inputs: study.inputs };
}

function codebookName(flags: Flags, operands: readonly string[]): string | undefined {
  const [operand] = operands;
  const flag = text(flags, "codebook");
  if (operand === undefined || flag === undefined) return operand ?? flag;
  throw new CgError(`two codebooks are named: ${operand} and ${flag}`, { hint: "Test one at a time." });
}
