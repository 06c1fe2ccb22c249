import type { LoadedCodebook } from "../../codebook/loaded.js";
import { namedAt } from "../../model/diagnostic.js";
import type { Lang } from "../../model/text.js";
import type { StudyCodebook } from "../../study/open.js";
import { type Flags, text } from "../command.js";
import type { Io } from "../terminal/io.js";

/** The codebook that a command is about. */
export interface ChosenCodebook {
  readonly loaded: LoadedCodebook;
  /** Language of the study, else English. */
  readonly lang: Lang;
  /** Absolute paths of everything that was read and that a person can change. */
  readonly inputs: readonly string[];
}

/** Loads the codebook that is named, else that of the study, else the shipped one. Throws CgError for one that cannot be used. */
export async function chosenCodebook(named: string | undefined, flags: Flags, io: Io): Promise<ChosenCodebook> {
  const study = await studyCodebookOf(flags, io);
  const { readCodebook, loadedOf } = await import("../../codebook/load.js");
  const name = named ?? study?.name ?? "morse-stephens-2012";
  const read = await readCodebook(name, { cwd: io.cwd }).catch(namedAt(named === undefined ? study?.place : undefined));
  const files = read.files.filter(({ shipped }) => !shipped).map(({ path }) => path);
  return {
    loaded: loadedOf(read),
    lang: study?.lang ?? "en",
    inputs: [...(study === null ? [] : [study.file]), ...files],
  };
}

/** What the study says of the codebook; null without one, and with --no-study. */
export async function studyCodebookOf(flags: Flags, { cwd }: Io): Promise<StudyCodebook | null> {
  if (flags["study"] === false) return null;
  const { studyCodebook } = await import("../../study/open.js");
  const folder = text(flags, "study");
  return await studyCodebook({ cwd, ...(folder === undefined ? {} : { study: folder }) });
}
