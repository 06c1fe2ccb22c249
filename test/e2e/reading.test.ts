import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { wordFile } from "./docx.js";
import { codebook, type Files, inFolder } from "./fixtures.js";
import { asBinary, inProcess, type Outcome } from "./process.js";
import { repository } from "./repository.js";

const interview = (place: string) =>
  wordFile([
    "T: Apa kendala yang Ibu hadapi?",
    `J: Di ${place} anggarannya terbatas sekali.`,
    "T: Lalu bagaimana dengan aturan main?",
    "J: Belum ada SOP, Pak.",
  ]);

/** A study of eight Word files with plain texts between them: enough for threads to be started. */
async function study(others: Files = {}): Promise<Files> {
  const files: Record<string, string | Uint8Array> = {
    "study.yaml": "cgCode: 1\nsources:\n  - {path: sources/*, type: interview}\n",
    "codebook.yaml": codebook,
  };
  for (const place of [
    "Cilawu",
    "Cisurupan",
    "Cikajang",
    "Banjarwangi",
    "Bayongbong",
    "Samarang",
    "Leles",
    "Kadungora",
  ]) {
    files[`sources/${place}.docx`] = await interview(place);
    files[`sources/${place}.txt`] = `T: Siapa?\nJ: Orang ${place}.\nT: Lalu?\nJ: Anggaran minim.\n`;
  }
  return { ...files, ...others };
}

const code = ["code", "-f", "csv"];

/** The paths of the texts that a study in `folder` keeps. */
const keptIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, ".cg-code", "text"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe("reading many Word files", () => {
  it("in threads gives the same as one after the other, and the same again from the kept texts", async () => {
    await inFolder(await study(), async (folder) => {
      const [first, again, without, inline] = [
        asBinary(code, folder),
        asBinary(code, folder),
        asBinary([...code, "--no-cache"], folder),
        // From its sources the program has no threads.
        await inProcess(code, folder),
      ];
      expect(first.code).toBe(0);
      expect(
        first.stdout.split("\n").filter((line) => line.includes("Anggaran") || line.includes("anggaran")),
      ).toHaveLength(16);
      for (const other of [again, without, inline]) expect(other).toEqual(first);
    });
  });

  it("keeps the texts of Word files alone, and none with --no-cache or without a study", async () => {
    await inFolder(await study(), async (folder) => {
      asBinary([...code, "--no-cache"], folder);
      asBinary([...code, "--no-study", "sources"], folder);
      expect(existsSync(join(folder, ".cg-code"))).toBe(false);
      asBinary(code, folder);
      expect(keptIn(folder)).toHaveLength(8);
    });
  });

  it("reads a changed file anew, and does without a damaged kept text", async () => {
    await inFolder(await study(), async (folder) => {
      const before = asBinary(code, folder);
      for (const path of keptIn(folder)) writeFileSync(path, "spoilt");
      expect(asBinary(code, folder)).toEqual(before);
      writeFileSync(
        join(folder, "sources", "Leles.docx"),
        await wordFile(["T: Apa?", "J: Anggaran minim di Malangbong.", "T: Lalu?", "J: Sudah."]),
      );
      const after = asBinary(code, folder);
      expect(after.stdout).toContain("Malangbong");
      expect(after.stdout).not.toContain("Di Leles");
      expect(keptIn(folder)).toHaveLength(8);
      rmSync(join(folder, "sources", "Leles.docx"));
      asBinary([...code, "sources/Kadungora.docx"], folder);
      expect(keptIn(folder)).toHaveLength(7);
    });
  });

  it("names the file that cannot be read, in threads as without, and goes on where it may", async () => {
    await inFolder(await study({ "sources/Leles.docx": "PK\u0003\u0004 cut off" }), async (folder) => {
      const refused = asBinary(code, folder);
      expect(refused).toMatchObject({ code: 2, stdout: "" });
      expect(refused.stderr).toMatch(/^cg-code: sources\/Leles\.docx: not a whole Word file/);
      expect(await inProcess(code, folder)).toEqual(refused);
      const skipped = asBinary([...code, "--skip-unreadable"], folder);
      expect(skipped.code).toBe(0);
      expect(skipped.stdout).toContain("Kadungora");
      expect(skipped.stderr).toContain("sources/Leles.docx");
    });
  });

  it("by two processes at once leaves both right and the kept texts sound", async () => {
    await inFolder(await study(), async (folder) => {
      const expected = asBinary([...code, "--no-cache"], folder);
      const both = await Promise.all([1, 2, 3].map(() => meanwhile(code, folder)));
      for (const outcome of both) expect(outcome).toEqual(expected);
      expect(keptIn(folder)).toHaveLength(8);
      for (const path of keptIn(folder)) expect(readFileSync(path, "utf8")).toMatch(/^[0-9a-f]{64}\n\{/);
      expect(asBinary(code, folder)).toEqual(expected);
    });
  });
});

describe.runIf(process.platform !== "win32")("names of files", () => {
  it("may hold line breaks, emoji and marks that turn the writing round, and are printed so that one sees them", async () => {
    const said = "T: Apa?\nJ: Anggaran minim.\nT: Lalu?\nJ: Sudah.\n";
    const names = ["a\nb.txt", "\u{1f600}.txt", "c\u202ed.txt"];
    const files = Object.fromEntries([["codebook.yaml", codebook], ...names.map((name) => [name, said])]);
    await inFolder(files, async (folder) => {
      const outcome = await inProcess(["sources", ".", "-c", "codebook.yaml", "-f", "jsonl"], folder);
      expect(outcome.code).toBe(0);
      // In JSON the mark is written as an escape.
      expect(outcome.stdout).not.toContain("\u202e");
      const ids = outcome.stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).source);
      expect(ids).toEqual(["a\nb.txt", "c\u202ed.txt", "\u{1f600}.txt"]);
      const shown = await inProcess(["sources", ".", "-c", "codebook.yaml"], folder);
      expect(shown.stdout).not.toContain("\u202e");
      expect(shown.stdout).toMatch(/^a b\.txt/m);
    });
  });
});

/** Runs the binary without waiting for it. */
function meanwhile(argv: readonly string[], cwd: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(repository, "bin", "cg-code.js"), ...argv], {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const outcome = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      outcome.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      outcome.stderr += text;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ ...outcome, code: status }));
  });
}
