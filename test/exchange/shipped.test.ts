import { beforeAll, describe, expect, it } from "vitest";
import { readCodebook, readCodebookText } from "../../src/codebook/load.js";
import { shippedNames } from "../../src/codebook/shipped.js";
import type { OwnCodebook } from "../../src/exchange/format.js";
import { layouts } from "../../src/exchange/format.js";
import { exchangeFormats } from "../../src/exchange/registry.js";
import { writtenCodebook } from "../../src/exchange/written.js";
import { yamlCodebook } from "../../src/exchange/yaml-codebook.js";

const ways = [["qdc", null], ["xlsx", null], ...layouts.map((layout) => ["csv", layout] as const)] as const;

describe.each(shippedNames())("the shipped codebook %s", (name) => {
  let own: OwnCodebook;
  let yaml: string;

  beforeAll(async () => {
    const { loaded, draft } = await readCodebook(name, { cwd: "/" });
    if (!loaded || !draft) throw new Error("not loaded");
    own = { loaded, written: writtenCodebook(loaded.codebook, draft.tree) };
    yaml = yamlCodebook(own.written);
  });

  it("is sound when it is written as YAML", async () => {
    expect((await readCodebookText(yaml, "other.yaml", { cwd: "/" })).problems).toEqual([]);
  });

  it.each(ways)("comes back byte for byte as %s in layout %s", async (format, layout) => {
    const exchange = await exchangeFormats.find((one) => one.name === format)?.load();
    const file = await exchange?.write?.(own, { language: null, layout });
    const context = { id: `other.${format}`, maxSource: 1e8 };
    const hints = { language: null, stage: "any", kind: "context" } as const;
    const back = await exchange?.read?.(Buffer.from(file?.content ?? ""), context, hints);
    expect(back && yamlCodebook(back.codebook)).toBe(yaml);
    expect(back?.losses).toEqual([]);
  });
});
