import { describe, expect, it } from "vitest";
import { nearest, suggestion } from "../../src/codebook/nearest.js";

describe("the nearest name", () => {
  it.each([
    ["colour", ["color", "code"], "color"],
    ["stgae", ["stage", "kind"], "stage"],
    ["Label", ["label"], "label"],
    ["x", ["label"], undefined],
    ["deliberasi", ["deliberation", "assessment"], "deliberation"],
  ])("of %s among %j is %s", (wanted, names, expected) => {
    expect(nearest(wanted, names)).toBe(expected);
  });

  it("is told, or else a short choice", () => {
    expect(suggestion("stgae", ["stage"])).toBe("Did you mean stage?");
    expect(suggestion("zzz", ["stage", "kind"])).toBe("There are: stage, kind.");
    expect(
      suggestion(
        "zzz",
        Array.from({ length: 20 }, (_, index) => `code-${index}`),
      ),
    ).toBeUndefined();
  });
});
