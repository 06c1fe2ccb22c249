import { describe, expect, it } from "vitest";
import { normalised } from "../../../src/transcript/header/values.js";

const long = 300_000;

describe("a value of a header", () => {
  it.each([
    ["institution", "Dinas Kesehatan, NIP. 19700101 199503 1 001", [["institution", "Dinas Kesehatan"]]],
    ["institution", "Bappeda (HP 0812-3456-7890); ", [["institution", "Bappeda"]]],
    ["name", "Ani / 0812 3456 7890", [["name", "Ani"]]],
    ["duration", "± 45 menit (rekaman)", [["duration", "PT45M"]]],
  ])("of %s loses what leads to a person: %s", (key, written, read) => {
    expect(normalised(key, written)).toEqual(read);
  });

  // Every place in a run of blanks could be where the words of a number begin: each run is tried once.
  it.each([
    ["institution", `a${" ".repeat(long)}b`, "a b"],
    ["institution", `a${",".repeat(long)}b`, `a${",".repeat(long)}b`],
    ["duration", "(".repeat(long), "(".repeat(long)],
  ])("of %s is read in time that grows with its length, however long a run in it", (key, written, read) => {
    expect(normalised(key, written)[0]?.[1] === read).toBe(true);
  });
});
