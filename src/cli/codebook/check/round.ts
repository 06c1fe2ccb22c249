import type { Usage } from "../../../check/usage.js";
import type { CodebookFile } from "../../../codebook/locate.js";
import { CgError, namedAt } from "../../../model/diagnostic.js";
import type { CheckReport, Fix, RuleFinding, Severity } from "../../../model/finding.js";
import type { StudyCodebook } from "../../../study/open.js";
import { type Flags, given, texts } from "../../command.js";
import { openOptions } from "../../options.js";
import type { Target } from "../../output/target.js";
import type { Io } from "../../terminal/io.js";
import { studyCodebookOf } from "../chosen.js";
import { severitiesOf } from "./settings.js";

/** One check of all codebooks that were named. */
export interface Round {
  readonly report: CheckReport;
  /** Absolute paths of everything that was read and that a person can change. */
  readonly inputs: readonly string[];
}

interface During {
  /** Told of every codebook file before it is read. */
  readonly reading?: (path: string) => void;
  /** Where the report will be written, for --fix to refuse to change it. */
  readonly output?: Target | null;
}

/** Checks the codebooks named, else that of the study, with --fix after mending them. Throws CgError for one that cannot be found or read as text. */
export async function checkRound(
  flags: Flags,
  operands: readonly string[],
  failOn: Severity | null,
  io: Io,
  { reading = () => undefined, output = null }: During = {},
): Promise<Round> {
  const [{ rules }, { check }, { readCodebook, readNeighbours, shippedCodebooks }] = await Promise.all([
    import("../../../check/rules/registry.js"),
    import("../../../check/run.js"),
    import("../../../codebook/load.js"),
  ]);
  const study = await studyCodebookOf(flags, io);
  if (study !== null) reading(study.file);
  const severities = severitiesOf(flags, study, rules);
  const named = [...operands, ...texts(flags, "codebook")];
  const codebooks = named.length > 0 ? named : [chosen(study)];
  const nobodyNamed = namedAt(named.length === 0 ? study?.place : undefined);
  const ahead = ({ path, shipped }: CodebookFile): void => (shipped ? undefined : reading(path));
  const options = { cwd: io.cwd, checkShipped: true, reading: ahead };
  const shipped = shippedCodebooks().names;
  const fixes = given(flags, "fix") ? await mended(codebooks, output, io).catch(nobodyNamed) : undefined;
  const findings = new Map<string, RuleFinding>();
  const inputs = new Set(study === null ? [] : [study.file]);
  const shown: string[] = [];
  for (const name of new Set(codebooks)) {
    io.signal.throwIfAborted();
    const read = await readCodebook(name, options).catch(nobodyNamed);
    const neighbours = read.draft === undefined ? new Map() : await readNeighbours(read.draft.codebook, options);
    shown.push(read.files[0]?.shown ?? name);
    for (const file of read.files) if (!file.shipped) inputs.add(file.path);
    const sources = texts(flags, "sources");
    let usage: Usage | undefined;
    if (sources.length > 0 && read.loaded !== undefined) {
      const { usageOf } = await import("./usage.js");
      const used = await usageOf(
        { ...openOptions(flags, sources, false, io), codebook: name },
        given(flags, "quiet"),
        io,
      );
      for (const input of used.inputs) inputs.add(input);
      usage = used.usage;
    }
    for (const finding of check(read, { rules, severities, neighbours, shipped, usage })) {
      // A codebook that is extended, and checked by itself too, says everything twice.
      const { rule, place, message } = finding;
      findings.set(JSON.stringify([rule, place.file, place.line, place.column, message]), finding);
    }
  }
  const report = { codebooks: shown, findings: [...findings.values()], fixes, rules, failOn };
  return { report, inputs: [...inputs] };
}

async function mended(codebooks: readonly string[], output: Target | null, io: Io): Promise<readonly Fix[]> {
  const { fixCodebooks } = await import("./fix.js");
  return await fixCodebooks(codebooks, output, io);
}

function chosen(study: StudyCodebook | null): string {
  if (study !== null) return study.name;
  throw new CgError("no codebook is named, and there is no study.yaml here or in a folder above", {
    hint: "Name one, as in: cg-code codebook check codebook.yaml",
  });
}
