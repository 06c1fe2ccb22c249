// How long PDF and Word files take to be read, against the programs that do nothing else, and again from the texts that a study keeps.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { measure } from "./measure.mjs";
import { sequenceOfNumbers } from "./prose.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const program = join(dirname(here), "bin", "cg-code.js");
const files = 40;

/** Prints the figures of reading. `have`: whether a program is here; `figure`: what, value, limit, detail. */
export async function readingFigures(work, sentences, have, figure) {
  const { pdfOf, wordOf } = await documents(work);
  await compare({
    format: "pdf",
    turns: 500,
    make: pdfOf,
    what: "PDFs of 28 pages",
    other: "pdftotext",
    args: (path) => [path, "-"],
    limit: 6,
  });
  await compare({
    format: "docx",
    turns: 500,
    make: wordOf,
    what: "Word files",
    other: "pandoc",
    args: (path) => ["-t", "plain", path],
    limit: 1,
  });

  async function compare({ format, turns, make, what, other, args, limit }) {
    const folder = await study(join(work, format), format, turns, sentences, make);
    const plain = await study(join(work, `${format}-plain`), "txt", turns, sentences, (lines) => lines.join("\n\n"));
    const ours = (where, ...more) =>
      measure(process.execPath, [program, "sources", where, "-f", "csv", ...more], { used: true });
    const first = ours(folder, "--no-cache");
    if (have(other)) {
      const theirs = each(folder, other, args);
      figure(
        `${files} ${what}, times ${other}`,
        first.seconds / theirs,
        limit,
        `${s(first.seconds)} against ${s(theirs)}`,
      );
    } else console.log(`      ${other} is not here: reading ${what} is not compared with it`);
    // The first of these runs keeps the texts, and the least counts. Matching takes as long whatever was read: what plain text takes is no
    // reading. A small difference of large times, so of processor times: those of the clock differ by more from run to run.
    const again = ours(folder).processor;
    const matching = ours(plain).processor;
    const share = Math.max(0, again - matching) / (first.processor - matching);
    figure(
      `${files} ${what} read again, share of reading them`,
      share,
      0.1,
      `${s(first.processor)}, ${s(again)}; as text ${s(matching)}, of the processor`,
    );
  }
}

const s = (seconds) => `${seconds.toFixed(2)} s`;

/** One process a file, as these programs work. */
function each(folder, name, args) {
  const sources = join(folder, "sources");
  let seconds = 0;
  for (const file of readdirSync(sources)) seconds += measure(name, args(join(sources, file)), { times: 1 }).seconds;
  return seconds;
}

async function study(folder, extension, count, sentences, make) {
  mkdirSync(join(folder, "sources"), { recursive: true });
  writeFileSync(join(folder, "study.yaml"), "cgCode: 1\nsources:\n  - {path: sources/*, type: interview}\n");
  const next = sequenceOfNumbers(20260305);
  for (let file = 0; file < files; file++) {
    const turns = Array.from(
      { length: count },
      (_, at) => `${at % 2 ? "J" : "T"}: ${sentences[next(sentences.length)]}`,
    );
    writeFileSync(join(folder, "sources", `${String(file).padStart(2, "0")}.${extension}`), await make(turns));
  }
  return folder;
}

/** documents.ts as a module that Node can load. */
async function documents(work) {
  const outfile = join(work, "documents.cjs");
  await build({
    entryPoints: [join(here, "documents.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile,
    logLevel: "warning",
  });
  const made = createRequire(import.meta.url)(outfile);
  rmSync(outfile);
  return made;
}
