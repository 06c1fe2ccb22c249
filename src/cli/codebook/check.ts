import { didYouMean } from "../../codebook/nearest.js";
import { CgError } from "../../model/diagnostic.js";
import { fails } from "../../model/finding.js";
import { type Command, given, type Invocation, text } from "../command.js";
import { refuseInputs, writeTarget } from "../output/target.js";
import { done, found } from "../terminal/failure.js";
import type { Io } from "../terminal/io.js";
import { planCheckOutput } from "./check/output.js";
import { checkRound } from "./check/round.js";
import { failOnOf, failOns, gravities } from "./check/settings.js";

const ruleIds = async () => (await import("../../check/rules/registry.js")).rules.map(({ id }) => id);
/** What `--rule` takes: rules that reading itself obeys are always errors. */
const settings = async () =>
  (await import("../../check/rules/registry.js")).rules
    .filter(({ reading }) => reading !== true)
    .flatMap(({ id }) => gravities.map((severity) => `${id}=${severity}`));
const formats = async () => Object.keys((await import("../../render/findings/registry.js")).findingFormats);

export const codebookCheckCommand: Command = {
  name: "codebook check",
  about:
    "Checks codebooks: everything that is wrong in them, with the line, the place in it and what to do. Exits with 1 when a finding is at or above --fail-on.",
  examples: [
    "codebook check",
    "codebook check morse-stephens-2012 --fail-on warning",
    "codebook check -f sarif -o findings.sarif",
    "codebook check --sources . --rule missing-exclude=off",
    "codebook check --fix codebook.yaml",
    "codebook check --explain indicator-too-broad",
  ],
  operands: [
    { name: "[codebooks...]", about: "files, or names of shipped ones; without any, the study's", values: "codebooks" },
  ],
  flags: [
    { flags: "-c, --codebook <codebook>", about: "the same as naming it without -c", many: true, values: "codebooks" },
    { flags: "--sources <path>", about: "also which codes these sources use; . is the whole study", many: true },
    { flags: "--study <folder>", about: "the study to use, instead of the nearest study.yaml" },
    { flags: "--no-study", about: "use no study.yaml" },
    { flags: "--rule <rule=severity>", about: "error, warning or off for one rule", many: true, values: settings },
    { flags: "--fail-on <severity>", about: "exit with 1 from error (default), warning, or never", values: failOns },
    { flags: "--fix", about: "first put right in the codebooks what needs no judgement, and say what" },
    { flags: "--watch", about: "check again after every save of a file that was read" },
    { flags: "--explain <rule>", about: "what a rule is about, with a bad and a good example", values: ruleIds },
    { flags: "-f, --format <format>", about: "text, json, sarif, github or junit", values: formats },
    { flags: "-o, --output <file>", about: "write to a file; its extension chooses the format" },
    { flags: "--no-color", about: "no colours" },
  ],
  run: async (invocation, io) => {
    if (given(invocation.flags, "watch")) return await watchUntilInterrupted(invocation, io);
    const explained = text(invocation.flags, "explain");
    return explained === undefined ? await checkCodebooks(invocation, io) : await explain(explained, io);
  },
};

async function checkCodebooks({ flags, operands }: Invocation, io: Io): Promise<number> {
  const failOn = failOnOf(flags);
  const output = await planCheckOutput(flags, io);
  const round = await checkRound(flags, operands, failOn, io, { output: output.file });
  if (output.file !== null) refuseInputs([output.file], round.inputs);
  const rendered = output.format.render(round.report, output.options);
  if (output.file === null) await io.stdout.write(rendered);
  else writeTarget(output.file, [rendered], io.signal);
  return round.report.findings.some(({ severity }) => fails(severity, failOn)) ? found : done;
}

async function watchUntilInterrupted(invocation: Invocation, io: Io): Promise<never> {
  const [{ refuseWithWatch, watchCodebooks }, { watchFiles }] = await Promise.all([
    import("./check/watch.js"),
    import("./check/watch-files.js"),
  ]);
  refuseWithWatch(invocation);
  const watch = watchFiles(io.signal);
  try {
    return await watchCodebooks(invocation, await planCheckOutput(invocation.flags, io), watch, io);
  } finally {
    watch.close();
  }
}

async function explain(id: string, io: Io): Promise<number> {
  const { rules } = await import("../../check/rules/registry.js");
  const { explanation } = await import("../../check/explanation.js");
  const rule = rules.find((known) => known.id === id);
  const ids = rules.map((known) => known.id);
  if (rule === undefined) {
    const hint = didYouMean(id, ids) ?? `There are: ${ids.join(", ")}.`;
    throw new CgError(`--explain ${id}: there is no such rule`, { hint });
  }
  await io.stdout.write(explanation(rule));
  return done;
}
