import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../src/model/document.js";
import { openDocument } from "../read/open-document.js";
import { paragraph, word } from "../read/word.js";
import { read } from "./reading.js";

const folder = fileURLToPath(new URL("./cases/talks/", import.meta.url));

/** Transcripts in plain text whose lines may be paragraphs of any format: no blanks or tabs make columns in them. */
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .flatMap((name) => {
    const text = readFileSync(`${folder}${name}`, "utf8");
    return /\t|\S {2,}\S|^ /m.test(text) ? [] : [[name, text] as const];
  });

const escaped = (line: string): string => line.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const rtf = (line: string): string =>
  line.replace(/[\\{}]/g, "\\$&").replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0)}?`);

/** A transcript as each program saves it, a line a paragraph. */
const printers: Readonly<Record<string, (lines: readonly string[]) => string | Promise<Buffer>>> = {
  docx: (lines) => word(lines.map((line) => paragraph(escaped(line))).join("")),
  odt: (lines) => openDocument(lines.map((line) => `<text:p>${escaped(line)}</text:p>`).join("")),
  rtf: (lines) => `{\\rtf1\\ansi\\ansicpg1252 ${lines.map((line) => `\\pard ${rtf(line)}\\par\n`).join("")}}`,
  html: (lines) => `<html><body>${lines.map((line) => `<p>${escaped(line)}</p>`).join("\n")}</body></html>`,
};

/** Who says how much in which role. */
function spoken(doc: SourceDocument): readonly unknown[] {
  const said = doc.turns.flatMap(({ span, label, role, person }) =>
    role === "none"
      ? []
      : [[role, label, person?.replace(doc.id, ""), doc.text.slice(span.start, span.end).replace(/\s+/g, " ")]],
  );
  return [doc.type, ...said];
}

describe("one transcript in every format: the same turns, speakers and roles", () => {
  it.each(texts)("%s", async (_, text) => {
    const plain = spoken(await read(text));
    const lines = text.split("\n");
    expect(spoken(await read(text, { as: "md" }))).toEqual(plain);
    // Blank lines are blank paragraphs, or there are none and paragraphs stand apart.
    for (const kept of [lines, lines.filter((line) => line.trim() !== "")]) {
      for (const [as, print] of Object.entries(printers)) {
        expect([as, ...spoken(await read(await print(kept), { as }))]).toEqual([as, ...plain]);
      }
    }
  });
});
