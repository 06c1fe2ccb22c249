import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { ReadCodebook } from "../codebook/load.js";
import type { LoadedCodebook } from "../codebook/loaded.js";
import { CgError } from "../model/diagnostic.js";
import { studyCodebookOf } from "./chosen-codebook.js";
import { readInRevision, readVersion } from "./codebook-version.js";
import { type Command, type Invocation, text } from "./command.js";
import { done } from "./failure.js";
import type { Io } from "./io.js";
import { langOf, outputFlags } from "./options.js";
import { planOutput, targetsOf, writeTable } from "./output.js";
import { refuseInputs } from "./target.js";

export const codebookDiffCommand: Command = {
  name: "codebook diff",
  about:
    "Compares two versions of a codebook: what changed, what it asks of the version, and a paragraph for the methods section.",
  examples: [
    "codebook diff --git HEAD codebook.yaml",
    "codebook diff HEAD:codebook.yaml codebook.yaml --lang id -f md",
    "codebook diff morse-stephens-2012 codebook.yaml",
  ],
  operands: [
    { name: "[before]", about: "a file, the name of a shipped codebook, or REV:PATH as git writes it" },
    { name: "[after]", about: "the same, for the later one" },
  ],
  flags: [
    { flags: "--git <revision>", about: "compare the file (without one, the study's) with itself in this revision" },
    { flags: "--study <folder>", about: "the study to use, instead of the nearest study.yaml" },
    { flags: "--no-study", about: "use no study.yaml" },
    // The long form is for figures, and a manifest for what rests on sources.
    ...outputFlags.filter(({ flags }) => !/^--(tidy|manifest)/.test(flags)),
  ],
  run: async (invocation, io) => {
    const { flags } = invocation;
    const plan = await planOutput(flags, io);
    const study = await studyCodebookOf(flags, io);
    const lang = langOf(flags) ?? study?.lang ?? "en";
    const [before, after] = await versionsOf(invocation, study?.name, io);
    const inputs = [...before.files, ...after.files].filter(({ shipped }) => !shipped).map(({ path }) => path);
    refuseInputs(targetsOf(plan), inputs);
    const { loadedOf } = await import("../codebook/load.js");
    const [old, own] = [loadedOf(before), loadedOf(after)];
    await writeTable(await changes(old, own, sameText(before, after)), null, plan, lang, io);
    return done;
  },
};

async function changes(before: LoadedCodebook, after: LoadedCodebook, same: boolean) {
  const [{ compareCodebooks }, { changesTable }] = await Promise.all([
    import("../check/diff/compare.js"),
    import("../check/diff/changes-table.js"),
  ]);
  const compared = { before: before.codebook, after: after.codebook, sameText: same };
  return changesTable(compareCodebooks(before, after), compared);
}

/** The two codebooks that are compared. Throws CgError where it is not said which. */
async function versionsOf(
  { flags, operands }: Invocation,
  study: string | undefined,
  io: Io,
): Promise<readonly [ReadCodebook, ReadCodebook]> {
  const [first, second] = operands;
  const asked = text(flags, "git");
  if (asked === undefined) {
    if (first !== undefined && second !== undefined)
      return [await readVersion(first, io), await readVersion(second, io)];
    throw new CgError("codebook diff: two codebooks are compared", {
      hint: "Name both, or compare one with itself in git: cg-code codebook diff --git HEAD codebook.yaml.",
    });
  }
  if (second !== undefined) {
    throw new CgError("--git compares one file with itself in a revision, and two are named", {
      hint: `Write the revision before the path: ${asked}:${first ?? ""}.`,
    });
  }
  const name = first ?? study;
  if (name === undefined) {
    throw new CgError("--git: no codebook is named, and there is no study.yaml here or in a folder above", {
      hint: `Name one, as in: cg-code codebook diff --git ${asked} codebook.yaml.`,
    });
  }
  const path = resolve(io.cwd, name);
  if (!/[\\/.]/.test(name) && !existsSync(path)) {
    throw new CgError(`--git: ${name} comes with cg-code and stands in no repository of yours`, {
      hint: "Name a file.",
    });
  }
  const later = await readVersion(name, io);
  return [await readInRevision(asked, dirname(path), basename(path), io), later];
}

/** Whether the files of both say the same to the letter, line ends apart, which git may change. */
function sameText(before: ReadCodebook, after: ReadCodebook): boolean {
  const texts = ({ files }: ReadCodebook) =>
    JSON.stringify(files.map(({ source }) => source.text.replaceAll("\r\n", "\n")));
  return texts(before) === texts(after);
}
