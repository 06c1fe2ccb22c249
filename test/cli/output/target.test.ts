import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { refuseInputs, target, writeTarget } from "../../../src/cli/output/target.js";
import { CgError } from "../../../src/model/diagnostic.js";

const never = new AbortController().signal;
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cg-code-target-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("an output path", () => {
  it("is refused before the work where its folder does not exist", () => {
    expect(() => target("nowhere/out.csv", folder)).toThrow(
      "nowhere/out.csv: cannot be written, the folder nowhere does not exist",
    );
  });

  it("is refused where it is a folder", () => {
    mkdirSync(join(folder, "out"));
    expect(() => target("out", folder)).toThrow("out: a folder");
  });

  it("is refused under a file", () => {
    writeFileSync(join(folder, "file"), "");
    expect(() => target("file/out.csv", folder)).toThrow("cannot be written");
  });

  it("is refused where it is an input under another name", () => {
    const input = join(folder, "a.txt");
    writeFileSync(input, "a");
    symlinkSync(input, join(folder, "b.csv"));
    expect(() => refuseInputs([target("b.csv", folder)], [input])).toThrow("an output never overwrites an input");
    expect(() => refuseInputs([target("c.csv", folder)], [input])).not.toThrow();
  });

  it("is refused twice in one run", () => {
    const out = target("out.csv", folder);
    expect(() => refuseInputs([out, out], [])).toThrow("named for two outputs");
  });
});

describe("writing", () => {
  it("replaces a file as a whole and leaves nothing beside it", () => {
    writeFileSync(join(folder, "out.csv"), "before");
    writeTarget(target("out.csv", folder), ["a,", "b\r\n"], never);
    expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe("a,b\r\n");
    expect(readdirSync(folder)).toEqual(["out.csv"]);
  });

  it("leaves the old file when the text fails halfway", () => {
    writeFileSync(join(folder, "out.csv"), "before");
    const failing = function* () {
      yield "x".repeat(100_000);
      throw new Error("no more");
    };
    expect(() => writeTarget(target("out.csv", folder), failing(), never)).toThrow("no more");
    expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe("before");
    expect(readdirSync(folder)).toEqual(["out.csv"]);
  });

  it("removes what is half written at once when interrupted", () => {
    const interruption = new AbortController();
    const interrupted = function* () {
      yield "x".repeat(100_000);
      interruption.abort();
      expect(readdirSync(folder)).toEqual([]);
      throw new Error("stop");
    };
    expect(() => writeTarget(target("out.csv", folder), interrupted(), interruption.signal)).toThrow("stop");
  });

  it.skipIf(process.platform === "win32")("lets the same people read and write the file as before", () => {
    const path = join(folder, "out.csv");
    writeFileSync(path, "before");
    chmodSync(path, 0o640);
    writeTarget(target("out.csv", folder), ["after"], never);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it("leaves the old file where it is not to be replaced after all", () => {
    writeFileSync(join(folder, "out.csv"), "before");
    const ready = () => {
      expect(readdirSync(folder)).toHaveLength(2);
      throw new CgError("changed meanwhile", { hint: "Run it again." });
    };
    expect(() => writeTarget(target("out.csv", folder), ["after"], never, ready)).toThrow("changed meanwhile");
    expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe("before");
    expect(readdirSync(folder)).toEqual(["out.csv"]);
  });

  it("goes through a symbolic link to the file it names", () => {
    writeFileSync(join(folder, "real.csv"), "before");
    symlinkSync("real.csv", join(folder, "link.csv"));
    writeTarget(target("link.csv", folder), ["after"], never);
    expect(readFileSync(join(folder, "real.csv"), "utf8")).toBe("after");
  });
});
