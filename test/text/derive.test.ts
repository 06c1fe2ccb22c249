import { describe, expect, it } from "vitest";
import { derive } from "../../src/text/derive.js";

/** The word list of the main job: the first word of each group matches every word of its group and none of the others; ! is negated. */
const groups = `
kolaborasi berkolaborasi mengolaborasikan kolaborasinya
sepakat kesepakatan menyepakati disepakati ketidaksepakatan!
sesuai ketidaksesuaian! menyesuaikan kesesuaian penyesuaian
batas terbatas keterbatasan pembatasan membatasi
hambat hambatan menghambat terhambat penghambat
anggar anggaran penganggaran dianggarkan menganggarkan nganggarin dianggarin
koordinasi berkoordinasi mengoordinasikan mengkoordinasikan dikoordinasikan pengoordinasian koordinasinya
lanjut keberlanjutan berkelanjutan melanjutkan dilanjutkan
laksana pelaksanaan melaksanakan dilaksanakan
musyawarah bermusyawarah dimusyawarahkan
atur aturan peraturan mengatur diatur pengaturan
latih pelatihan melatih dilatih
tugas bertugas penugasan ditugaskan
percaya kepercayaan mempercayai memercayai ketidakpercayaan!
libat melibatkan dilibatkan keterlibatan terlibat ngelibatin dilibatin
sosialisasi mensosialisasikan disosialisasikan menyosialisasikan
dukung dukungan mendukung didukung pendukung
evaluasi mengevaluasi dievaluasi pengevaluasian
paham pemahaman memahami dipahami
pihak pihak-pihak berpihak
pangku pemangku memangku
ajar belajar pembelajaran pelajaran mengajar
`
  .trim()
  .split("\n")
  .map((line) => line.split(" ").map((word) => ({ word: word.replace("!", ""), negated: word.endsWith("!") })));

describe("the word list of the main job", () => {
  for (const group of groups) {
    const root = group[0]?.word ?? "";
    it(`~${root} finds its group`, () => {
      const found = group.map(({ word }) => ({ word, negated: derive(word, root)?.negated }));
      expect(found).toEqual(group);
    });
    it(`~${root} finds no word of another group`, () => {
      const others = groups.filter((other) => other !== group).flatMap((other) => other.map(({ word }) => word));
      expect(others.filter((word) => derive(word, root) !== null)).toEqual([]);
    });
  }
});
