import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { type LoadOptions, loadCodebook, shippedCodebooks } from "../../src/codebook/load.js";
import { copyOf, readCopy } from "../../src/codebook/parsed-copy.js";
import { sourceOf } from "../../src/codebook/source.js";
import { writeCopy } from "../../src/codebook/write-copy.js";
import { parseYaml } from "../../src/codebook/yaml.js";
import { copyShipped } from "./copies.js";
import { folderWith } from "./folder.js";

/** A folder with the copies of everything shipped, each text changed by `change` after it was copied. */
async function copies(change?: (copy: string) => string): Promise<string> {
  const to = await folderWith({});
  await copyShipped(to, ["codebook", "context"], change);
  return to;
}

/** Lines and their indicators as a list: a map with objects for keys is compared every key with every other. */
async function load(name: string, options: LoadOptions): Promise<unknown> {
  const { codebook, indicators } = await loadCodebook(name, options);
  return { codebook, lines: Array.from(indicators) };
}

describe("copies of the shipped codebooks", () => {
  it.each(shippedCodebooks().names)("%s is the same from its copy as from its YAML, places included", async (name) => {
    const cwd = "/";
    const without = await load(name, { cwd });
    expect(isDeepStrictEqual(await load(name, { cwd, copies: await copies() }), without)).toBe(true);
  });

  it("are what is read, and not the YAML, while the file is as it was", async () => {
    const changed = await copies((copy) => copy.replace('"Morse, R. S.', '"Copied, R. S.'));
    const { codebook } = await loadCodebook("morse-stephens-2012", { cwd: "/", copies: changed });
    expect(codebook.citation).toMatch(/^Copied/);
  });

  it("are passed over where the file has been edited since", async () => {
    const stale = await copies((copy) =>
      copy.replace(/"hash":"[0-9a-f]{8}/, '"hash":"00000000').replace('"Morse, R. S.', '"Copied, R. S.'),
    );
    const without = await load("morse-stephens-2012", { cwd: "/" });
    expect(isDeepStrictEqual(await load("morse-stephens-2012", { cwd: "/", copies: stale }), without)).toBe(true);
  });
});

describe("a copy", () => {
  const yaml = `cgCode: 1
id: all-forms
title: 'Ündér 👍 "quoted"'
lists: {few: {en: [minim, "a b"]}}
codes:
  - id: a
    stage:
    retired: ~
    indicators:
      en:
        - &one '(a | b c | ~root) BEFORE/3 @few'
        - x NEAR/2 y UNLESS NEAR/4 z UNLESS (p AND q)
        - a OR b AFTER/0 "72/2021"
        - '~kali EXCEPT (sekali | "x" | /z+/) /[1-9]/ *'
        - *one
        - '(never closed'
`;

  it("keeps every form of value and indicator", async () => {
    const bytes = new TextEncoder().encode(yaml);
    const source = sourceOf("codebook.yaml", yaml);
    const copy = writeCopy(bytes, "codebook");
    const read = readCopy(copy ?? "", bytes, source);
    expect(read?.tree).toEqual(parseYaml(source).tree);
    // Seven of eight lines: the one at fault is parsed in every run, so that the fault is told.
    expect(read?.indicators.size).toBe(7);
    expect(read && copyOf(bytes, read)).toBe(copy);
    const { parseIndicator } = await import("../../src/indicator/parser.js");
    for (const [{ value }, indicator] of read?.indicators ?? []) expect(indicator).toEqual(parseIndicator(value));
  });

  it("is not kept of a file with problems, nor read for other bytes", async () => {
    expect(writeCopy(new TextEncoder().encode("codes: ["), "codebook")).toBeUndefined();
    const bytes = new TextEncoder().encode(yaml);
    const copy = writeCopy(bytes, "codebook") ?? "";
    const edited = new TextEncoder().encode(`${yaml}#`);
    expect(readCopy(copy, edited, sourceOf("codebook.yaml", `${yaml}#`))).toBeUndefined();
    expect(readCopy(copy.slice(0, -20), bytes, sourceOf("codebook.yaml", yaml))).toBeUndefined();
  });
});
