import { expect, it } from "vitest";
import { sample } from "../../../src/check/sample.js";
import { findingsOf } from "../checking.js";

/** What is told of the comment behind an indicator that is too broad: "11 name: message (hint)", the column from the #. */
async function toldOf(comment: string, before = "        - community "): Promise<readonly string[]> {
  const indicators = `    indicators:\n      en:\n        - nobody trusts\n${before}${comment}`;
  const findings = await findingsOf(sample({ indicators }));
  return findings
    .filter(({ rule }) => rule === "idle-allow")
    .map(
      ({ line, at, length, message, hint }) =>
        `${at - before.length} ${line.slice(at, at + length)}: ${message} (${hint})`,
    );
}

it("a rule that there is not is told of at its name, with the one that was meant", async () => {
  const none = (at: number, name: string, hint = "Did you mean indicator-too-broad?") => [
    `${at} ${name}: there is no rule ${name}, so this comment allows nothing (${hint})`,
  ];
  expect(await toldOf("# allow indicator-to-broad")).toEqual(none(8, "indicator-to-broad"));
  expect(await toldOf("# allow indicator_too_broad")).toEqual(none(8, "indicator_too_broad"));
  expect(await toldOf("# allow indicator too broad")).toEqual(none(8, "indicator too broad"));
  expect(await toldOf("# allow indicator-too-broad, short-rot")).toEqual(
    none(29, "short-rot", "Did you mean short-root?"),
  );
  expect(await toldOf("# allow greedy")).toEqual(
    none(8, "greedy", "Its name is the one in brackets behind the finding."),
  );
});

it("one that is always an error, and one that the line has no finding of, are told of", async () => {
  expect(await toldOf("# allow bad-indicator")).toEqual([
    "8 bad-indicator: bad-indicator is always an error and cannot be allowed (Correct what it tells of.)",
  ]);
  expect(await toldOf("# allow indicator-too-broad, short-root")).toEqual([
    "29 short-root: this line has no finding of short-root to allow (Take the comment out.)",
  ]);
  expect(await toldOf("# allow indicator-too-broad\n        - community", "        ")).toEqual([
    "8 indicator-too-broad: indicator-too-broad is allowed in a line of its own (Write the comment at the end of the line that has the finding.)",
  ]);
});

it("nothing is told of what could not be judged, of other comments, and of text", async () => {
  for (const comment of [
    "# allow indicator-too-broad: short-root is another matter",
    "# allow indicator-too-broad",
    "# allow for what the town says",
    "# we allow anything",
    "# allow",
  ])
    expect(await toldOf(comment)).toEqual([]);
  expect(await toldOf("# allow everyone", "")).toEqual([]);
  expect(await toldOf("", "        - '# allow short-rot'")).toEqual([]);
  const sources = sample({ code: "  - id: low-trust # allow code-never-used" });
  expect(await findingsOf(sources)).toEqual([]);
  expect((await findingsOf(sources, "Nothing of it stands here.\n")).length).toBe(0);
});
