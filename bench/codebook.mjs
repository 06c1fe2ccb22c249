// Codebooks for the benchmark: indicators taken from the prose itself, so that they do match.
import { writeFileSync } from "node:fs";
import { sequenceOfNumbers } from "./prose.mjs";

/**
 * Different literal and wildcard indicators of one to three words, a third of them with a wildcard. One in twenty is taken from the prose as
 * it stands; the others join words of different sentences, as most phrases of a real codebook are absent from most texts. This gives about one
 * candidate a sentence, ten times as many as the shipped codebook; with many in every sentence the making of candidates would be
 * measured and not the search.
 */
export function generatedIndicators(count, sentences) {
  const next = sequenceOfNumbers(7);
  const wordsOf = () =>
    sentences[next(sentences.length)]
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word.length > 4);
  const found = new Set();
  while (found.size < count) {
    const words = wordsOf();
    const isReal = next(20) === 0;
    const others = isReal ? words : wordsOf();
    const at = next(words.length || 1);
    const phrase = [...words.slice(at, at + 1), ...others.slice(at + 1, at + 2 + next(2))];
    if (isReal && phrase[0]?.length > 11) phrase.length = 1;
    if (phrase.length < (isReal ? 1 : 2)) continue;
    if (phrase.length > 1 && next(3) === 0) {
      phrase[0] = phrase[0].length > 4 ? `${phrase[0].slice(0, 4)}*` : `?${phrase[0].slice(1)}`;
    }
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

/** Writes a codebook as `codebook check` is meant for: 500 codes with definitions and examples, twenty indicators each. */
export function writeWholeCodebook(path, sentences) {
  const indicators = generatedIndicators(10_000, sentences);
  const stages = ["assessment", "initiation", "deliberation", "implementation"];
  const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
  const lines = (list) => list.map((indicator) => `        - ${quoted(indicator)}`).join("\n");
  const codes = Array.from({ length: 500 }, (_, code) => {
    const own = indicators.slice(code * 20, code * 20 + 20);
    const example = (indicator) => quoted(`Word ${indicator.replaceAll(/[*?]/g, "a")}`);
    return `  - id: code-${code}
    stage: ${stages[Math.floor(code / 125)]}
    kind: ${code % 2 === 0 ? "obstacle" : "activity"}
    label: {en: Code ${code}, id: Kode ${code}}
    definition: {en: ${quoted(sentences[code])}, id: ${quoted(sentences[code + 500])}}
    exclude: [Another passage]
    examples:
      - {text: ${example(own[0])}, language: en}
      - {text: ${example(own[10])}, language: id}
    counterexamples:
      - {text: 'Nothing of this kind.', language: en}
    indicators:
      en:
${lines(own.slice(0, 10))}
      id:
${lines(own.slice(10))}`;
  });
  const head = "cgCode: 1\nid: whole\ntitle: Benchmark\nversion: '1.0.0'\nlanguages: [id, en]\ncodes:\n";
  writeFileSync(path, `${head}${codes.join("\n")}\n`);
  return path;
}
