import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPrivate, withoutIdentifiers } from "../../src/text/identifiers.js";

describe("numbers that lead to a person", () => {
  it.each([
    "Hubungi 081234567890 ya.",
    "Hubungi 0812-3456-7890 ya.",
    "Hubungi 0812 3456 7890 ya.",
    "Hubungi +62 812 3456 7890 ya.",
    "Hubungi +62812-3456-789 ya.",
    "Hubungi (0262) 123456 ya.",
    "Hubungi 0262-2345678 ya.",
    "Hubungi +31 20 123 4567 ya.",
    "NIP 197001011995031001.",
    "NIP. 19700101 199503 1 001",
    "pegawai 19700101 199503 1 001 itu",
    "NIK: 3205011203870004",
    "nomornya 3205011203870004 itu",
    "nomornya 3205 0112 0387 0004 itu",
    "No. HP: 0812.3456.7890",
    "WA 0812 34 567",
    "tulis ke asep.saepudin+2@garut.go.id ya",
  ])("are taken out of %s", (text) => {
    expect(withoutIdentifiers(text)).toContain("[•••]");
    expect(withoutIdentifiers(text)).not.toMatch(/\d{3}/);
  });

  it.each([
    "Anggaran Rp 1.500.000.000 tahun 2022.",
    "Tahun 2019 2020 2021 2022.",
    "Rp 3.000.000.000.000.000",
    "Perpres 72/2021 dan Perbup Nomor 21 Tahun 2020.",
    "12-06-2023 pukul 08.30-10.00",
    "2023-06-12",
    "Prevalensi 24,4 persen dari 15.234 balita.",
    "Ada 08 posyandu, 085 kader.",
  ])("are not seen in %s", (text) => {
    expect(withoutIdentifiers(text)).toBe(text);
  });

  it("leave no sixteen digits or mobile number behind, wherever they stand", () => {
    const digits = (length: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(""));
    fc.assert(
      fc.property(fc.lorem(), digits(16), digits(9), fc.lorem(), (before, nik, rest, after) => {
        const phone = `0812${rest}`;
        const shown = withoutIdentifiers(`${before} ${nik}, ${phone} ${after}`);
        expect(shown).not.toContain(nik);
        expect(shown).not.toContain(phone);
      }),
      { seed: 1 },
    );
  });

  it("hold in attributes by name, however it is written", () => {
    expect(["NIP", "No. HP", "no_hp", "Telepon", "NIK"].map(isPrivate)).toEqual([true, true, true, true, true]);
    expect(["position", "hpp", "date"].map(isPrivate)).toEqual([false, false, false]);
  });
});
