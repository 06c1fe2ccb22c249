import { describe, expect, it } from "vitest";
import { SourceWarnings, warnAboutStudy } from "../../../src/cli/terminal/warnings.js";
import type { Diagnostic, WarningKind } from "../../../src/model/diagnostic.js";
import { testIo } from "./terminal.js";

const warning = (kind?: WarningKind): Diagnostic => ({
  about: "a.txt",
  message: '"Ibu Ratna" taken as participant',
  ...(kind === undefined ? {} : { kind }),
});

async function told(...sources: readonly (readonly Diagnostic[])[]): Promise<string> {
  const { io, stderr } = testIo();
  const warnings = new SourceWarnings();
  for (const source of sources) warnings.add(source);
  await warnings.tell(false, io);
  return stderr();
}

describe("warnings about sources", () => {
  it("are summed up in one line by what they are about, without anybody's name", async () => {
    expect(await told([warning("role"), warning("role")], [], [warning("encoding")])).toBe(
      "cg-code: warnings about 2 sources: 1 read as Windows-1252, 2 speakers' roles inferred; cg-code sources lists them\n",
    );
  });

  it("are passed over where the study itself says so, and nothing is printed without any", async () => {
    expect(await told([warning()], [])).toBe("");
  });
});

describe("warnings about the study", () => {
  it("are shown one by one, up to twenty, and none with --quiet", async () => {
    const many = Array.from({ length: 23 }, () => warning());
    const { io, stderr } = testIo();
    await warnAboutStudy(many, false, io);
    const lines = stderr().trimEnd().split("\n");
    expect(lines).toHaveLength(21);
    expect(lines[0]).toBe('cg-code: a.txt: "Ibu Ratna" taken as participant');
    expect(lines[20]).toBe("cg-code: and 3 more such warnings");
    const quiet = testIo();
    await warnAboutStudy(many, true, quiet.io);
    expect(quiet.stderr()).toBe("");
  });
});
