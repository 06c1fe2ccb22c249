import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codebook, inFolder } from "./fixtures.js";
import { repository } from "./repository.js";

const binary = join(repository, "bin", "cg-code.js");
const sentence = "Anggarannya terbatas sekali, kata beliau. ";

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** Starts the binary, does something to it while it runs, and waits for its end. */
function running(
  argv: readonly string[],
  cwd: string,
  meanwhile: (child: ReturnType<typeof spawn>) => void,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [binary, ...argv], { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, stderr }));
    meanwhile(child);
  });
}

describe("the process", () => {
  it("ends quietly with 0 when the reader of its output has had enough", async () => {
    await inFolder({ "codebook.yaml": codebook, "a.txt": sentence.repeat(5000) }, async (folder) => {
      const ended = await running(["code", "a.txt", "-c", "codebook.yaml", "-f", "csv"], folder, (child) => {
        child.stdout?.once("data", () => child.stdout?.destroy());
      });
      expect(ended).toEqual({ code: 0, signal: null, stderr: expect.not.stringMatching(/EPIPE|error|at /) });
    });
  });

  it("ends with 130 when interrupted, and leaves no half-written file", async () => {
    const sources = Object.fromEntries(
      Array.from({ length: 200 }, (_, index) => [`sources/${index}.txt`, sentence.repeat(5000)]),
    );
    // Late enough to have started on a busy machine, early enough to have work left.
    const start = performance.now();
    await running(["--version"], repository, () => {});
    const delay = 2 * (performance.now() - start) + 200;
    await inFolder({ "codebook.yaml": codebook, ...sources }, async (folder) => {
      const argv = ["code", "sources", "-c", "codebook.yaml", "-o", "out.csv"];
      const ended = await running(argv, folder, (child) => {
        setTimeout(() => child.kill("SIGINT"), delay);
      });
      expect(ended).toEqual({ code: 130, signal: null, stderr: "" });
      expect(readdirSync(folder).sort()).toEqual(["codebook.yaml", "sources"]);
    });
  });
});
