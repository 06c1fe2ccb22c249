import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { ReadCodebook } from "../../codebook/load.js";
import { CgError } from "../../model/diagnostic.js";
import type { Table } from "../../model/table.js";
import { type Command, type Flags, type Invocation, text } from "../command.js";
import { choice, codingFlags, langOf, outputFlags, sourceFlags } from "../options.js";
import { type OutputPlan, planOutput, targetsOf, writeTable, writeTables } from "../output/plan.js";
import { refuseInputs } from "../output/target.js";
import { done } from "../terminal/failure.js";
import type { Io } from "../terminal/io.js";
import { studyCodebookOf } from "./chosen.js";
import { readInRevision, readVersion } from "./diff/version.js";

const parts = ["changes", "effect", "passages"] as const;
type Part = (typeof parts)[number];

export const codebookDiffCommand: Command = {
  name: "codebook diff",
  about:
    "Compares two versions of a codebook: what changed, what it asks of the version, and a paragraph for the methods section.",
  examples: [
    "codebook diff --git HEAD codebook.yaml",
    "codebook diff HEAD:codebook.yaml codebook.yaml --lang id -f md",
    "codebook diff morse-stephens-2012 codebook.yaml",
    "codebook diff --git HEAD codebook.yaml --sources",
    "codebook diff --git HEAD codebook.yaml --sources --only passages",
  ],
  operands: [
    {
      name: "[before]",
      about: "a file, the name of a shipped codebook, or REV:PATH as git writes it",
      values: "codebooks",
    },
    { name: "[after]", about: "the same, for the later one", values: "codebooks" },
  ],
  flags: [
    { flags: "--git <revision>", about: "compare the file (without one, the study's) with itself in this revision" },
    { flags: "--study <folder>", about: "the study to use, instead of the nearest study.yaml" },
    { flags: "--no-study", about: "use no study.yaml" },
    {
      flags: "--sources [paths...]",
      about: "also what it does to the tallies of these; without paths, of the study's sources",
      many: true,
    },
    { flags: "--only <part>", about: "changes, effect or passages (gained and lost)", values: parts },
    { flags: "--all", about: "with --sources: also codes whose figures stay the same" },
    ...codingFlags,
    ...sourceFlags.filter(({ flags }) => !/^-c,|^--(no-)?study/.test(flags)),
    // The long form and the manifest are of one table of figures.
    ...outputFlags.filter(({ flags }) => !/^--(tidy|manifest)/.test(flags)),
  ],
  run: async (invocation, io) => {
    const { flags } = invocation;
    const only = choice(flags, "only", parts);
    const plan = await planOutput(flags, io);
    const study = await studyCodebookOf(flags, io);
    const lang = langOf(flags) ?? study?.lang ?? "en";
    const [before, after] = await versionsOf(invocation, study?.name, io);
    const inputs = [...before.files, ...after.files].filter(({ shipped }) => !shipped).map(({ path }) => path);
    refuseInputs(targetsOf(plan), inputs);
    const [{ loadedOf }, { compareCodebooks }] = await Promise.all([
      import("../../codebook/load.js"),
      import("../../check/diff/compare.js"),
    ]);
    const [old, own] = [loadedOf(before), loadedOf(after)];
    const diff = compareCodebooks(old, own);
    const wanted = wantedParts(only, flags, plan);
    const tables: Table[] = [];
    if (wanted.includes("changes")) {
      const { changesTable } = await import("../../check/diff/changes-table.js");
      const compared = { before: old.codebook, after: own.codebook, sameText: sameText(before, after) };
      tables.push(changesTable(diff, compared));
    }
    if (wanted.includes("effect") || wanted.includes("passages")) {
      const { effectOn } = await import("./diff/effect.js");
      const effect = await effectOn(old, own, diff, wanted.includes("passages"), flags, plan, io);
      tables.push(wanted.includes("passages") ? effect.passages : effect.tallies);
    }
    const [table] = tables;
    if (table !== undefined && tables.length === 1) await writeTable(table, null, plan, lang, io);
    else await writeTables(tables, plan, lang, io);
    return done;
  },
};

/** The tables of this command, in the order they are printed; the passages only when asked for, since there can be many. */
function wantedParts(only: Part | undefined, flags: Flags, { renderer }: OutputPlan): readonly Part[] {
  const reads = flags["sources"] !== undefined;
  if (only !== undefined && only !== "changes" && !reads) {
    throw new CgError(`--only ${only}: there are no sources to see it in`, {
      hint: "Add --sources, with paths or, inside a study, without.",
    });
  }
  if (only !== undefined) return [only];
  if (!reads) return ["changes"];
  // A format that holds one table only holds the last.
  return renderer.several === undefined ? ["effect"] : ["changes", "effect"];
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
