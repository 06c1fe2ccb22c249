import { readFile, stat } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { parse } from "yaml";
import { type ReadCodebook, type ReadFile, readCodebook, readCodebookText } from "../../../codebook/load.js";
import { problemError } from "../../../codebook/problem.js";
import type { Loss } from "../../../exchange/conversion.js";
import type { ExchangeFormat, OwnCodebook, ReadHints } from "../../../exchange/format.js";
import { formatOf, own } from "../../../exchange/registry.js";
import { withoutIndicators, writtenCodebook } from "../../../exchange/written.js";
import { yamlCodebook } from "../../../exchange/yaml-codebook.js";
import { CgError } from "../../../model/diagnostic.js";
import { systemReason } from "../../../study/system-error.js";

/** The largest dictionaries have 10 MB; a workbook may unpack to so much. */
const maxBytes = 64_000_000;

/** The codebook that is converted. */
export interface Input {
  readonly codebook: OwnCodebook;
  readonly format: ExchangeFormat;
  readonly losses: readonly Loss[];
  /** Absolute paths of the files that were read. */
  readonly files: readonly string[];
}

/**
 * Reads a codebook of ours by name or path, or a file of another program, which is made a codebook of ours and loaded, so that what is written is
 * usable. `from`: the format, where the person named it. Throws CgError.
 */
export async function readInput(
  name: string,
  from: ExchangeFormat | undefined,
  hints: ReadHints,
  cwd: string,
): Promise<Input> {
  // A bare name is a codebook that comes with the program.
  if (!/[\\/.]/.test(name) && from === undefined) return await ours(name, cwd);
  const bytes = await bytesOf(name, cwd);
  const format = from ?? formatOf(bytes, name);
  if (format === own) return await ours(name, cwd);
  const { read } = await format.load();
  if (read === undefined) {
    throw new CgError(`${name}: ${format.noun} is written by cg-code, and not read`, {
      hint: "Export it from its program in another format.",
    });
  }
  const { codebook, losses } = await read(bytes, { id: name, maxSource: maxBytes, isFixed: true }, hints);
  const files = [resolve(cwd, name)];
  const yaml = yamlCodebook(codebook);
  const made = await readCodebookText(yaml, `${codebook.id}.yaml`, { cwd });
  const unusable = unusableLines(made, yaml);
  if (unusable.size === 0) return { codebook: whole(made, name, yaml), format, losses, files };
  const rest = yamlCodebook(withoutIndicators(codebook, unusable));
  const usable = await readCodebookText(rest, `${codebook.id}.yaml`, { cwd });
  const lost = [...unusable].map(([what, why]) => ({ what, why }));
  return { codebook: whole(usable, name, rest), format, losses: [...losses, ...lost], files };
}

/** Indicators that cannot be used, with why: a list that they name stood in a place that the other program has not kept. */
function unusableLines({ problems }: ReadCodebook, yaml: string): ReadonlyMap<string, string> {
  const lines = yaml.split("\n");
  const found = new Map<string, string>();
  for (const { rule, place, message } of problems) {
    if (rule !== "unknown-list" && rule !== "bad-indicator") continue;
    // An indicator stands alone in its line.
    const [text]: readonly unknown[] = parse(lines[place.line - 1] ?? "") ?? [];
    if (typeof text === "string") found.set(text, `cannot be used: ${message}`);
  }
  return found;
}

async function ours(name: string, cwd: string): Promise<Input> {
  const read = await readCodebook(name, { cwd });
  const [problem] = read.problems;
  if (problem !== undefined) throw problemError(problem);
  const files = read.files.map(({ path }) => path);
  return { codebook: whole(read, name, ""), format: own, losses: read.files.flatMap(comments), files };
}

/** Comments are for people, and stand in no codebook. */
function comments({ shown, source }: ReadFile): readonly Loss[] {
  const isComment = (text: string) => /^\s*#(?! yaml-language-server)/.test(text);
  const lines = source.text.split("\n");
  const first = lines.findIndex(isComment);
  if (first < 0) return [];
  const count = lines.filter(isComment).length;
  const more = count === 1 ? "" : `, and ${count - 1} more`;
  const what = `${(lines[first] ?? "").trim()}${more}, in ${shown}`;
  return [{ line: first + 1, what, why: "comments are not kept" }];
}

function whole({ loaded, draft, problems }: ReadCodebook, name: string, yaml: string): OwnCodebook {
  const [problem] = problems;
  if (problem !== undefined) {
    const line = (yaml.split("\n")[problem.place.line - 1] ?? "").trim().slice(0, 120);
    throw new CgError(`${name}: the codebook made of it cannot be used: ${problem.message}, in ${line}`, {
      hint: problem.hint,
    });
  }
  if (loaded === undefined || draft === undefined) throw new Error("a codebook without problems was not loaded");
  return { loaded, written: writtenCodebook(loaded.codebook, draft.tree) };
}

async function bytesOf(name: string, cwd: string): Promise<Uint8Array> {
  const path = resolve(cwd, name);
  try {
    const found = await stat(path);
    // Reading one would wait for a writer that may never come, or never end.
    if (!found.isFile() && !found.isDirectory()) {
      throw new CgError(`${name}: a pipe or a device, not a codebook`, { hint: "Write it to a file, and name that." });
    }
    if (found.size > maxBytes) {
      throw new CgError(`${name}: larger than a codebook may be (${maxBytes / 1_000_000} MB)`, {
        hint: extname(name) === "" ? "Name a codebook file." : "Split it.",
      });
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof CgError) throw error;
    throw new CgError(`${name}: cannot be read (${systemReason(error)})`, { hint: "Check the path.", cause: error });
  }
}
