import { describe, expect, it } from "vitest";
import { failure } from "../../../src/cli/terminal/failure.js";
import type { Output } from "../../../src/cli/terminal/io.js";
import { CgError } from "../../../src/model/diagnostic.js";
import { testIo } from "./terminal.js";

describe("a failure", () => {
  it("is one line: where, what, what to do; exit code 2", async () => {
    const { io, stderr, stdout } = testIo();
    const error = new CgError("unknown key labl", {
      place: { file: "codebook.yaml", line: 12, column: 5 },
      hint: "Did you mean label?",
    });
    expect(await failure(error, false, io)).toBe(2);
    expect(stderr()).toBe("cg-code: codebook.yaml:12:5: unknown key labl. Did you mean label?\n");
    expect(stdout()).toBe("");
  });

  it("shows its stack and cause only with --debug", async () => {
    const error = new CgError("not a Word file", { cause: new Error("bad zip") });
    const plain = testIo();
    await failure(error, false, plain.io);
    expect(plain.stderr()).not.toContain("at ");
    const debug = testIo();
    await failure(error, true, debug.io);
    expect(debug.stderr()).toContain("Caused by: Error: bad zip");
  });

  it("cannot drive the terminal by a file name", async () => {
    const { io, stderr } = testIo();
    await failure(new CgError("a\u001b[2J\n.docx: no such file"), false, io);
    expect(stderr()).toBe("cg-code: a\\x1b[2J .docx: no such file.\n");
  });

  it("is none when the pipe was closed, even for stderr", async () => {
    const broken = Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
    expect(await failure(broken, false, testIo().io)).toBe(0);
    const closed: Output = { write: () => Promise.reject(broken), isTerminal: false, columns: null };
    expect(await failure(new CgError("x"), false, testIo({ stderr: closed }).io)).toBe(2);
  });

  it("is 130 when the person interrupted", async () => {
    const interruption = new AbortController();
    interruption.abort();
    const { io, stderr } = testIo({ signal: interruption.signal });
    expect(await failure(new Error("aborted"), false, io)).toBe(130);
    expect(stderr()).toBe("");
  });

  it("names a bug as one", async () => {
    const { io, stderr } = testIo();
    expect(await failure(new TypeError("x is undefined"), false, io)).toBe(2);
    expect(stderr()).toContain("internal error: x is undefined. This is a bug");
  });
});
