// Prose for the benchmark: real sentences put together anew, the same bytes on every machine.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folders = [join(root, "..", "shared", "data"), join(root, "examples", "mekarsari")];

/** Sentences of the real texts, in a fixed order. */
export function realSentences() {
  const folder = folders.find((path) => existsSync(path));
  if (folder === undefined)
    throw new Error("neither ../shared/data nor examples/mekarsari is there to take prose from");
  const sentences = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(md|txt)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((path) => readFileSync(path, "utf8").split(/(?<=[.!?])\s+|\n+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /^[A-Z].{30,400}[.!?]$/.test(sentence) && !/[<>{}|\\]/.test(sentence));
  return { sentences, folder };
}

/** Numbers from 0 to below n, always the same ones (Park & Miller 1988, minimal standard). */
export function sequenceOfNumbers(seed) {
  let state = seed;
  return (n) => {
    state = (state * 48271) % 2147483647;
    return state % n;
  };
}

/**
 * Writes `count` text files of about `bytes` each into a folder. One word in forty is a made-up name, so that the number of distinct words
 * grows as it does in real prose (some 60,000 in 50 MB).
 */
export function writeProse(folder, count, bytes, sentences) {
  mkdirSync(folder, { recursive: true });
  const next = sequenceOfNumbers(20260304);
  for (let file = 0; file < count; file++) {
    const paragraphs = [];
    let size = 0;
    while (size < bytes) {
      const paragraph = Array.from({ length: 2 + next(5) }, () =>
        renamed(sentences[next(sentences.length)], next),
      ).join(" ");
      paragraphs.push(paragraph);
      size += Buffer.byteLength(paragraph) + 2;
    }
    writeFileSync(join(folder, `source-${String(file).padStart(5, "0")}.txt`), `${paragraphs.join("\n\n")}\n`);
  }
  return folder;
}

const syllables =
  "ba be bo da di du ga gi ka ki ku la li lu ma mi mo na ni nu pa pe pu ra ri ru sa si su ta ti tu wa ya".split(" ");

function renamed(sentence, next) {
  return sentence
    .split(" ")
    .map((word) => (next(40) === 0 ? name(next) : word))
    .join(" ");
}

function name(next) {
  const word = Array.from({ length: 3 + next(2) }, () => syllables[next(syllables.length)]).join("");
  // Two names in three are short and come again and again; the third is long and rare, as surnames and village names are.
  return next(3) > 0 ? word.slice(0, 4) : word[0].toUpperCase() + word.slice(1);
}
