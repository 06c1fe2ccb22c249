import { describe, expect, it } from "vitest";
import { progress } from "../../../src/cli/terminal/progress.js";
import { hasColour, widthOf } from "../../../src/cli/terminal/screen.js";
import { collector, testIo } from "./terminal.js";

const terminal = collector(true).output;
const pipe = collector(false).output;

describe("colour", () => {
  const colour = (output: typeof pipe, env: Record<string, string> = {}, off = false) =>
    hasColour(output, off, testIo({ env }).io);

  it("is for terminals only", () => {
    expect(colour(terminal)).toBe(true);
    expect(colour(pipe)).toBe(false);
    expect(colour(terminal, { TERM: "dumb" })).toBe(false);
  });

  it("is turned off by --no-color and NO_COLOR, on by FORCE_COLOR", () => {
    expect(colour(terminal, {}, true)).toBe(false);
    expect(colour(terminal, { NO_COLOR: "1" })).toBe(false);
    expect(colour(terminal, { NO_COLOR: "" })).toBe(true);
    expect(colour(pipe, { FORCE_COLOR: "1" })).toBe(true);
    expect(colour(terminal, { FORCE_COLOR: "0" })).toBe(false);
    expect(colour(pipe, { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
  });
});

describe("width", () => {
  it("is the terminal's, 100 elsewhere, and COLUMNS before both", () => {
    expect(widthOf(terminal, testIo().io)).toBe(80);
    expect(widthOf(pipe, testIo().io)).toBe(100);
    expect(widthOf(terminal, testIo({ env: { COLUMNS: "132" } }).io)).toBe(132);
    expect(widthOf(pipe, testIo({ env: { COLUMNS: "nonsense" } }).io)).toBe(100);
  });
});

describe("progress", () => {
  it("is silent for the first second and wiped away at the end", async () => {
    let clock = 0;
    const screen = collector(true);
    const { io } = testIo({ stderr: screen.output, now: () => clock });
    const shown = progress(40, false, io);
    await shown.step();
    clock = 999;
    await shown.step();
    expect(screen.text()).toBe("");
    clock = 1000;
    await shown.step();
    await shown.end();
    expect(screen.text()).toBe("\r3 of 40 sources read\r\u001b[K");
  });

  it("is silent off a terminal and with --quiet", async () => {
    let clock = 0;
    const off = testIo({ now: () => (clock += 5000) });
    await progress(40, false, off.io).step();
    expect(off.stderr()).toBe("");
    const screen = collector(true);
    await progress(40, true, testIo({ stderr: screen.output, now: () => (clock += 5000) }).io).step();
    expect(screen.text()).toBe("");
  });
});
