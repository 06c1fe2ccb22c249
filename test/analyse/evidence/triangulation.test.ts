import { describe, expect, it } from "vitest";
import { triangulation, triangulationLabel } from "../../../src/analyse/evidence/triangulation.js";

describe("triangulation", () => {
  it.each([
    [{ informants: 2, institutions: 2, documents: 1 }, "convergent"],
    [{ informants: 2, institutions: 2, documents: 0 }, "sources"],
    [{ informants: 2, institutions: 1, documents: 1 }, "techniques"],
    [{ informants: 1, institutions: 1, documents: 1 }, "techniques"],
    [{ informants: 2, institutions: 0, documents: 1 }, "techniques"],
    [{ informants: 3, institutions: 1, documents: 0 }, "one institution"],
    [{ informants: 3, institutions: 0, documents: 0 }, "one institution"],
    [{ informants: 0, institutions: 0, documents: 3 }, "documents only"],
    [{ informants: 1, institutions: 1, documents: 0 }, "single source"],
    // One person of two institutions is still one informant.
    [{ informants: 1, institutions: 2, documents: 0 }, "single source"],
    [{ informants: 1, institutions: 2, documents: 1 }, "techniques"],
    [{ informants: 0, institutions: 0, documents: 0 }, "none"],
  ])("of %o is %s", (support, grade) => {
    expect(triangulation(support)).toBe(grade);
  });

  it("says candidate on unreviewed candidates, in both languages", () => {
    expect(triangulationLabel("convergent", true)).toEqual({ en: "candidate convergent", id: "kandidat konvergen" });
    expect(triangulationLabel("convergent", false).en).toBe("convergent");
    expect(triangulationLabel("none", true).en).toBe("none");
  });
});
