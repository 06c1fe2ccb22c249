import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { shippedCodebooks } from "../../src/codebook/load.js";
import { writeCopy } from "../../src/codebook/write-copy.js";

type Kind = "codebook" | "context";

/** Writes the copies of what is shipped, as the build does, into a folder; each text changed by `change` after it was copied. */
export async function copyShipped(
  to: string,
  kinds: readonly Kind[] = ["codebook", "context"],
  change = (copy: string): string => copy,
): Promise<void> {
  const { folder } = shippedCodebooks();
  for (const name of (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".yaml"))) {
    const kind = ({ ".": "codebook", context: "context" } as const)[dirname(name)];
    if (kind === undefined || !kinds.includes(kind)) continue;
    const copy = writeCopy(await readFile(join(folder, name)), kind);
    if (copy === undefined) throw new Error(`${name} has problems`);
    const path = join(to, name.replace(/yaml$/, "json"));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, change(copy));
  }
}
