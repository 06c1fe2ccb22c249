import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { observed, parseExpected } from "./expected.js";
import { readShared, sharedData, words } from "./reading.js";

/** One file for each transcript: what was read in it by hand. */
const folder = fileURLToPath(new URL("./shared-data/", import.meta.url));
const expectations = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".expect"))
  .sort();

describe.skipIf(!existsSync(sharedData) && process.env.CI !== "true")("real transcripts (needs ../shared/data)", () => {
  it.each(expectations)("%s", async (path) => {
    const expected = parseExpected(readFileSync(`${folder}${path}`, "utf8"));
    const doc = await readShared(path.replace(/\.expect$/, ""));
    expect(observed(doc, expected)).toEqual(expected);
    if (doc.type === "document") expect(doc.people).toEqual([]);
  });

  it("every transcript has its expectation", () => {
    const texts = readdirSync(sharedData, { recursive: true, encoding: "utf8" })
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) =>
        /^(?:cipta-media\/\w+|policy-id|whisper|zoom|pdf-interviews)\/[^/]+\.(?:md|txt|vtt|srt|tsv|pdf)$/.test(path),
      )
      .filter((path) => !/LICEN[CS]E|README/.test(path));
    expect(texts.map((path) => `${path}.expect`).sort()).toEqual(expectations);
  });

  it("interviews of a magazine: date and front matter, and nothing to warn of", async () => {
    for (const path of expectations.filter((each) => each.startsWith("cipta-media/interviews/"))) {
      const doc = await readShared(path.replace(/\.expect$/, ""));
      expect(doc.attributes["date"]).toBe(/\d{4}-\d\d-\d\d/.exec(path)?.[0]);
      expect(doc.masks[0]?.why).toBe("front-matter");
      expect(doc.warnings).toEqual([]);
    }
  });

  it("times of Zoom and of Otter", async () => {
    const [zoom, otter] = [await readShared("zoom/input_example.txt"), await readShared("whisper/gigasword.md")];
    expect(zoom.marks[0]?.time).toBe(((11 * 60 + 2) * 60 + 9) * 1000);
    expect(otter.marks.at(-1)?.time).toBe(((1 * 60 + 31) * 60 + 51) * 1000);
  });

  it("whisper: the same speech from VTT, SRT and TSV, with 753 times and no speakers", async () => {
    const [vtt, srt, tsv] = [
      await readShared("whisper/goodboy_galaxy.vtt"),
      await readShared("whisper/goodboy_galaxy.srt"),
      await readShared("whisper/goodboy_galaxy.tsv"),
    ];
    expect(srt.text).toBe(vtt.text);
    expect(tsv.text).toBe(vtt.text);
    expect([vtt, srt, tsv].map((doc) => doc.marks.length)).toEqual([753, 753, 753]);
    expect(vtt.marks[0]).toEqual({ at: 0, time: 43_810 });
    expect(vtt.turns).toMatchObject([{ label: null, role: "none" }]);
    expect(vtt.text).not.toMatch(/-->|\d\d:\d\d\.\d/);
  });

  it("cipta-media/minutes: attributes from the header, the summary as text", async () => {
    const doc = await readShared("cipta-media/minutes/2012-02-11-Rapat-panitia-diskusi-publik-cermin.md");
    expect(doc.type).toBe("minutes");
    expect(doc.attributes).toMatchObject({
      date: "2012-02-11",
      time: "13:00+07:00/17:30+07:00",
      place: "Sekretariat Marsinah fm",
    });
    expect(doc.attributes["attendees"]?.split("; ")).toHaveLength(10);
    expect(words(doc, doc.turns[1]?.span ?? { start: 0, end: 0 })).toMatch(
      /^\* Diskusi Publik Cermin dengan tema Upah Ditekan/,
    );
  });
});
