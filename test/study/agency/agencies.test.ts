import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAgencies } from "../../../src/study/agency/agencies.js";
import { copyOfAgencies } from "../../../src/study/agency/copy.js";
import { parseAgencies } from "../../../src/study/agency/file.js";
import { shippedAgencies } from "../../../src/study/agency/shipped.js";
import { folderOf } from "../folder.js";

const shipped = parseAgencies(readFileSync("codebooks/agencies/id.yaml", "utf8"), "codebooks/agencies/id.yaml");
const agencies = createAgencies(shipped, null);
const keysOf = (names: readonly string[]) => new Set(names.map((name) => agencies.institution(name).key));
const study = (yaml: string) => createAgencies(shipped, parseAgencies(yaml, "agencies.yaml"));

/** Each line: names of one institution; no two lines are one. */
const institutions = [
  ["Dinkes Kab. Garut", "Dinas Kesehatan Kabupaten Garut", "DINAS KESEHATAN GARUT", "Dinkes Garut", "Dinkes Kab.Garut"],
  ["Dinkes Tasikmalaya", "Dinas Kesehatan Kab. Tasikmalaya"],
  ["Dinkes Kota Tasikmalaya", "Dinas Kesehatan Kota Tasikmalaya", "Tasikmalaya City Health Office"],
  [
    "Dinas Kesehatan",
    "Dinkes",
    "Bidang Kesmas Dinas Kesehatan",
    "Kepala Bidang Kesmas, Dinkes",
    "District Health Office",
  ],
  [
    "Dinkes Provinsi Jawa Barat",
    "Dinas Kesehatan Prov. Jabar",
    "Dinkes Jawa Barat",
    "West Java Provincial Health Office",
  ],
  [
    "Puskesmas Cilawu",
    "PKM Cilawu",
    "UPT Puskesmas Cilawu",
    "UPTD Puskesmas DTP Cilawu",
    "Kepala Puskesmas Cilawu",
    "Cilawu Health Center",
  ],
  ["Puskesmas Tarogong", "PKM Kec. Tarogong"],
  [
    "Bappeda Kab. Garut",
    "Bapperida Garut",
    "Bappelitbangda Kabupaten Garut",
    "Regional Development Planning Agency of Garut",
  ],
  ["Badan Perencanaan Pembangunan Daerah", "Bappeda", "Planning Agency"],
  [
    "DPPKBPPPA Garut",
    "DP2KBP3A Kab. Garut",
    "DPPKB Kabupaten Garut",
    "Dinas Pengendalian Penduduk, Keluarga Berencana, Pemberdayaan Perempuan, dan Perlindungan Anak Kab. Garut",
  ],
  ["BKKBN", "Kemendukbangga", "Kemendukbangga/BKKBN", "Badan Kependudukan dan Keluarga Berencana Nasional"],
  ["Perwakilan BKKBN Provinsi Jawa Barat", "BKKBN Jawa Barat"],
  ["TP PKK Kab. Garut", "TP-PKK Kabupaten Garut", "PKK Kab. Garut", "Ketua TP. PKK Kabupaten Garut"],
  ["TP PKK Desa Sukamaju", "PKK Desa Sukamaju"],
  ["Pustu Sukamaju", "Puskesmas Pembantu Desa Sukamaju"],
  ["Posyandu Melati", "Kader Posyandu Melati"],
  ["PLKB Kecamatan Cilawu", "PKB Kec. Cilawu", "Penyuluh KB Cilawu"],
  ["TPK Desa Sukamaju", "Tim Pendamping Keluarga Sukamaju"],
  ["KPM", "Kader Pembangunan Manusia"],
  ["RDS", "Rumah Desa Sehat"],
  ["Forum CSR", "Forum TJSL", "Forum CSR/TJSL"],
  ["BAZNAS Kab. Garut", "Badan Amil Zakat Nasional Kabupaten Garut"],
  ["Forkopimda", "Muspida"],
  ["Muspika", "Forkopimcam"],
  ["BPD Sukamaju", "Badan Permusyawaratan Desa Sukamaju"],
  ["Disperkim", "Dinas Perumahan dan Kawasan Permukiman"],
  ["Dinas PUPR", "Dinas Pekerjaan Umum dan Penataan Ruang"],
  ["Kecamatan Cilawu", "Camat Cilawu", "Kantor Kecamatan Cilawu"],
  ["Pemerintah Desa Sukamaju", "Pemdes Sukamaju", "Kepala Desa Sukamaju", "Desa Sukamaju"],
  ["Pemkab Garut", "Pemerintah Kabupaten Garut"],
  ["Setda Kab. Garut", "Bagian Kesra Setda Kab. Garut", "Sekretariat Daerah Kabupaten Garut"],
  ["TPPS Kab. Garut", "Sekretariat TPPS Kabupaten Garut", "Tim Percepatan Penurunan Stunting Kab. Garut"],
  ["DPMD", "Dinas Pemberdayaan Masyarakat dan Desa", "Dinas PMD"],
  ["Disdik", "Dinas Pendidikan"],
  ["Dinsos", "Dinas Sosial", "Social Affairs Office"],
  ["DKP", "Dinas Ketahanan Pangan"],
  ["Diskominfo", "Dinas Komunikasi & Informatika"],
  ["Bidan Desa Sukamaju", "Bides Sukamaju"],
  ["PPKBD Sukamaju"],
  ["Satgas Stunting"],
  ["Pokja Stunting"],
  ["Pendamping Desa"],
  ["PT Maju Jaya", "PT. Maju Jaya"],
  ["Universitas Garut"],
  ["Yayasan Peduli, mitra Dinas Kesehatan"],
  ["Dinas Kesehatan dan Bappeda"],
] as const;

