import { describe, expect, it } from "vitest";
import { institutionOf } from "../../../src/analyse/evidence/institutions.js";
import { document } from "../corpus.js";

const source = document({
  id: "a.txt",
  turns: [
    { by: "J", text: "Ya." },
    { by: "K", text: "Ya." },
  ],
  attributes: { institution: "Dinkes" },
  affiliated: { institution: "dinas kesehatan" },
  people: { K: { attributes: { institution: "Bappeda" }, institution: "bappeda" } },
});

describe("the institution of a voice", () => {
  it("is the person's, else the source's, by its key and as it was stated", () => {
    expect(institutionOf(source.people[1] ?? null, source)).toEqual({ key: "bappeda", name: "Bappeda" });
    expect(institutionOf(source.people[0] ?? null, source)).toEqual({ key: "dinas kesehatan", name: "Dinkes" });
    expect(institutionOf(null, source)).toEqual({ key: "dinas kesehatan", name: "Dinkes" });
  });

  it("is none for a programme, and the name itself where no list was asked", () => {
    expect(institutionOf(null, { ...source, institution: null })).toBeUndefined();
    expect(institutionOf(null, { ...source, attributes: {} })).toBeUndefined();
    const { institution: _, ...unasked } = source;
    expect(institutionOf(null, unasked)).toEqual({ key: "Dinkes", name: "Dinkes" });
  });
});
