import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inProcess } from "./process.js";
import { repository } from "./repository.js";

// The outputs pasted in the READMEs are what the program prints. To write them anew:
//   UPDATE_README=1 npx vitest run test/e2e/readme.test.ts
const update = process.env["UPDATE_README"] === "1";

/** A comment that names a command, and the block under it; `first N lines` cuts long output. */
const outputs = /<!-- output(?:, first (\d+) lines)?: cg-code ([^\n]+?) -->\n(?:\n```text\n[^`]*```\n)?/g;

/** A table whose last column says what cg-code makes of the first; the command gives JSON Lines. */
const tables =
  /(<!-- (candidates per keyword|grade per code): cg-code ([^\n]+?) -->\n\n(?:\|[^\n]*\n){2})((?:\|[^\n]*\n)+)/g;

interface Passage {
  readonly source: string;
  readonly start: number;
  readonly kind: string;
  readonly assertion: string;
  readonly passage: string;
}

interface Obstacle {
  readonly code: string;
  readonly triangulation: string;
  readonly disputed: number;
  readonly overcome: number;
}

async function run(command: string): Promise<string> {
  const { code, stdout, stderr } = await inProcess(command.split(" "), repository);
  expect(code, stderr).toBe(0);
  return stdout;
}

async function block(command: string, lines: number | null): Promise<string> {
  const output = (await run(command)).trimEnd().split("\n");
  const shown = lines === null || lines >= output.length ? output : [...output.slice(0, lines), "..."];
  const more = lines === null ? "" : `, first ${lines} lines`;
  return `<!-- output${more}: cg-code ${command} -->\n\n\`\`\`text\n$ cg-code ${command}\n${shown.join("\n")}\n\`\`\`\n`;
}

/** Sentences with the keyword that affirm an obstacle; those of plans and regulations, which only describe, are left out. */
function candidates(passages: readonly Passage[], keyword: string): number {
  const word = new RegExp(`(?<![\\p{L}\\p{N}])${keyword}(?![\\p{L}\\p{N}])`, "iu");
  const found = passages
    .filter((one) => one.kind === "obstacle" && one.assertion === "affirmed" && word.test(one.passage))
    .filter((one) => !/perbup|rencana/.test(one.source));
  return new Set(found.map((one) => `${one.source} ${one.start}`)).size;
}

/** The grade of an obstacle, with who says the contrary and what is overcome. */
function grade(obstacles: readonly Obstacle[], code: string): string {
  const found = obstacles.find((one) => one.code === code);
  if (found === undefined) return "no passage";
  return `${found.triangulation}; disputed by ${found.disputed}; overcome passages: ${found.overcome}`;
}

async function filled(kind: string, command: string, rows: string): Promise<string> {
  const records = (await run(command))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const last = (first: string): string =>
    kind === "grade per code" ? grade(records, first) : String(candidates(records, first));
  return rows
    .trimEnd()
    .split("\n")
    .map((row) => {
      const cells = row.split("|").map((cell) => cell.trim());
      return `| ${[...cells.slice(1, -2), last(cells[1] ?? "")].join(" | ")} |\n`;
    })
    .join("");
}

async function current(text: string): Promise<string> {
  let result = text;
  for (const [whole, lines, command] of text.matchAll(outputs)) {
    const fresh = await block(command ?? "", lines === undefined ? null : Number(lines));
    result = result.replace(whole, () => fresh);
  }
  for (const [whole, head, kind, command, rows] of text.matchAll(tables)) {
    const fresh = `${head}${await filled(kind ?? "", command ?? "", rows ?? "")}`;
    result = result.replace(whole, () => fresh);
  }
  return result;
}

describe.each(["README.md", "examples/mekarsari/README.md"])("%s", (name) => {
  it("shows what the program prints now", async () => {
    const path = join(repository, name);
    const text = readFileSync(path, "utf8").replaceAll("\r\n", "\n");
    expect(text).toMatch(outputs);
    const fresh = await current(text);
    if (update) writeFileSync(path, fresh);
    else expect(text).toBe(fresh);
  }, 120_000);
});
