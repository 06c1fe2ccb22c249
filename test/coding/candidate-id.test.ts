import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { candidateId } from "../../src/coding/candidate-id.js";

describe("candidateId", () => {
  it("is the first 16 hex digits of SHA-256 over the JSON array of document, span, code and assertion", () => {
    const bytes = '["wawancara/dinkes-01.docx",[1203,1260],"limited-budget","affirmed"]';
    const expected = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    expect(candidateId("wawancara/dinkes-01.docx", 1203, 1260, "limited-budget", "affirmed")).toBe(expected);
  });

  it("never changes: this value stands in decision files", () => {
    expect(candidateId("a.txt", 0, 10, "limited-budget", "affirmed")).toBe("d1cda4be710b0aa2");
  });

  it("differs when document, span, code or assertion differ", () => {
    const ids = new Set([
      candidateId("a.txt", 0, 10, "x", "affirmed"),
      candidateId("b.txt", 0, 10, "x", "affirmed"),
      candidateId("a.txt", 1, 10, "x", "affirmed"),
      candidateId("a.txt", 0, 11, "x", "affirmed"),
      candidateId("a.txt", 0, 10, "y", "affirmed"),
      candidateId("a.txt", 0, 10, "x", "negated"),
    ]);
    expect(ids.size).toBe(6);
  });
});
