import type { Files } from "./fixtures.js";

/** A codebook that breaks some of its promises, with lines that are greedy, useless or doubled in the sources beside it. */
const codebook = `cgCode: 1
id: tested
version: '0.2.0'
languages: [id, en]
codes:
  - id: resources
    stage: initiation
    kind: obstacle
    label: {en: Resources, id: Sumber daya}
    examples: [{text: 'Semua serba kurang.', language: id}]
  - id: budget
    parent: resources
    stage: initiation
    kind: obstacle
    label: {en: Budget, id: Anggaran}
    indicators:
      id: ['anggaran kurang', '(anggaran | dana) (kurang | minim)', 'dana desa habis']
      en: ['budget was cut']
    examples:
      - {text: 'Anggaran kurang sekali.', language: id}
      - {text: 'Tidak ada masalah anggaran kurang.', language: id}
      - {text: 'Uangnya habis, telepon 0812-3456-7890.', language: id}
      - {text: 'Uangnya sudah habis.', language: su}
    counterexamples:
      - {text: 'Anggaran kurang dipahami warga.', language: id, because: not about an amount}
  - id: rules
    stage: deliberation
    kind: activity
    label: {en: Ground rules, id: Aturan dasar}
    indicators: {id: ['SOP', 'dan'], en: ['rules']}
    lackingAs: no-rules
    examples:
      - {text: 'SOP-nya sudah jadi.', language: id}
      - {text: 'Belum ada SOP.', language: id}
  - id: no-rules
    stage: deliberation
    kind: obstacle
    label: {en: No ground rules, id: Tanpa aturan dasar}
    indicators: {id: ['SOP belum jelas UNLESS draf']}
    examples:
      - {text: 'Belum ada SOP dan anggaran kurang.', language: id}
      - {text: "\\e[2JJuknis\\u202e <b>membingungkan</b>.", language: id}
`;

const interview = (more: string) => `T: Apa anggaran kurang? Dana desa habis?
J: Anggaran kurang dan tenaga sedikit. SOP belum ada dan semua bingung. ${more}
T: Lalu?
J: Rapat dan kunjungan jalan terus. Kader dan bidan ikut. Dana minim juga dan honor macet.
`;

export const tested: Files = {
  "study.yaml": `cgCode: 1
codebook: codebook.yaml
lang: en
sources: [{path: 'interviews/*', type: interview}]
people:
  INF-01: {as: ['interviews/a.txt#J'], sector: government, consent: attributed}
  INF-02: {as: ['interviews/b.txt#J'], sector: village, consent: none}
`,
  "codebook.yaml": codebook,
  "interviews/a.txt": interview("Anggaran kurang, kata Pak Asep, NIP 197001011995031001."),
  "interviews/b.txt": interview("Rahasia: dana minim."),
  "bare.yaml":
    "cgCode: 1\nid: bare\ncodes:\n  - {id: budget, stage: any, kind: obstacle, indicators: {id: ['anggaran kurang']}}\n",
  "clean.yaml":
    "cgCode: 1\nid: clean\ncodes:\n  - id: budget\n    stage: any\n    kind: obstacle\n    indicators: {id: ['anggaran kurang']}\n    examples: [{text: 'Anggaran kurang.', language: id}]\n",
  "broken.yaml": "cgCode: 1\nid: broken\ncodes: [\n",
};
