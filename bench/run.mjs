// npm run bench: how fast cg-code is, as ratios measured in one run. Needs about 900 MB of temporary disk.
// npm run bench -- reading: only how fast PDF and Word files are read.
// npm run bench -- 0.1 tries the same on a tenth of the text; start-up then weighs more than it should.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { generatedIndicators, writeCodebook, writeWholeCodebook } from "./codebook.mjs";
import { measure } from "./measure.mjs";
import { realSentences, writeProse } from "./prose.mjs";
import { readingFigures } from "./reading.mjs";

const program = join(dirname(dirname(fileURLToPath(import.meta.url))), "bin", "cg-code.js");
const work = mkdtempSync(join(tmpdir(), "cg-code-bench-"));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(130));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

const onlyReading = process.argv[2] === "reading";
const scale = onlyReading ? 1 : Number(process.argv[2] ?? 1);
if (!(scale > 0 && scale <= 1)) throw new Error("the scale is a number above 0, at most 1");
const megabytes = (size) => `${size * scale} MB`;

const node = (args, options) => measure(process.execPath, args, options);
const tally = (folder, codebook, options) =>
  node([program, "tally", folder, "--no-study", "-f", "csv", ...(codebook ? ["-c", codebook] : [])], options);
const have = (name) => spawnSync(name, ["--version"], { stdio: "ignore" }).error === undefined;

let missed = 0;
function figure(what, value, limit, detail) {
  const ok = limit === null || value <= limit;
  if (!ok) missed++;
  const bound = limit === null ? "" : `at most ${limit}`;
  console.log(
    `${ok ? "    " : "MISS"}  ${what.padEnd(58)}${value.toFixed(2).padStart(8)}  ${bound.padEnd(12)}  ${detail}`,
  );
}
const candidates = (tallied) => `${/(\d+) unreviewed/.exec(tallied.stderr)?.[1] ?? "no"} candidates`;
const s = (seconds) => `${seconds.toFixed(2)} s`;

const { sentences, folder } = realSentences();
console.log(`Prose recombined from ${folder}; Node ${process.version}; best of three runs, whole processes.\n`);
await readingFigures(work, sentences, have, figure);
if (!onlyReading) textFigures();

function textFigures() {
  const small = writeProse(join(work, "small"), 1000 * scale, 50_000, sentences);
  const files = readdirSync(small).map((name) => join(small, name));

  const bare = node(["-e", "0"], { times: 15 });
  const help = node([program, "--help"], { times: 15 });
  figure(
    "--help over bare node, ms",
    (help.seconds - bare.seconds) * 1000,
    40,
    `${s(help.seconds)} against ${s(bare.seconds)}`,
  );

  const whole = writeWholeCodebook(join(work, "whole.yaml"), sentences);
  // Findings are no failure here; that it reads the whole is seen in the number of them.
  const checked = node([program, "codebook", "check", whole, "--no-study", "--fail-on", "never"]);
  const parsed = node([join(dirname(fileURLToPath(import.meta.url)), "parse.mjs"), whole]);
  figure(
    "codebook check, 500 codes, 10,000 indicators, times yaml",
    checked.seconds / parsed.seconds,
    3,
    `${s(checked.seconds)} against ${s(parsed.seconds)} of the yaml library alone`,
  );

  const shipped = tally(small, null, { used: true });
  const nine = writeCodebook(join(work, "nine.yaml"), generatedIndicators(9000, sentences));
  const nineTally = tally(small, nine);
  if (have("wc")) {
    const wc = measure("wc", ["-w", ...files], { env: { LC_ALL: "C.UTF-8" } });
    const against = (mine) => `${s(mine.seconds)} against ${s(wc.seconds)}, ${candidates(mine)}`;
    figure(
      `tally of ${megabytes(50)}, shipped codebook, times wc -w`,
      shipped.seconds / wc.seconds,
      8,
      against(shipped),
    );
    figure(
      `tally of ${megabytes(50)}, 9,000 indicators, times wc -w`,
      nineTally.seconds / wc.seconds,
      10,
      against(nineTally),
    );
  } else console.log("      wc is not here: throughput is not compared");
  if (have("rg")) {
    const literals = join(work, "literals.txt");
    const plain = generatedIndicators(9000, sentences).filter((indicator) => !/[*?]/.test(indicator));
    writeFileSync(literals, plain.slice(0, 5000).join("\n"));
    const rg = measure("rg", ["-F", "-i", "-w", "-o", "-f", literals, small], { times: 1 });
    figure(
      "tally, 9,000 indicators, times rg with 5,000 literals",
      nineTally.seconds / rg.seconds,
      1,
      `${s(nineTally.seconds)} against ${s(rg.seconds)}`,
    );
  } else console.log("      rg is not here: not compared with it");

  const fewer = writeCodebook(join(work, "fewer.yaml"), generatedIndicators(900, sentences));
  const fewerTally = tally(small, fewer);
  figure(
    "9,000 indicators, times 900",
    nineTally.seconds / fewerTally.seconds,
    3,
    `${s(nineTally.seconds)} against ${s(fewerTally.seconds)}`,
  );

  const one = writeProse(join(work, "one"), 1, 1_000_000, sentences);
  const plainWord = tally(one, writeCodebook(join(work, "word.yaml"), ["kolaborasi"]));
  const wild = tally(one, writeCodebook(join(work, "wild.yaml"), ["* dan *"]));
  figure(
    "* dan * over 1 MB, seconds more than one word",
    wild.seconds - plainWord.seconds,
    0.5,
    `${s(wild.seconds)} against ${s(plainWord.seconds)}`,
  );

  const oneLine = (size) => {
    const path = join(work, `line-${size}.txt`);
    const text = sentences.join(" ");
    writeFileSync(path, text.repeat(Math.ceil((size * scale * 1e6) / text.length)));
    return tally(path, null, { times: 1 });
  };
  const [shortLine, longLine] = [oneLine(10), oneLine(100)];
  figure(
    `one line of ${megabytes(100)}, times one of ${megabytes(10)}`,
    longLine.seconds / shortLine.seconds,
    11,
    `${s(longLine.seconds)} against ${s(shortLine.seconds)}`,
  );

  const large = writeProse(join(work, "large"), 10_000 * scale, 50_000, sentences);
  const largeTally = tally(large, null, { times: 1, used: true });
  figure(`peak memory for ${megabytes(50)}, MB`, shipped.megabytes, 300, "");
  figure(
    `peak memory for ${megabytes(500)}, times that for ${megabytes(50)}`,
    largeTally.megabytes / shipped.megabytes,
    1.5,
    `${largeTally.megabytes.toFixed(0)} MB`,
  );
  figure(
    `${megabytes(500)}, times the time of ${megabytes(50)}`,
    largeTally.seconds / shipped.seconds,
    11,
    `${s(largeTally.seconds)} against ${s(shipped.seconds)}`,
  );
}

console.log(missed === 0 ? "\nAll figures reached." : `\n${missed} figures missed.`);
process.exitCode = missed === 0 ? 0 : 1;
