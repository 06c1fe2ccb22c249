import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { SourceFile } from "../../../src/study/discover.js";
import { createReadingPool } from "../../../src/study/reading/pool.js";
import { folderOf } from "../folder.js";

/** A thread that answers with the id of its source, refuses some, and breaks down at others. */
const thread = `
import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ id }) => {
  if (id === "exit") process.exit(3);
  if (id === "throw") throw new Error("broken");
  if (id === "refused") parentPort.postMessage({ refused: { message: "refused: no", hint: "Leave it.", aside: "a list" } });
  else parentPort.postMessage({ read: { raw: { text: id }, stamp: "" } });
});
`;
const source = (id: string): SourceFile => ({ id, path: `/${id}`, named: false, languages: [], attributes: {} });

function poolOf(most: number) {
  const file = `${folderOf({ "thread.mjs": thread })}/thread.mjs`;
  const limits = { maxSource: 1000 };
  return createReadingPool({ limits, store: null }, most, pathToFileURL(file));
}

describe("threads that read", () => {
  it("answer each source with its own text, or with the refusal as it was made", async () => {
    const pool = poolOf(2);
    const read = ["a", "b", "c", "d"].map((id) => pool.read(source(id)));
    const refused = pool.read(source("refused"));
    await expect(refused).rejects.toMatchObject({ message: "refused: no", hint: "Leave it.", aside: "a list" });
    expect((await Promise.all(read)).map(({ raw }) => raw.text)).toEqual(["a", "b", "c", "d"]);
    await pool.close();
  });

  it("lose one source when they break down, and no other waits for ever", async () => {
    const pool = poolOf(2);
    const ids = ["a", "exit", "throw", "exit", "b", "throw", "c"];
    const outcomes = await Promise.all(
      ids.map((id) =>
        pool.read(source(id)).then(
          ({ raw }) => raw.text,
          (error: unknown) => String(error),
        ),
      ),
    );
    expect(outcomes).toEqual([
      "a",
      "Error: a thread ended with code 3 while it read",
      "Error: broken",
      "Error: a thread ended with code 3 while it read",
      "b",
      "Error: broken",
      "c",
    ]);
    await pool.close();
  });

  it("end when the pool is closed, whatever they are at", async () => {
    const pool = poolOf(1);
    const reading = ["a", "b"].map((id) => pool.read(source(id)).catch(() => null));
    await pool.close();
    expect((await reading[0])?.raw.text ?? null).toBeNull();
  });
});
