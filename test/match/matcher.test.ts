import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { assertions, documentOf, type Matching, run, smallMatching } from "./matching.js";

let matching: Matching;
beforeAll(async () => {
  matching = await smallMatching();
});

const participant = (text: string) => ({ role: "participant", text }) as const;

describe("hits", () => {
  it("of the interviewer are no evidence, and are kept with that reason", () => {
    const { candidates, hits } = run(matching, documentOf([{ role: "interviewer", text: "Apakah ada ego sektoral?" }]));
    expect(candidates).toEqual([]);
    expect(hits.map((hit) => [hit.code, hit.counted, hit.reason])).toEqual([
      ["poor-coordination", false, "the interviewer's words are no evidence"],
    ]);
  });

  it("inside a longer sequence of another code are dropped, with the reason", () => {
    const { hits } = run(matching, documentOf([participant("Keterbatasan sumber daya manusia jadi soal.")]));
    expect(hits.filter((hit) => !hit.counted).map((hit) => [hit.code, hit.reason])).toEqual([
      ["limited-resources", "inside a longer hit of limited-people"],
    ]);
  });

  it("of parents and descendants do not suppress each other", () => {
    expect(assertions(matching, "Keterbatasan anggaran itu nyata.")).toEqual([
      "limited-budget affirmed",
      "limited-resources affirmed",
    ]);
  });

  it("name their codebook line, their words and their triggers", () => {
    const text = "Kami di sini belum ada koordinasi.";
    const { candidates } = run(matching, documentOf([participant(text)]));
    const evidence = candidates[0]?.evidence[0];
    expect(evidence?.place).toEqual({ file: "small.yaml", line: 24, column: 23 });
    expect(evidence?.via).toBe("coordination");
    expect(evidence?.spans.map((span) => text.slice(span.start, span.end))).toEqual(["koordinasi"]);
    expect(evidence?.triggers.map(({ category, words, distance }) => [category, words, distance])).toEqual([
      ["absent", "belum ada", 0],
    ]);
  });
});

describe("candidates", () => {
  it("are one for each sentence, code and assertion, with all evidence", () => {
    const { candidates } = run(
      matching,
      documentOf([participant("Ego sektoral dan ego sektoral. Ego sektoral lagi.")]),
    );
    expect(candidates.map((each) => each.evidence.length)).toEqual([2, 1]);
  });

  it("have an id that depends on document, sentence, code and assertion only", () => {
    const [first] = run(matching, documentOf([participant("Ego sektoral itu.")])).candidates;
    const [again] = run(matching, documentOf([participant("Ego sektoral itu."), participant("Lain.")])).candidates;
    expect(first?.id).toMatch(/^[0-9a-f]{16}$/);
    expect(again?.id).toBe(first?.id);
  });

  it("quote the question of a short answer", () => {
    const document = documentOf([{ role: "interviewer", text: "Terima kasih. SOP-nya ada?" }, participant("Belum.")]);
    const [candidate] = run(matching, document).candidates;
    expect(document.text.slice(candidate?.question?.start, candidate?.question?.end)).toBe("SOP-nya ada?");
    expect(document.text.slice(candidate?.span.start, candidate?.span.end)).toBe("Belum.");
  });

  it("of a code that counts hypotheticals are hypothetical and counted", () => {
    const { hits } = run(matching, documentOf([participant("Kalau dana habis, kegiatan berhenti pasti.")]));
    expect(hits.map((hit) => [hit.code, hit.assertion, hit.counted])).toEqual([
      ["sustainability", "hypothetical", true],
    ]);
  });

  it("of a code as wide as the turn may span its sentences", () => {
    expect(assertions(matching, "Kami punya posyandu. Tapi timbangan rusak.")).toEqual(["wide affirmed"]);
  });

  it("lie under every language of the document, and no other", () => {
    const document = documentOf([participant("Ego sektoral. The budget is limited.")]);
    expect(run(matching, document, ["id"]).candidates.map((each) => each.code)).toEqual(["poor-coordination"]);
    expect(run(matching, document, ["en"]).candidates.map((each) => each.code)).toEqual(["limited-budget"]);
    expect(run(matching, document, ["id", "en"]).candidates.map((each) => each.code)).toEqual([
      "poor-coordination",
      "limited-budget",
    ]);
  });
});

describe("the indicator language", () => {
  it.each([
    ["Perpres 72/2021 itu.", true],
    ["Perpres 72 2021 itu.", false],
    ["Beliau M.Si. dari sini.", true],
    ["Beliau M Si dari sini.", false],
    ["Soal gizi anak.", true],
    ["Soal gizi buruk.", false],
    ["Di desa kami.", true],
    ["Dari desa ke kota.", false],
    ["Dari desa itu kami semua lalu pergi ke kota.", true],
  ])("%s: %s", (passage, expected) => {
    expect(assertions(matching, passage).includes("wide affirmed")).toBe(expected);
  });

  it("lets fillers, notes and line breaks stand inside a sequence, and punctuation not", () => {
    const note = "Ego [tertawa] sektoral.";
    expect(
      run(matching, documentOf([participant(note)], [{ span: { start: 4, end: 13 }, why: "note" }])).candidates,
    ).toHaveLength(1);
    expect(assertions(matching, "Ego memang mah sektoral.")).toEqual(["poor-coordination affirmed"]);
    expect(assertions(matching, "Ego-sektoral.")).toEqual(["poor-coordination affirmed"]);
    expect(assertions(matching, "Ego, sektoral.")).toEqual([]);
    expect(assertions(matching, "Ego yang sektoral.")).toEqual([]);
  });
});

describe("who was asked", () => {
  it("is whoever answers a question about the stage", () => {
    const document = documentOf([
      { role: "interviewer", text: "Bagaimana koordinasi antar dinas?" },
      participant("Lancar saja."),
      participant("Begitulah."),
      { role: "interviewer", text: "Terima kasih." },
      participant("Sama-sama."),
    ]);
    expect(run(matching, document).asked).toEqual([
      { turn: 1, stage: "deliberation" },
      { turn: 2, stage: "deliberation" },
    ]);
  });
});

it("every candidate lies in a turn that is matched, and every matched word in its sentence, whatever the text", () => {
  const words = fc.constantFrom(
    "anggaran",
    "terbatas",
    "tidak",
    "ada",
    "SOP",
    "kalau",
    ",",
    ".",
    "dan",
    "ego-sektoral",
    "koordinasi",
    "pihak-pihak",
    "mah",
  );
  const turn = fc.record({
    role: fc.constantFrom("interviewer" as const, "participant" as const),
    text: fc.array(words, { minLength: 1, maxLength: 40 }).map((each) => each.join(" ")),
  });
  void fc.assert(
    fc.property(fc.array(turn, { minLength: 1, maxLength: 6 }), (turns) => {
      const document = documentOf(turns);
      for (const candidate of run(matching, document).candidates) {
        const inside = document.turns.find(
          (each) => each.span.start <= candidate.span.start && candidate.span.end <= each.span.end,
        );
        expect(inside?.role).toBe("participant");
        for (const { spans } of candidate.evidence) {
          for (const span of spans) {
            const inSentence = candidate.span.start <= span.start && span.end <= candidate.span.end;
            const { question } = candidate;
            const inQuestion = question !== undefined && question.start <= span.start && span.end <= question.end;
            expect(inSentence || inQuestion).toBe(true);
          }
        }
      }
    }),
    { seed: 1, numRuns: 200 },
  );
});
