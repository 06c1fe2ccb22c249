import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tally } from "../../../src/analyse/tally.js";
import { code, codebook, document, type Found, records, tableOf } from "../corpus.js";

const book = codebook(
  code({ id: "family" }),
  code({ id: "one", parent: "family" }),
  code({ id: "two", parent: "family" }),
);

/** A passage: which of three informants, which of their four sentences, which code, by whom. */
const passage = fc.record({
  informant: fc.nat(2),
  sentence: fc.nat(3),
  code: fc.constantFrom("one", "two"),
  coded: fc.boolean(),
});

describe("counts", () => {
  it("are of distinct informants and sentences, coded and open apart, whatever the order and repetition", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(passage, { maxLength: 30 }), async (passages) => {
        const reviewed = passages.some(({ coded }) => coded);
        const documents = [0, 1, 2].map((informant) =>
          document({
            id: `${informant}.txt`,
            turns: [{ by: "J", text: "Kata s0. Kata s1. Kata s2. Kata s3." }],
            found: passages
              .filter((each) => each.informant === informant)
              .map(
                (each): Found => ({
                  words: `s${each.sentence}`,
                  code: each.code,
                  ...(each.coded ? { coder: "ani", origin: "manual", status: "accepted" } : {}),
                }),
              ),
          }),
        );
        const table = await tableOf(tally, book, { all: true }, documents);
        const expected = ["family", "one", "two"].map((id) => {
          const own = passages.filter((each) => id === "family" || each.code === id);
          const places = (coded: boolean) =>
            new Set(own.filter((each) => each.coded === coded).map((each) => `${each.informant} ${each.sentence}`));
          const main = own.filter((each) => each.coded === reviewed);
          const open = [...places(false)].filter((place) => !places(true).has(place));
          return [id, new Set(main.map((each) => each.informant)).size, places(reviewed).size, open.length];
        });
        expect(records(table, "code", "informants", "passages", "unreviewed")).toEqual(expected);
      }),
      { seed: 1 },
    );
  });
});
