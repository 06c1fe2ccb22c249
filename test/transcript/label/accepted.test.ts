import { describe, expect, it } from "vitest";
import { read } from "../reading.js";

const talk = "Informan x: saya kira begitu, ya.\nPeneliti: Lalu bagaimana?\n".repeat(3);

describe("labels at the top that only tell whom a text is about", () => {
  it("are no turns", async () => {
    const { turns } = await read(`Informan 1: kepala bidang\nInforman 2: kader posyandu\n${talk}`);
    expect(turns.map(({ label }) => label)).toEqual([...Array(3).fill(["Informan x", "Peneliti"]).flat()]);
  });

  it("are passed over in time that grows with their number", async () => {
    const list = Array.from({ length: 40_000 }, (_, i) => `Informan ${i}: kepala bidang\n`).join("");
    expect((await read(`${list}${talk}`)).people.map(({ labels }) => labels)).toEqual([["Informan x"], ["Peneliti"]]);
  });
});
