import { CgError } from "../../../model/diagnostic.js";
import { given, type Invocation, text } from "../../command.js";
import { failure } from "../../terminal/failure.js";
import type { Io } from "../../terminal/io.js";
import type { CheckOutput } from "./output.js";
import { checkRound } from "./round.js";
import { failOnOf } from "./settings.js";
import { type FileState, type FileWatch, fileState } from "./watch-files.js";

/**
 * Checks now and after every save of a file that was read, one check at a time, until the person interrupts it: this never returns.
 * The first check fails as it does without --watch; later ones say what cannot be read and go on.
 */
export async function watchCodebooks(
  { flags, operands }: Invocation,
  { format, options }: CheckOutput,
  watch: FileWatch,
  io: Io,
): Promise<never> {
  const failOn = failOnOf(flags);
  let files: ReadonlyMap<string, FileState> = new Map();
  for (let count = 0; ; count += 1) {
    const read = new Map<string, FileState>();
    // Before it is read: what is saved while the check runs has its own check.
    const reading = (path: string): void => void read.set(path, read.get(path) ?? fileState(path));
    try {
      const round = await checkRound(flags, operands, failOn, io, { reading });
      for (const path of round.inputs) reading(path);
      if (count === 0 && read.size === 0) throw nothingToWatch();
      const rendered = format.render(round.report, options);
      await io.stdout.write(count === 0 ? rendered : `\n${rendered}`);
      files = read;
    } catch (error) {
      if (count === 0 || !(error instanceof CgError)) throw error;
      await failure(error, false, io);
      // Where it broke off, other files were still to be read.
      files = new Map([...Array.from(files.keys(), (path): [string, FileState] => [path, fileState(path)]), ...read]);
    }
    if (count === 0 && !given(flags, "quiet")) await io.stderr.write(`${notice(files.size)}\n`);
    await watch.changed(files);
  }
}

/** Throws CgError for options that ask for one result, where --watch gives one after another. */
export function refuseWithWatch({ flags }: Invocation): void {
  const format = text(flags, "format");
  const other = [
    ["--explain", text(flags, "explain") !== undefined],
    ["--fix", given(flags, "fix")],
    ["-o", text(flags, "output") !== undefined],
    [`-f ${format}`, format !== undefined && format !== "text"],
  ].find(([, isGiven]) => isGiven);
  if (other === undefined) return;
  throw new CgError(`--watch does not go with ${other[0]}`, {
    hint: "It prints text after every save; run codebook check without it for anything else.",
  });
}

function notice(files: number): string {
  return `watching ${files === 1 ? "1 file" : `${files} files`}: every save is checked, Ctrl-C ends it`;
}

function nothingToWatch(): CgError {
  return new CgError("--watch: only codebooks that come with cg-code were named", {
    hint: "Name one of your own, which changes.",
  });
}
