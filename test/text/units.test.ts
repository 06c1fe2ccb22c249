import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Units } from "../../src/text/units.js";

describe("the code units of a text", () => {
  it("are those the string has, also after a longer text", () => {
    const units = new Units();
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { maxLength: 200 }), (each) => {
        const text = String.fromCharCode(...each);
        const found = units.of(text);
        expect([...found.subarray(0, text.length)]).toEqual(each);
      }),
    );
  });

  it("of a text longer than the room so far are all there", () => {
    const text = "á".repeat(200_000);
    const found = new Units().of(text);
    expect(found.length).toBeGreaterThanOrEqual(text.length);
    expect(found[text.length - 1]).toBe(0xe1);
  });
});
