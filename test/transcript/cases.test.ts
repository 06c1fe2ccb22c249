import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { observed, parseExpected } from "./expected.js";
import { read } from "./reading.js";

const folder = fileURLToPath(new URL("./cases/", import.meta.url));

/** Names of the texts in a folder of cases; how each is read, its extension says. */
function texts(kind: string): string[] {
  return readdirSync(`${folder}${kind}`).filter((name) => !name.endsWith(".expect"));
}

function open(kind: string, name: string) {
  return read(readFileSync(`${folder}${kind}/${name}`, "utf8"), {
    as: name.slice(name.lastIndexOf(".") + 1),
    id: name,
  });
}

describe("transcripts of every shape: who speaks, how often, as what", () => {
  it.each(texts("talks"))("%s", async (name) => {
    const expected = parseExpected(readFileSync(`${folder}talks/${name.replace(/\.\w+$/, ".expect")}`, "utf8"));
    expect(observed(await open("talks", name), expected)).toEqual(expected);
  });
});

describe("documents in which nobody speaks", () => {
  it.each(texts("documents"))("%s", async (name) => {
    const doc = await open("documents", name);
    expect(doc.people).toEqual([]);
    expect(doc.turns.filter((turn) => turn.role !== "none")).toEqual([]);
    expect(doc.type).toBe(name.startsWith("minutes") ? "minutes" : "document");
  });
});
