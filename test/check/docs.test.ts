import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { explanation } from "../../src/check/explanation.js";
import { rules } from "../../src/check/rules/registry.js";

const folder = join(import.meta.dirname, "..", "..", "docs", "rules");

/** By file name what each page says: one for each rule, and the list of them. */
const pages = new Map([...rules.map((rule) => [`${rule.id}.md`, explanation(rule)] as const), ["README.md", list()]]);

function list(): string {
  const rows = rules.map(
    ({ id, severity, what, fix }) =>
      `| [${id}](${id}.md) | ${severity} | ${what} | ${fix === undefined ? "" : "in part"} |\n`,
  );
  return `# Rules of codebook check\n\n| rule | severity | what it finds | put right by --fix |\n|---|---|---|---|\n${rows.join("")}`;
}

it("docs/rules has a page for each rule, as --explain prints it (UPDATE_DOCS=1 writes them)", () => {
  if (process.env["UPDATE_DOCS"] === "1") {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, page] of pages) writeFileSync(join(folder, name), page);
  }
  const written = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(pages));
});
