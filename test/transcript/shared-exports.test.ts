import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sharedData as data, read } from "./reading.js";

const textOf = (path: string) => readFileSync(`${data}/${path}`, "utf8").replaceAll("\r\n", "\n");
const seconds = (clock: string) => clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

/** Turn for turn against the lines of the file, taken apart in another way than the program does. */
describe.skipIf(!existsSync(data) && process.env.CI !== "true")("real exports (needs ../shared/data)", () => {
  it.each([
    [
      "whisper/gigasword.md",
      /^([^\n]+?) {2}(\d+(?::\d\d)+) *\n([\s\S]*?)(?=\n[^\n]+ {2}\d+(?::\d\d)+ *\n|$(?![\s\S]))/gm,
      84,
    ],
    ["zoom/input_example.txt", /^\[([^\]]+)\] (\d\d:\d\d:\d\d)\n([\s\S]*?)(?=\n\n\[|$(?![\s\S]))/gm, 12],
  ])("%s: every speaker, time, first and last words", async (path, block, count) => {
    const text = textOf(path);
    const blocks = [...text.matchAll(block)];
    expect(blocks).toHaveLength(count);
    const doc = await read(text, { as: path.slice(path.lastIndexOf(".") + 1), id: path });
    const turns = doc.turns.filter(({ role }) => role !== "none");
    expect(turns.map(({ label }) => label)).toEqual(blocks.map(([, name]) => name));
    const said = turns.map(({ span }) => doc.text.slice(span.start, span.end).trim());
    expect(said.map((words) => words.slice(0, 20))).toEqual(
      blocks.map(([, , , words = ""]) => words.trim().slice(0, 20)),
    );
    expect(said.map((words) => words.slice(-20))).toEqual(blocks.map(([, , , words = ""]) => words.trim().slice(-20)));
    const times = doc.marks.map(({ time }) => time);
    for (const [, , clock = ""] of blocks) expect(times).toContain(seconds(clock) * 1000);
    expect(times).toHaveLength(count);
  });

  it.each(["vtt", "srt", "tsv"])("whisper/goodboy_galaxy.%s: every line at its time", async (as) => {
    const text = textOf(`whisper/goodboy_galaxy.${as}`);
    const cues =
      as === "tsv"
        ? text
            .trim()
            .split("\n")
            .slice(1)
            .map((line) => [Number(line.split("\t")[0]), line.split("\t")[2]])
        : text.split("\n\n").flatMap((block) => {
            const match = /^(?:\d+\n)?((?:\d+:)*\d+)[.,](\d+) --> [^\n]*\n([^\n]+)/.exec(block.trim());
            return match === null ? [] : [[seconds(match[1] ?? "") * 1000 + Number(match[2]), match[3]]];
          });
    expect(cues).toHaveLength(753);
    const doc = await read(text, { as });
    expect(doc.marks.map(({ at, time }) => [time, doc.text.slice(at, doc.text.indexOf("\n", at))])).toEqual(cues);
  });
});
