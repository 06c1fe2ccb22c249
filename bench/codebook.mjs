// Codebooks for the benchmark: indicators taken from the prose itself, so that they do match.
import { writeFileSync } from "node:fs";
import { sequenceOfNumbers } from "./prose.mjs";

/** Different literal and wildcard indicators: two words in three are literal phrases of one to three words, the third has a wildcard. */
export function generatedIndicators(count, sentences) {
  const next = sequenceOfNumbers(7);
  const found = new Set();
  while (found.size < count) {
    const words = sentences[next(sentences.length)]
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 2);
    if (words.length < 4) continue;
    const at = next(words.length - 3);
    const phrase = words.slice(at, at + 1 + next(3));
    if (next(3) === 0) phrase[0] = phrase[0].length > 4 ? `${phrase[0].slice(0, 4)}*` : `?${phrase[0].slice(1)}`;
    found.add(phrase.join(" "));
  }
  return [...found];
}

/** Writes a codebook of activities, thirty indicators each, for both languages. */
export function writeCodebook(path, indicators) {
  const codes = [];
  for (let start = 0; start < indicators.length; start += 30) {
    const lines = indicators.slice(start, start + 30).map((indicator) => `      - '${indicator}'`);
    codes.push(
      `  - id: code-${start / 30}\n    stage: implementation\n    kind: activity\n    label: Code ${start / 30}\n    indicators:\n${lines.join("\n")}`,
    );
  }
  writeFileSync(
    path,
    `cgCode: 1\nid: bench\ntitle: Benchmark\nversion: '1.0.0'\nlanguages: [id, en]\ncodes:\n${codes.join("\n")}\n`,
  );
  return path;
}
