import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codebook, inFolder } from "./fixtures.js";
import { inProcess } from "./process.js";

const nip = "197203041995032001";
const nik = "3205012345678901";
const phone = "081234567890";
const mail = "asep.saepudin@garut.example.id";

const interview = `Kode Informan : IK-1
Nama Informan : Drs. H. Asep Saepudin (NIP. ${nip})
NIK : ${nik}
Jabatan : Kepala Bidang, HP ${phone}
Instansi : Dinas Kesehatan Kabupaten Garut
Alamat : Jl. Raya 12, ${mail}
No. HP/WA : ${phone}
E-mail : ${mail}
Kontak : ${phone}
Tanggal : 12 Juni 2023

T: Apa kendala yang Bapak hadapi?
J: Anggarannya terbatas sekali, hubungi saya di ${phone} atau ${mail}.
T: Lalu bagaimana dengan aturan main?
J: Belum ada SOP, NIP saya ${nip}, NIK ${nik}.
`;

const second = `---
title: Wawancara ${mail}
nip: "${nip}"
no_hp: "${phone}"
instansi: Bappeda (${phone})
tanggal: 3 Juli 2023
---

T: Apa kendalanya?

J: Anggaran minim, Pak.

T: Lalu?

J: Belum ada SOP.
`;

const files = {
  "study.yaml": `cgCode: 1
sources:
  - {path: sources/*, type: interview}
  - {path: sources/b.md, attributes: {nik: '${nik}', alamat: 'rumah, ${phone}', date: '2023-07-04'}}
people:
  A: {as: [sources/a.txt#J], nip: '${nip}', email: ${mail}, name: 'Asep ${phone}', institution: 'Dinkes ${phone}', position: 'Kabid ${mail}'}
`,
  "codebook.yaml": codebook,
  "sources/a.txt": interview,
  "sources/b.md": second,
  "sources/attributes.csv": `source,person,NIP,No HP,alamat\nb.md,B,${nip},${phone},"di ${phone}"\nb.md,B,${nip},${phone},"lain ${phone}"\n`,
};

const runs = [
  "sources -f csv",
  "sources -f json",
  "sources -f md",
  "sources --explain -f csv",
  "sources --explain -f json",
  "informants -f csv",
  "informants --identify -f jsonl",
  "documents -f csv",
  "obstacles -f csv",
  "obstacles",
  "quotes limited-budget -f csv",
  "quotes limited-budget --identify -f json",
  "code -f csv",
  "code --explain -f csv",
  "code --raw -f jsonl",
  "tally --by person --identify -f csv",
  "tally --by institution -f json",
  "tally --by position -f csv",
  "tally --by nip -f csv",
  "tally --by email -f csv",
  "matrix --rows person --columns institution --identify -f csv",
  "tally --where nip=1 -f csv",
  "tally --where address=x -f csv",
  "tally --where nipp=1 -f csv",
  "sources -f csv -o out.csv --manifest m.json --dictionary d.csv",
];

describe("numbers and addresses that lead to a person", () => {
  it("are printed by no command, in no format, neither in tables nor in messages nor in files", async () => {
    await inFolder(files, async (folder) => {
      const told = new Set<string>();
      for (const run of runs) {
        const { stdout, stderr, code } = await inProcess(run.split(" "), folder);
        const out = run.includes("-o ")
          ? ["out.csv", "m.json", "d.csv"].map((name) => readFileSync(join(folder, name), "utf8"))
          : [];
        const all = [stdout, stderr, ...out].join("\n");
        // Only errors of asking for what nobody states end otherwise.
        expect([0, 2], `${run}: ${stderr}`).toContain(code);
        if (code === 2) told.add(run);
        for (const secret of [nip, nik, phone, mail])
          expect(all.replace(/[ .-]/g, ""), run).not.toContain(secret.replace(/[ .-]/g, ""));
      }
      expect([...told]).toEqual([
        "tally --by nip -f csv",
        "tally --by email -f csv",
        "tally --where nip=1 -f csv",
        "tally --where address=x -f csv",
        "tally --where nipp=1 -f csv",
      ]);
    });
  });
});
