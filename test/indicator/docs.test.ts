import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseIndicator } from "../../src/indicator/parser.js";

const page = readFileSync(new URL("../../docs/indicators.md", import.meta.url), "utf8");
const rows = Array.from(page.matchAll(/^\| `(.+?)` \|/gm), ([, written]) => (written ?? "").replaceAll("\\|", "|"));

describe("docs/indicators.md", () => {
  it("lists every way of writing", () => {
    expect(rows.length).toBeGreaterThan(15);
  });

  it.each(rows)("%s parses", (written) => {
    expect(() => parseIndicator(written)).not.toThrow();
  });
});
