import { describe, expect, it } from "vitest";
import { clock, clockTime, parseClock } from "../../src/text/clock.js";

describe("the time of a recording", () => {
  it.each([
    ["1:02:03.450", 3_723_450],
    ["02:03", 123_000],
    ["02:03,5", 123_500],
    ["00:12:31 - 00:12:40", 751_000],
    ["75:00", 4_500_000],
    ["90:61", 5_461_000],
    ["Rina 00:01", null],
    ["12", null],
  ])("that a text begins with: %s", (text, milliseconds) => {
    expect(clockTime(text)).toBe(milliseconds);
  });

  it.each([
    [" 02:03.4 ", 123_400],
    ["123.4", 123_400],
    ["75:00", 4_500_000],
    ["1:75:00", null],
    ["02:61", null],
    ["00:12:31 - 00:12:40", null],
    ["", null],
  ])("that is all there is: %s", (text, milliseconds) => {
    expect(parseClock(text)).toBe(milliseconds);
  });

  it("inside a pattern is what a text can begin with", () => {
    for (const time of ["1:02:03.450", "02:03", "120:59,5"]) {
      expect(new RegExp(`^${clock}$`).test(time)).toBe(true);
      expect(clockTime(time)).not.toBeNull();
    }
  });
});
