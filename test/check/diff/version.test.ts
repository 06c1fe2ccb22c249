import { describe, expect, it } from "vitest";
import { versionAdvice } from "../../../src/check/diff/version.js";

describe("the version that changes ask for", () => {
  it.each([
    ["1.2.3", "2.0.0", "major", "2.0.0", "follows"],
    ["1.2.3", "1.3.0", "major", "2.0.0", "too-low"],
    ["1.2.3", "1.3.0", "minor", "1.3.0", "follows"],
    ["1.2.3", "1.2.4", "minor", "1.3.0", "too-low"],
    ["1.2.3", "1.2.3", "patch", "1.2.4", "too-low"],
    ["1.2.3", "1.9.0", "patch", "1.2.4", "follows"],
    ["1.9.9", "1.10.0", "minor", "1.10.0", "follows"],
    ["0.2.3", "0.3.0", "major", "0.3.0", "follows"],
    ["0.2.3", "0.2.4", "minor", "0.2.4", "follows"],
    ["1.2.3-draft", "1.2.4+b", "patch", "1.2.4", "follows"],
    ["1.2", "1.3", "patch", null, "unreadable"],
    ["1.2.3", "next", "patch", "1.2.4", "unreadable"],
  ] as const)("from %s to %s with a %s change is %s: %s", (before, after, level, proposed, verdict) => {
    expect(versionAdvice(before, after, level)).toMatchObject({ proposed, verdict });
  });

  it("is none where nothing changed, and a raised one is needless", () => {
    expect(versionAdvice("1.0.0", "1.0.0", null)).toMatchObject({ proposed: null, verdict: "unchanged" });
    expect(versionAdvice("1.0.0", "1.0.1", null)).toMatchObject({ proposed: null, verdict: "needless" });
  });
});
