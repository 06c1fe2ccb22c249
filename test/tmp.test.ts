import { it } from "vitest";
import { read } from "./transcript/reading.js";

it("x", async () => {
  for (const [n, t] of [
    ["labels", Array.from({ length: 79 }, (_, i) => `Label${i}: x`).join("\n") + "\n" + "kata ".repeat(4_000_000)],
    ["lines", "Nama : a\n".repeat(1_000_000)],
    ["blanks", "Nama : a\n" + "\n".repeat(10_000_000) + "x"],
    ["spaces", Array.from({ length: 79 }, () => "Nama : " + " ".repeat(1400) + "x").join("\n")],
    ["bars", Array.from({ length: 79 }, () => "| Nama | " + "|".repeat(1400) + "x").join("\n")],
    ["tabs", Array.from({ length: 4000 }, () => "Nama\t" + "\t".repeat(1400) + "x").join("\n")],
    ["eq", Array.from({ length: 79 }, () => "Tanggal : " + "12 s.d. ".repeat(170)).join("\n")],
    ["mail", "Alamat : a@" + "a.".repeat(700) + "\nNama : " + "a".repeat(1400) + "@"],
    ["persetujuan", Array.from({ length: 79 }, () => "Persetujuan : " + "tidak ".repeat(230)).join("\n")],
  ] as const) {
    const a = performance.now();
    await read(t);
    console.log(n, Math.round(performance.now() - a));
  }
}, 120000);