describe("names of institutions", () => {
  it.each(institutions.map((names) => [names.join(" = "), names] as const))("%s", (_, names) => {
    expect([...keysOf(names)]).toHaveLength(1);
    expect([...keysOf(names)]).not.toContain(null);
  });

  it("different institutions stay apart", () => {
    const keys = institutions.map(([first]) => agencies.institution(first).key);
    expect(new Set(keys).size).toBe(institutions.length);
  });

  it.each(
    [
      "BOK",
      "BOKB",
      "DAK fisik",
      "DAK Nonfisik",
      "APBDes",
      "ADD",
      "Dana Desa",
      "BTT",
      "Dashat",
      "Genting",
      "e-PPGBM",
    ].concat([
      "SIGIZI",
      "Elsimil",
      "EHDW",
      "SSGI",
      "SKI",
      "Rembuk stunting",
      "Aksi konvergensi",
      "Audit kasus stunting (AKS)",
      "Lokmin",
    ]),
  )("%s is no institution", (name) => {
    expect(agencies.institution(name).key).toBeNull();
  });

  it.each([
    ["Dinkes", "government", "kabupaten"],
    ["Dinas Kesehatan Provinsi Jawa Barat", "government", "province"],
    ["Kementerian Kesehatan RI", "government", "national"],
    ["Ministry of Health", "government", "national"],
    ["Dinkes Kota Bandung", "government", "kota"],
    ["Puskesmas Cilawu, Kabupaten Garut", "government", "kecamatan"],
    ["Posyandu Melati", "community", "desa"],
    ["TP PKK", "community", undefined],
    ["TP PKK Kecamatan Cilawu", "community", "kecamatan"],
    ["Forum CSR", "business", "kabupaten"],
    ["PT Maju Jaya", "business", undefined],
    ["Universitas Garut", "academia", undefined],
    ["Garut University", "academia", undefined],
    ["Radar Garut", "media", undefined],
    ["Dinas Peternakan Kabupaten Garut", "government", undefined],
    ["UNICEF", undefined, undefined],
  ])("%s: sector %s, level %s", (name, sector, level) => {
    const known = agencies.institution(name);
    expect([known.sector, known.level]).toEqual([sector, level]);
  });

  it("names of any length are read", () => {
    expect(agencies.institution("Dinas Kesehatan ".repeat(10_000)).key).toContain("dinas kesehatan");
    expect(agencies.institution("").key).toBe("");
  });
});

describe("a study's own list", () => {
  it("joins names that are two institutions otherwise, in all their forms", () => {
    const own = study(
      "agencies:\n  - {name: Dinas Kesehatan Kabupaten Garut, aliases: [Dinas Kesehatan, DKG], level: district}\n",
    );
    const { key } = own.institution("Dinkes Garut");
    for (const name of ["Dinkes", "Bidang Gizi Dinas Kesehatan", "DKG", "Bidang Gizi, DKG"])
      expect(own.institution(name).key).toBe(key);
    expect(own.institution("DKG")).toMatchObject({ sector: "government", level: "district" });
    expect(own.institution("Dinkes Tasikmalaya").key).not.toBe(key);
  });

  it("adds names to an agency, corrects it, and adds agencies", () => {
    const own = study(
      "agencies:\n  - {name: Dinkes, aliases: [DKG], sector: health}\n  - {name: Dinas Peternakan, aliases: Disnak, sector: government, level: kabupaten}\n  - {name: Kelompok Asuh, kind: programme}\n",
    );
    expect(own.institution("DKG Kab. Garut")).toMatchObject({
      key: agencies.institution("Dinkes Garut").key,
      sector: "health",
    });
    expect(own.institution("Disnak Garut").key).toBe(own.institution("Dinas Peternakan Kabupaten Garut").key);
    expect(own.institution("Disnak")).toMatchObject({ sector: "government", level: "kabupaten" });
    expect(own.institution("Kelompok Asuh").key).toBeNull();
  });

  it.each([
    ["agencies:\n  - {name: A, sektor: x}\n", "unknown key sektor", 2],
    ["agencies:\n  - name: A\n    kind: program\n", "unknown kind program", 3],
    ["agencies:\n  - {name: A, aliases: [C]}\n  - name: B\n    aliases: [D, C]\n", "C is claimed by both A and B", 4],
    ["agencies: x\n", "agencies must be a list", 1],
    ["- x\n", "agencies.yaml must be a mapping of names to values", 1],
    ["agencies:\n  - {aliases: [C]}\n", "name must be text", 2],
  ])("%j: %s", (yaml, message, line) => {
    expect(() => study(yaml)).toThrow(
      expect.objectContaining({ message, place: expect.objectContaining({ file: "agencies.yaml", line }) }),
    );
  });
});

describe("the shipped list", () => {
  it("is read from the copy the build makes, and from the YAML where that has changed since", async () => {
    const bytes = readFileSync("codebooks/agencies/id.yaml");
    const copy = copyOfAgencies(bytes);
    expect(await shippedAgencies(folderOf({ "id.json": copy }))).toEqual(shipped);
    const marked = copy.replace('"Dinas Kesehatan"', '"Dinas Copied"');
    expect((await shippedAgencies(folderOf({ "id.json": marked }))).agencies.map(({ name }) => name)).toContain(
      "Dinas Copied",
    );
    const stale = marked.replace(/"hash":"[0-9a-f]{8}/, '"hash":"00000000');
    expect(await shippedAgencies(folderOf({ "id.json": stale }))).toEqual(shipped);
    expect(await shippedAgencies(folderOf({ "id.json": "{" }))).toEqual(shipped);
    expect(await shippedAgencies(folderOf())).toEqual(shipped);
  });
});
