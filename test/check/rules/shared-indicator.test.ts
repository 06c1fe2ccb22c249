import { expect, it } from "vitest";
import { findingsOf } from "../checking.js";

/** How often the rule speaks of two codes with one indicator, each with these fields. */
async function told(...fields: readonly string[]): Promise<number> {
  const codes = fields.map(
    (field, index) => `  - {id: code-${index}, stage: any, kind: context, indicators: [budget]${field}}\n`,
  );
  const found = await findingsOf(`cgCode: 1\nid: dictionary\nlanguages: [en]\ncodes:\n${codes.join("")}`);
  return found.filter(({ rule }) => rule === "shared-indicator").length;
}

it("codes that keep all their hits, as those of dictionaries, may share indicators", async () => {
  expect(await told("", "")).toBe(1);
  expect(await told(", overlaps: all", "")).toBe(1);
  expect(await told(", overlaps: all", ", overlaps: all")).toBe(0);
});
