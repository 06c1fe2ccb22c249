import { describe, expect, it } from "vitest";
import { exchangeFormats, formatOf } from "../../../src/exchange/registry.js";
import { yamlCodebook } from "../../../src/exchange/yaml-codebook.js";
import { converted, inShort, own, writtenAs } from "./converting.js";

const extensions = { quanteda: "yml", liwc: "dic", wordstat: "cat", yoshikoder: "ykd", lexicoder: "lc3" } as const;
const formats = Object.entries(extensions);

const plain = `economy:
  tax: [tax*, value added tax]
  __: [budget, "no"]
"R&D <x> 'y'": [science]
`;

describe("a dictionary that is read and written again is the same", () => {
  it.each(formats)("as %s", async (format, extension) => {
    const before = await converted("a.yml", plain);
    const { content, losses } = await writtenAs(format, await own(yamlCodebook(before.codebook)));
    expect(losses).toEqual([]);
    const after = await inShort(`a.${extension}`, content);
    expect(after.losses).toEqual([]);
    const codes = (await inShort("a.yml", plain)).codes;
    const flat = format === "lexicoder";
    expect([...after.codes].sort()).toEqual(codes.map((code) => (flat ? code.replace(/ in [^:]*/, "") : code)).sort());
  });
});

/** Under every extension that a format is written with, the file is taken for that format again, and read. */
describe("what is written under an extension of its format is read again", () => {
  const ways = exchangeFormats.flatMap(({ name, extensions }) =>
    extensions.map((extension) => [name, extension] as const),
  );

  it.each(ways)("as %s in a file %s", async (name, extension) => {
    const { codebook } = await converted("a.yml", plain);
    const exchange = await exchangeFormats.find((format) => format.name === name)?.load();
    const file = await exchange?.write?.(await own(yamlCodebook(codebook)), { language: null, layout: null });
    const bytes = Buffer.from(file?.content ?? "");
    expect(formatOf(bytes, `a${extension}`).name).toBe(name);
    // A codebook of ours is read by codebook/load.
    const codes =
      name === "yaml"
        ? (await own(bytes.toString("utf8"))).loaded.codebook.codes
        : (await converted(`a${extension}`, bytes)).codebook.codes;
    expect(codes.length).toBe(codebook.codes.length);
  });

  it("and Lexicoder 3 in a file .lcd too", () => {
    expect(formatOf(Buffer.from("+tax#000000\ntax*\n"), "a.lcd").name).toBe("lexicoder");
    expect(formatOf(Buffer.from('<?xml version="1.0"?>\n<dictionary>'), "a.lcd").name).toBe("yoshikoder");
  });
});

const ours = `cgCode: 1
id: ours
title: Ours
version: '1.0.0'
languages: [id]
lists: {few: ['kurang', 'minim']}
codes:
  - id: money
    stage: initiation
    kind: obstacle
    label: {en: Money, id: Dana}
    definition: Not enough.
    examples: [{text: dana kurang}]
    indicators:
      id: ['dana @few', '~anggar', 'rapat NEAR/3 dana', '/[0-9]+/', 'rap* EXCEPT rapor', '"M.Si."', '(a | b) c', '*uang', 'r?pat']
  - id: none
    stage: any
    kind: context
    indicators: ['~batas']
`;

describe("a codebook written as a dictionary", () => {
  it("writes out alternatives and lists, and tells what no dictionary can say", async () => {
    const { content, losses } = await writtenAs("quanteda", await own(ours));
    expect(content).toBe(
      '"Money":\n  - "dana kurang"\n  - "dana minim"\n  - "M.Si ."\n  - "a c"\n  - "b c"\n  - "*uang"\n  - "r?pat"\n',
    );
    expect(losses).toEqual([
      "- stage of 1 code: a dictionary has no place for it",
      "- kind of 1 code: a dictionary has no place for it",
      "- definition of 1 code: a dictionary has no place for it",
      "- examples of 1 code: a dictionary has no place for it",
      "- context words: no dictionary knows denials and suppositions: every hit counts there",
      "- hyphens: parts: a word is not found there inside a hyphenated one",
      "- clitics: true: a word is not found there with -nya, -ku, -mu, -lah, -kah, -tah or -pun",
      "15 ~anggar: it has the root ~anggar",
      "15 rapat NEAR/3 dana: it has the operator NEAR",
      "15 /[0-9]+/: it has a regular expression",
      "15 rap* EXCEPT rapor: it has EXCEPT",
      "19 ~batas: it has the root ~batas",
      "- none: it has no pattern that can be written",
    ]);
  });

  it.each([
    ["liwc", ["*uang", "r?pat"], "%\n1\tMoney\n%\ndana kurang\t1\ndana minim\t1\nM.Si .\t1\na c\t1\nb c\t1\n"],
    [
      "wordstat",
      ["r?pat"],
      "Money\n\tdana kurang (1)\n\tdana minim (1)\n\tM.Si . (1)\n\ta c (1)\n\tb c (1)\n\t*uang (1)\n",
    ],
  ])("as %s tells the wildcards that the format has not", async (format, without, content) => {
    const written = await writtenAs(format, await own(ours));
    expect(written.content).toBe(content);
    expect(written.losses.filter((loss) => loss.includes("wildcard"))).toEqual(
      without.map((pattern) => `15 ${pattern}: the format has no such wildcard or sign`),
    );
  });

  it("is refused where no indicator is a pattern", async () => {
    const roots = ours.replace(/id: \['dana.*\]/, "id: ['~anggar']");
    await expect(writtenAs("quanteda", await own(roots))).rejects.toThrow("none of the codebook's indicators");
  });

  it("names cannot break the lines or the XML of a format", async () => {
    const named = yamlCodebook({
      ...(await converted("a.yml", "a: [x]\n")).codebook,
      codes: [{ id: "a", stage: "any", kind: "context", label: 'A"\n+B<\u0000>&', overlaps: "all", indicators: ["x"] }],
    });
    for (const [format, extension] of formats) {
      const { content } = await writtenAs(format, await own(named));
      expect((await inShort(`a.${extension}`, content)).codes, format).toEqual(["a-b: x"]);
    }
  });
});
