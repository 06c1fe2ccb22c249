import { describe, expect, it } from "vitest";
import { read } from "../reading.js";

const talk = [
  "Sinta: Berarti pertemuannya tidak tetap ya?",
  "H. Udin: Suratnya ada, nanti saya carikan di lemari.",
  "Bram: Baik. Lalu siapa yang menanggung biayanya?",
  "H. Udin: Ya, masing-masing jalan sendiri.",
].join("\n\n");

describe("roles above a talk, each before a name that speaks in it", () => {
  it("explain the names and are no turns", async () => {
    const head = "Pewawancara 1: Sinta\nPewawancara 2: Bram\nInforman: H. Udin, ketua paguyuban\n\n";
    const { turns } = await read(`${head}${`${talk}\n\n`.repeat(3)}`);
    const said = turns.filter(({ role }) => role !== "none");
    expect(new Set(said.map(({ label, role }) => `${role} ${label}`))).toEqual(
      new Set(["interviewer Sinta", "participant H. Udin", "interviewer Bram"]),
    );
    expect(said).toHaveLength(12);
  });
});
