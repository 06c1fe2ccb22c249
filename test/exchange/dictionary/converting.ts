import { readCodebookText } from "../../../src/codebook/load.js";
import type { LoadedCodebook } from "../../../src/codebook/loaded.js";
import type { ConvertedCodebook } from "../../../src/exchange/conversion.js";
import type { OwnCodebook, ReadHints } from "../../../src/exchange/format.js";
import { exchangeFormats, formatOf } from "../../../src/exchange/registry.js";
import { writtenCodebook } from "../../../src/exchange/written.js";
import { yamlCodebook } from "../../../src/exchange/yaml-codebook.js";

const hints: ReadHints = { language: null, stage: "any", kind: "context" };

/** What a file of that name becomes. */
export async function converted(name: string, content: string | Uint8Array): Promise<ConvertedCodebook> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const { read } = await formatOf(bytes, name).load();
  if (read === undefined) throw new Error(`${name} is of a format that is not read`);
  return await read(bytes, { id: name, maxSource: 64_000_000 }, hints);
}

/** The same in short: each code with its parent and indicators, and each loss with its line. */
export async function inShort(name: string, content: string | Uint8Array) {
  const { codebook, losses } = await converted(name, content);
  return {
    codes: codebook.codes.map(({ id, parent, indicators }) =>
      [parent === undefined ? id : `${id} in ${parent}`, ...(Array.isArray(indicators) ? indicators : [])].join(": "),
    ),
    losses: losses.map(({ line, what, why }) => `${line ?? "-"} ${what}: ${why}`),
  };
}

/** The codebook as it is when it has been written and loaded. */
export async function loadedFrom({ codebook }: ConvertedCodebook): Promise<LoadedCodebook> {
  return (await own(yamlCodebook(codebook))).loaded;
}

/** A codebook of ours from its text. */
export async function own(yaml: string): Promise<OwnCodebook> {
  const { loaded, draft, problems } = await readCodebookText(yaml, "codebook.yaml", { cwd: import.meta.dirname });
  if (loaded === undefined || draft === undefined) throw new Error(problems.map(({ message }) => message).join("; "));
  return { loaded, written: writtenCodebook(loaded.codebook, draft.tree) };
}

/** A codebook written in a format, and what is lost by it. */
export async function writtenAs(format: string, codebook: OwnCodebook) {
  const exchange = await exchangeFormats.find(({ name }) => name === format)?.load();
  if (exchange?.write === undefined) throw new Error(`${format} is not written`);
  const { content, losses } = await exchange.write(codebook, { language: null, layout: null });
  return { content: String(content), losses: losses.map(({ line, what, why }) => `${line ?? "-"} ${what}: ${why}`) };
}
