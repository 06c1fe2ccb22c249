import type { Tested } from "../../check/example/table.js";
import { suggestion } from "../../codebook/nearest.js";
import type { Codebook } from "../../model/codebook.js";
import { CgError } from "../../model/diagnostic.js";
import type { Table } from "../../model/table.js";
import { type Command, type Flags, given, type Invocation, text } from "../command.js";
import { choice, identifyFlag, langOf, outputFlags, sourceFlags } from "../options.js";
import { type OutputPlan, planOutput, targetsOf, writeTable, writeTables } from "../output/plan.js";
import { refuseInputs } from "../output/target.js";
import { foldCorpus } from "../run.js";
import { done, found } from "../terminal/failure.js";
import type { Io } from "../terminal/io.js";
import { notice } from "../terminal/notice.js";
import { openTested, type TestedStudy } from "./tested.js";

/** The tables of this command, in the order they are printed. */
const parts = ["examples", "confusion", "indicators"] as const;
type Part = (typeof parts)[number];

export const codebookTestCommand: Command = {
  name: "codebook test",
  about:
    "Runs the examples of a codebook: which of them its codes miss and why, and which codes catch the examples of which; with sources also what each indicator finds in them. Exits with 1 when an example is missed.",
  examples: [
    "codebook test",
    "codebook test morse-stephens-2012 --code low-trust --all",
    "codebook test --sources sources/interviews/ --only indicators",
    "codebook test --only confusion -f csv -o confusion.csv",
  ],
  operands: [
    { name: "[codebook]", about: "a file, or the name of a shipped one; without it, the study's", values: "codebooks" },
  ],
  flags: [
    {
      flags: "--sources [paths...]",
      about: "also measure the indicators on these; without paths, on the study's",
      many: true,
    },
    { flags: "--code <code>", about: "only this code; a parent stands for its family", values: "codes" },
    { flags: "--only <part>", about: "examples, confusion or indicators; all without it", values: parts },
    { flags: "--all", about: "also examples that are kept, and codes and lines with nothing to say" },
    { flags: "--samples <number>", about: "passages to read of each indicator, 0 to 10 (default: 2)" },
    { flags: "--greedy <percent>", about: "a line in a larger share of sentences is greedy (default: 5)" },
    identifyFlag,
    ...sourceFlags,
    ...outputFlags.filter(({ flags }) => !flags.startsWith("--manifest")),
  ],
  run: runTest,
};

async function runTest({ flags, operands }: Invocation, io: Io): Promise<number> {
  const lang = langOf(flags);
  const only = choice(flags, "only", parts);
  const measure: Measure = { samples: samplesOf(flags), greedy: greedyOf(flags), all: given(flags, "all") };
  const plan = await planOutput(flags, io);
  const opened = await openTested(flags, operands, io);
  refuseInputs(targetsOf(plan), opened.inputs);
  const { codebook } = opened.loaded;
  const codes = chosenCodes(codebook, text(flags, "code"));
  const [{ runExamples, untestedCodes }, { brokenWords, narrowed }] = await Promise.all([
    import("../../check/example/examples.js"),
    import("../../check/example/table.js"),
  ]);
  const results = runExamples(opened.loaded);
  const tested = narrowed({ codebook, results, untested: untestedCodes(codebook) }, codes);
  const tables: Table[] = [];
  const wanted = wantedParts(only, opened, plan, tested);
  for (const part of wanted) {
    if (part === "indicators") tables.push(await indicatorsTable(opened, codes, measure, flags, plan, io));
    else tables.push(await exampleTable(part, tested, measure.all, plan));
  }
  const [table, ...others] = tables;
  if (table !== undefined && others.length === 0) await writeTable(table, null, plan, lang ?? opened.lang, io);
  else await writeTables(tables, plan, lang ?? opened.lang, io);
  const broken = brokenWords(tested.results);
  if (broken === null) return done;
  if (!wanted.includes("examples")) {
    const said = `cg-code: examples: ${broken.en}; --only examples shows which`;
    await notice(said, plan.quiet, io);
  }
  return found;
}

/** How the indicators are measured. */
interface Measure {
  readonly samples: number;
  /** 0..1. */
  readonly greedy: number;
  readonly all: boolean;
}

/** A format that holds one table only holds the last. */
function wantedParts(
  only: Part | undefined,
  { study }: TestedStudy,
  { renderer }: OutputPlan,
  { results }: Tested,
): readonly Part[] {
  if (only === "indicators" && study === null) {
    throw new CgError("--only indicators: there is nothing to measure them on", {
      hint: "Add --sources, with paths or, inside a study, without.",
    });
  }
  if (only !== undefined) return [only];
  const known = parts.filter((part) => part !== "indicators" || study !== null);
  if (renderer.several === undefined) return known.slice(-1);
  // Nobody needs to be told twice that there are no examples.
  return results.length === 0 && !isForProgram(renderer) ? known.filter((part) => part !== "confusion") : known;
}

async function exampleTable(
  part: Exclude<Part, "indicators">,
  tested: Tested,
  all: boolean,
  { renderer }: OutputPlan,
): Promise<Table> {
  if (part === "examples") return (await import("../../check/example/table.js")).examplesTable(tested, all);
  const { confusionSquare, confusionTable } = await import("../../check/example/confusion.js");
  return isForProgram(renderer) ? confusionSquare(tested) : confusionTable(tested, all);
}

async function indicatorsTable(
  { study }: TestedStudy,
  codes: ReadonlySet<string>,
  { samples, greedy, all }: Measure,
  flags: Flags,
  plan: OutputPlan,
  io: Io,
): Promise<Table> {
  if (study === null) throw new Error("there are no sources");
  const { analyses } = await import("../../analyse/registry.js");
  const fold = analyses.indicators.start(study.codebook, {
    ...{ codes, samples, greedy, all: all || isForProgram(plan.renderer), identify: given(flags, "identify") },
    ...(study.quote === null ? {} : { quote: study.quote }),
  });
  return await foldCorpus(study, fold, null, plan, {}, false, io);
}

/** Whether every row is wanted, however long the table. */
function isForProgram({ name, lines }: OutputPlan["renderer"]): boolean {
  return lines !== undefined || name === "json";
}

/** All codes, or a code with its descendants. */
function chosenCodes({ codes, file }: Codebook, wanted: string | undefined): ReadonlySet<string> {
  const ids = codes.map(({ id }) => id);
  if (wanted === undefined) return new Set(ids);
  if (!ids.includes(wanted)) {
    throw new CgError(`--code ${wanted}: no such code in ${file}`, {
      hint: suggestion(wanted, ids) ?? "cg-code codebook test --all --only confusion lists the codes.",
    });
  }
  const family = new Set([wanted]);
  for (const member of family) for (const { id, parent } of codes) if (parent === member) family.add(id);
  return family;
}

function samplesOf(flags: Flags): number {
  const written = text(flags, "samples") ?? "2";
  if (/^(\d|10)$/.test(written)) return Number(written);
  throw new CgError(`--samples ${written}: not a number from 0 to 10`, { hint: "Write for example --samples 3." });
}

function greedyOf(flags: Flags): number {
  const written = text(flags, "greedy") ?? "5";
  if (/^\d{1,3}(\.\d{1,3})?$/.test(written) && Number(written) <= 100) return Number(written) / 100;
  throw new CgError(`--greedy ${written}: not a percentage`, { hint: "Write for example --greedy 2.5." });
}
