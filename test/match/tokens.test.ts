import { describe, expect, it } from "vitest";
import { loadCodebook } from "../../src/codebook/load.js";
import type { Mask } from "../../src/model/document.js";
import { folderWith } from "../codebook/folder.js";
import { documentOf, type Matching, matchingOf, run } from "./matching.js";

/** A matching with one code of these indicators, taken as quanteda takes words. */
async function tokenMatching(indicators: readonly string[], more = ""): Promise<Matching> {
  const lines = indicators.map((line) => `      - '${line.replaceAll("'", "''")}'\n`).join("");
  const codebook = `cgCode: 1
id: words
title: Words
version: '1.0.0'
matching: {words: unicode, scope: turn, clitics: false, masks: false}
codes:
  - id: found
    stage: any
    kind: context
    overlaps: all
    indicators:
${lines}${more}`;
  const cwd = await folderWith({ "words.yaml": codebook });
  return matchingOf(await loadCodebook("words.yaml", { cwd }));
}

const said = (...texts: readonly string[]) => documentOf(texts.map((text) => ({ role: "participant", text })));

/** What was found where, each hit as the text of its spans. */
async function found(indicators: readonly string[], ...texts: readonly string[]): Promise<readonly string[]> {
  const document = said(...texts);
  return run(await tokenMatching(indicators), document).hits.map(({ spans }) =>
    spans.map(({ start, end }) => document.text.slice(start, end)).join(" … "),
  );
}

describe("with words: unicode", () => {
  it("signs are words, so they break a sequence, and a bare * takes them", async () => {
    expect(await found(["united states"], "United States, united, states; UNITED  states")).toEqual([
      "United States",
      "UNITED  states",
    ]);
    expect(await found(["not *"], "not, not good")).toEqual(["not,", "not good"]);
    expect(await found(["/[!?]/"], "What?! No.")).toEqual(["?", "!"]);
  });

  it("hyphens, inner full stops and addresses keep a word whole", async () => {
    expect(await found(["ego"], "ego-sektoral, ego")).toEqual(["ego"]);
    expect(await found(["ego*"], "ego-sektoral, ego")).toEqual(["ego-sektoral", "ego"]);
    expect(await found(['"u.s"', '"1,000"', '"#kpk"'], "The U.S. paid 1,000 to #KPK.")).toEqual([
      "U.S",
      "1,000",
      "#KPK",
    ]);
    expect(await found(["example"], "see www.example.org or example")).toEqual(["example"]);
  });

  it("apostrophes are what they are", async () => {
    expect(await found(["don't"], "don't don’t")).toEqual(["don't"]);
    expect(await found(["don’t"], "don't don’t")).toEqual(["don’t"]);
  });

  it("a sequence is found over the ends of lines, sentences and turns", async () => {
    expect(await found(["rapat * koordinasi"], "Ada rapat. Koordinasi jalan")).toEqual(["rapat. Koordinasi"]);
    expect(await found(["rapat koordinasi"], "Ada rapat", "koordinasi jalan")).toEqual(["rapat\nkoordinasi"]);
  });

  it("the words of a sequence are also found joined by _", async () => {
    expect(await found(["united stat*"], "United_States united_states_x united state")).toEqual([
      "United_States",
      "united_states_x",
      "united state",
    ]);
  });

  it("every hit is kept, the shorter of one indicator too", async () => {
    expect(await found(["n* *"], "n_x y")).toEqual(["n_x", "n_x y"]);
  });

  it("alternatives, exceptions and operators hold as ever, inside a turn", async () => {
    expect(await found(["(rapat | forum) kerja"], "rapat kerja, forum kerja")).toEqual(["rapat kerja", "forum kerja"]);
    expect(await found(["rap* EXCEPT rapor"], "rapat rapor")).toEqual(["rapat"]);
    expect(await found(["rapat NEAR/2 dana"], "dana untuk rapat. Dana, untuk rapat", "dana")).toEqual([
      "dana … rapat",
      "Dana … rapat",
    ]);
    expect(await found(["rapat UNLESS batal"], "rapat saja. Tidak batal.")).toEqual(["rapat"]);
  });
});

describe("hits where no evidence is looked for are kept with the reason", () => {
  it("in the words of the interviewer", async () => {
    const document = documentOf([
      { role: "interviewer", text: "Ada rapat?" },
      { role: "participant", text: "Ada rapat." },
    ]);
    const { hits, candidates } = run(await tokenMatching(["rapat"]), document);
    expect(hits.map(({ counted, reason }) => [counted, reason])).toEqual([
      [false, "the interviewer's words are no evidence"],
      [true, ""],
    ]);
    expect(candidates.map(({ span }) => document.text.slice(span.start, span.end))).toEqual(["Ada rapat."]);
  });

  it("in headings and labels", async () => {
    const document = said("Rapat", "Ada rapat.");
    const heading: Mask = { span: { start: 0, end: 5 }, why: "heading" };
    const headed = { ...document, masks: [heading], turns: document.turns.slice(1) };
    const { hits } = run(await tokenMatching(["rapat"]), headed);
    expect(hits.map(({ spans, counted, reason }) => [spans[0]?.start, counted, reason])).toEqual([
      [0, false, "stands in a heading"],
      [10, true, ""],
    ]);
  });
});

it("each row of a table is a text of its own", async () => {
  const document = said("Ada rapat", "koordinasi jalan");
  const { hits } = run(await tokenMatching(["rapat koordinasi"]), { ...document, format: "csv" });
  expect(hits).toEqual([]);
});

it("a hit joins the candidate of the sentence that it begins in, and its words are the evidence", async () => {
  const document = said("Ini rapat e.g. besar. Lalu pulang.");
  const { candidates } = run(await tokenMatching(['"e.g"', "rapat"]), document);
  expect(candidates.map(({ span }) => document.text.slice(span.start, span.end))).toHaveLength(1);
  expect(candidates[0]?.evidence.flatMap(({ spans }) => spans.map((s) => document.text.slice(s.start, s.end)))).toEqual(
    ["rapat", "e.g"],
  );
});

it("a sign by itself is found at the words before it", async () => {
  const document = said("Wah! Bagus.", "?");
  const { hits } = run(await tokenMatching(["/[!?]/"]), document);
  expect(hits.map(({ spans }) => spans.map((s) => document.text.slice(s.start, s.end)))).toEqual([["!"], ["?"]]);
});
