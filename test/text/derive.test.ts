import fc from "fast-check";
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

describe("how a word is derived", () => {
  const steps: readonly [root: string, word: string, steps: string][] = [
    ["sepakat", "disepakati", "di- + sepakat + -i"],
    ["sepakat", "nyepakatin", "N- + sepakat + -in"],
    ["anggar", "anggarannyalah", "anggar + -an + -nya + -lah"],
    ["sesuai", "ketidaksesuaian", "ke- + tidak- + sesuai + -an"],
    ["batas", "ketakterbatasan", "ke- + tak- + ter- + batas + -an"],
    ["imbang", "menyeimbangkan", "meN- + se- + imbang + -kan"],
    ["tahu", "pengetahuan", "peN- + ke- + tahu + -an"],
    ["daya", "pemberdayaan", "peN- + ber- + daya + -an"],
    ["ajar", "mempelajari", "meN- + per- + ajar + -i"],
    ["kerja", "mempekerjakan", "meN- + per- + kerja + -kan"],
    ["rata", "pemerataan", "peN- + per- + rata + -an"],
    ["pimpin", "kepemimpinan", "ke- + peN- + pimpin + -an"],
    ["saing", "pesaing", "pe- + saing"],
    ["cek", "pengecekan", "peN- + cek + -an"],
    ["laksana", "dilaksanakeun", "di- + laksana + -keun"],
    ["tindaklanjut", "menindaklanjuti", "meN- + tindaklanjut + -i"],
    ["pihak", "pihak-pihaknya", "repeated: pihak, pihak + -nya"],
    ["larut", "berlarut-larut", "repeated: ber- + larut, larut"],
    ["kanak", "kekanak-kanakan", "repeated: ke- + kanak, kanak + -an"],
    ["bantu", "bantu-membantu", "repeated: bantu, meN- + bantu"],
    ["pihak", "pihak2nya", "pihak (repeated) + -nya"],
    ["anggar", "di-anggarkan", "di- + anggar + -kan"],
    ["sk", "di-sk-kan", "di- + sk + -kan"],
  ];
  it.each(steps)("%s -> %s", (root, word, expected) => {
    expect(derive(word, root)?.steps).toBe(expected);
  });

  it("denies with ketidak- and ketak-, hyphenated or not", () => {
    for (const word of ["ketidakjelasan", "ketidak-jelasan", "ketakjelasan", "takjelas"]) {
      expect(derive(word, "jelas")?.negated).toBe(true);
    }
    expect(derive("kejelasan", "jelas")?.negated).toBe(false);
  });

  it("asks for repetition when the root is repeated", () => {
    for (const word of ["undang-undang", "undang-undangnya", "perundang-undangan", "undang2"]) {
      expect(derive(word, "undang-undang")).not.toBeNull();
    }
    for (const word of ["undang", "undangan", "diundang"]) expect(derive(word, "undang-undang")).toBeNull();
  });

  it("does not take a hyphenated word for one half of it", () => {
    expect(derive("ego-sektoral", "ego")).toBeNull();
    expect(derive("kerja-sama", "kerja")).toBeNull();
  });
});

describe("words that only look derived", () => {
  it.each([
    ["masa", "masalah bermasalah permasalahan masakan"],
    ["kali", "sekali sekalian kalian"],
    ["karang", "sekarang sekaranglah"],
    ["diri", "terdiri"],
    ["rita", "berita pemberitaan diberitakan"],
    ["tuju", "setuju menyetujui persetujuan disetujui"],
    ["katak", "mengatakan dikatakan katakan"],
    ["lalu", "selalu melalui"],
    ["nila", "nilai menilai dinilai"],
    ["dana", "perdana"],
    ["bang", "terbang bangku"],
    ["tetap", "tetapi"],
    ["sebut", "tersebut"],
    ["lanjut", "selanjutnya"],
    ["kerja", "kinerja"],
    ["sop", "sopan kesopanan"],
    ["ikan", "berikan memberikan diberikan"],
    ["desa", "desain mendesain desakan mendesak"],
  ])("~%s leaves %s alone", (root, words) => {
    expect(words.split(" ").filter((word) => derive(word, root) !== null)).toEqual([]);
  });

  it("leaves true derivations of the same roots in place", () => {
    const pairs =
      "masa:semasa kali:berkali-kali tuju:tujuan tuju:bertujuan kata:mengatakan dana:mendanai tetap:menetapkan";
    const more = "sebut:menyebutkan lanjut:kelanjutan tugas:petugas minta:meminta nilai:penilaian wali:perwalian";
    for (const pair of `${pairs} ${more}`.split(" ")) {
      const [root = "", word = ""] = pair.split(":");
      expect(derive(word, root), pair).not.toBeNull();
    }
  });

  it("keeps short roots from swallowing small words", () => {
    expect(derive("pesan", "san")).toBeNull();
    expect(derive("kulit", "lit")).toBeNull();
    expect(derive("batin", "bat")).toBeNull();
  });
});

describe("derivation in general", () => {
  const letters = fc.array(fc.constantFrom(..."aiuebdgjklmnprst-'2"), { maxLength: 24 }).map((units) => units.join(""));

  it("never throws, and takes every root for itself", () => {
    fc.assert(
      fc.property(letters, letters, fc.string({ maxLength: 300 }), (word, root, any) => {
        derive(word, root);
        derive(any, root);
        derive(word, any);
        expect(derive(root, root)).not.toBeNull();
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it("finds regular derivations of any root", () => {
    const root = fc
      .tuple(
        fc.constantFrom(..."bdgjlmnrw"),
        fc.constantFrom(..."aiou"),
        fc.constantFrom(..."bdgjlmnrw"),
        fc.constantFrom(..."aou"),
        fc.constantFrom(..."mhr"),
      )
      .map((units) => units.join(""));
    const frame = fc.constantFrom(
      "di-kan",
      "di-i",
      "ter-",
      "ber-",
      "ke-an",
      "per-an",
      "se-nya",
      "-nya",
      "-an",
      "keber-an",
      "ketidak-an",
      "memper-kan",
      "diper-i",
    );
    fc.assert(
      fc.property(root, frame, fc.constantFrom("", "nya", "lah", "nyapun"), (core, affixes, clitic) => {
        const [before = "", after = ""] = affixes.split("-");
        const word = before + core + after + (after === "nya" ? "" : clitic);
        expect(derive(word, core)?.negated, word).toBe(affixes.startsWith("ketidak"));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("answers at once for endless words", () => {
    const word = "a".repeat(1_000_000);
    expect(derive(word, "aaaa")).toBeNull();
    expect(derive(`${"ab-".repeat(300_000)}ab`, "ab")).toBeNull();
  });
});
