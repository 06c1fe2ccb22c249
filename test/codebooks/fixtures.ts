import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The cells of a table in fixtures/: lines parted by tabs, without empty ones and those that begin with "#". */
export function rowsOf(name: string): readonly (readonly string[])[] {
  return readFileSync(join(import.meta.dirname, "fixtures", name), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}
