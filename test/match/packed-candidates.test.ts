import { beforeAll, describe, expect, it } from "vitest";
import { unpackCandidates } from "../../src/match/packed-candidates.js";
import { documentOf, type Matching, smallMatching } from "./matching.js";

let matching: Matching;
beforeAll(async () => {
  matching = await smallMatching();
});

const packed = (text: string) => {
  const document = documentOf([{ role: "participant", text }]);
  return matching.matcher.match(document, { roles: ["participant"], languages: ["id"], explain: false }).candidates;
};

describe("packed candidates", () => {
  it("outlive the words of their document, which the next one overwrites", () => {
    const text = "Kami di sini belum ada koordinasi.";
    const first = packed(text);
    packed("Ego sektoral masih kuat sekali di antara semua dinas, dan anggaran terbatas.");
    const [candidate] = unpackCandidates(first, "doc.txt", matching.codes, () => "id");
    const [evidence] = candidate?.evidence ?? [];
    expect(evidence?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(["koordinasi"]);
    expect(evidence?.triggers.map(({ words }) => words)).toEqual(["belum ada"]);
  });

  it("count code points in their ids, and nothing else in code units", () => {
    const asked: unknown[] = [];
    const [candidate] = unpackCandidates(
      packed("🎉🎉 Ya! Ego sektoral masih kuat."),
      "doc.txt",
      matching.codes,
      (...all) => {
        asked.push(all);
        return "id";
      },
    );
    expect(candidate?.span).toEqual({ start: 9, end: 33 });
    expect(candidate?.id).toBe("id");
    expect(asked).toEqual([["doc.txt", 7, 31, "poor-coordination", "affirmed"]]);
  });
});
