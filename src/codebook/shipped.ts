import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the codebooks that come with the program: beside the package.json above this module, in src/ as in the bundle. */
export function shippedFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (packageName(folder) === "cg-code") return join(folder, "codebooks");
    if (folder === dirname(folder))
      throw new Error("the package cg-code is incomplete: no package.json above its code");
  }
}

/** Names of the shipped codebooks, sorted. */
export function shippedNames(): readonly string[] {
  return readdirSync(shippedFolder())
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length))
    .sort();
}

function packageName(folder: string): unknown {
  let text: string;
  try {
    text = readFileSync(join(folder, "package.json"), "utf8");
  } catch {
    return undefined;
  }
  const manifest: unknown = JSON.parse(text);
  return typeof manifest === "object" && manifest !== null && "name" in manifest ? manifest.name : undefined;
}
