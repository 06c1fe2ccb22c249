import { setImmediate } from "node:timers/promises";
import type { CodeUse, Usage } from "../../../check/usage.js";
import { CgError } from "../../../model/diagnostic.js";
import type { OpenOptions } from "../../../study/open.js";
import type { Io } from "../../terminal/io.js";
import { progress } from "../../terminal/progress.js";

/** What one code has in the sources, while they are read. */
interface Tally {
  passages: number;
  elsewhere: number;
  readonly informants: Set<string>;
}

/** How the sources use a codebook: affirmed passages that are not rejected, by code, those of children under their parents too. */
export async function usageOf(
  options: OpenOptions,
  quiet: boolean,
  io: Io,
): Promise<{ readonly usage: Usage; readonly inputs: readonly string[] }> {
  const [{ openStudy }, { createCodeIndex }, { evidenceOf }] = await Promise.all([
    import("../../../study/open.js"),
    import("../../../analyse/evidence/code-index.js"),
    import("../../../analyse/evidence/document-evidence.js"),
  ]);
  const study = await openStudy(options);
  const index = createCodeIndex(study.codebook);
  const corpus = study.corpus();
  const tallies = new Map<string, Tally>();
  const informants = new Set<string>();
  const shown = progress(corpus.sources, quiet, io);
  let sources = 0;
  try {
    for await (const document of corpus.documents) {
      await setImmediate();
      io.signal.throwIfAborted();
      sources += 1;
      const { voices, passages } = evidenceOf(document, index, () => true);
      for (const { informant } of voices.informants) informants.add(informant.id);
      for (const { coding, assertion, speakers } of passages) {
        if (assertion !== "affirmed") continue;
        const heard = speakers.flatMap(({ voice }) => (voice.kind === "informant" ? [voice.informant.id] : []));
        for (const id of [coding.code, ...index.ancestors(coding.code)]) {
          const tally = tallies.get(id) ?? { passages: 0, elsewhere: 0, informants: new Set<string>() };
          tallies.set(id, tally);
          tally.passages += 1;
          if (heard.length === 0) tally.elsewhere += 1;
          for (const informant of heard) tally.informants.add(informant);
        }
      }
      await shown.step();
    }
  } finally {
    await shown.end();
  }
  if (sources === 0)
    throw new CgError("--sources: no source could be read", { hint: "Name at least one readable source." });
  const codes = new Map<string, CodeUse>(
    Array.from(tallies, ([id, tally]) => [id, { ...tally, informants: tally.informants.size }]),
  );
  return { usage: { sources, informants: informants.size, codes }, inputs: study.inputs };
}
