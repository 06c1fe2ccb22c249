import { describe, expect, it } from "vitest";
import { documentOf, run, smallMatching } from "../matching.js";

const matching = await smallMatching();

/** What one sentence says of the budget: its assertion, the reason why it is dropped, or "" when nothing is found. */
function saysOf(passage: string): string {
  const { hits } = run(matching, documentOf([{ role: "participant", text: passage }]));
  const hit = hits.find((each) => each.code === "limited-budget");
  return hit === undefined ? "" : hit.reason || hit.assertion;
}

describe("a reference to the literature", () => {
  it.each([
    ["Anggaran terbatas di mana-mana (Rahman, 2019).", "other: Rahman, 2019"],
    ["Anggaran terbatas di mana-mana (Rahman dkk., 2019; Sari, 2020).", "other: Rahman dkk., 2019"],
    ["Anggaran terbatas di mana-mana (Ansell & Gash, 2008: 544).", "other: Ansell & Gash, 2008"],
    ["Rahman (2019) menemukan anggaran terbatas.", "other: Rahman (2019"],
    ["Ansell et al. (2008) menemukan anggaran terbatas.", "other: al. (2008"],
  ])("%s: found elsewhere", (passage, expected) => {
    expect(saysOf(passage)).toBe(expected);
  });

  it.each([
    "Anggaran terbatas sejak 2019.",
    "Anggaran terbatas (2019).",
    "Anggaran terbatas (12 Juni 2023).",
    "Anggaran terbatas (BPS, 2022).",
    "Anggaran terbatas (Dinas Kesehatan, 2022).",
    "Anggaran terbatas (Ibu Siti, 2023).",
    "Anggaran terbatas (wawancara dengan Siti, 2023).",
    "Dinas Kesehatan (2022) mencatat anggaran terbatas.",
    "Sejalan dengan Rahman (2019), anggaran di sini terbatas.",
    "Anggaran terbatas, 2019) dan seterusnya.",
  ])("%s is none", (passage) => {
    expect(saysOf(passage)).toBe("affirmed");
  });
});

describe("the title of a table or figure", () => {
  it.each(["Tabel 4.2 Anggaran terbatas menurut desa", "Gambar 3: anggaran terbatas"])(
    "%s states nothing",
    (passage) => {
      expect(saysOf(passage)).toMatch(/^title of a table or figure: /);
    },
  );

  it.each(["Tabel 4.2 menunjukkan anggaran terbatas.", "Tabel anggaran terbatas"])("%s does", (passage) => {
    expect(saysOf(passage)).toBe("affirmed");
  });
});
