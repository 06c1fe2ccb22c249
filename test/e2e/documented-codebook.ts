/** A codebook in which every element stands that an appendix has, and text that means to break out of one. */
export const documentedCodebook = `cgCode: 1
id: documented
title: {en: Documented, id: Terdokumentasi}
version: '1.2.0'
citation: Somebody (2020). A framework. Journal, 1(2), 3-4.
languages: [id, en]
codes:
  - id: process-design
    stage: deliberation
    kind: activity
    label: {en: Process design, id: Rancangan proses}
    brief: {en: How the parties set up their work., id: Cara para pihak menata kerjanya.}
  - id: ground-rules
    parent: process-design
    stage: deliberation
    kind: activity
    label: {en: Ground rules agreed, id: Aturan dasar disepakati}
    brief: {en: The parties agree how they work together.}
    definition:
      en: |
        Agreements about procedure,
        made by the parties themselves.
    include: ['A joint procedure is written, agreed or signed.', They keep to it.]
    exclude:
      - {text: Nothing is agreed, code: no-ground-rules}
      - What was agreed about the problem itself
    examples:
      - {text: 'SOP-nya sudah ditandatangani semua dinas.', language: id}
    counterexamples:
      - {text: 'Sampai sekarang belum ada SOP bersama.', language: id, because: denied}
    indicators:
      id: ['(sudah | ada) SOP', '"AND" AND @scarcity']
      en: ['(agreed | signed) rules']
    lackingAs: no-ground-rules
  - id: no-ground-rules
    stage: deliberation
    kind: obstacle
    label: {en: No ground rules, id: Tanpa aturan dasar}
    indicators: ['belum ada SOP']
  - id: hostile
    stage: any
    kind: context
    label: {en: '<script>alert(1)</script> | **x** | \`y\`', id: 'a"b''c'}
    brief: {en: "<img src=x onerror=alert(1)> \\u202Egnp.exe \\e[31m", id: '=1+1'}
    definition: {en: '| a | b | {#id} $x$ @cite ^y^ [l](http://x) ~~z~~ -- "q"', id: x}
    include: ['=HYPERLINK("http://x")', '+1', '</td></table>']
    retired: '1.1.0'
    replacedBy: ground-rules
`;

/** The same a version later: a code renamed, one moved, one gone, one new, words and hostile text changed. */
export const nextCodebook = documentedCodebook
  .replaceAll("ground-rules", "agreed-rules")
  .replace("no-agreed-rules\n    stage: deliberation", "no-agreed-rules\n    stage: initiation")
  .replace("version: '1.2.0'", "version: '1.3.0'")
  .replace(
    "codes:\n",
    "context: {negated: {su: [teu acan]}}\ncodes:\n  - {id: trust, stage: any, kind: enabler, label: Trust}\n",
  )
  .replace("They keep to it.", "'=They keep to it <b>now</b> \u202E | `x`'")
  .replace("'(sudah | ada) SOP', ", "'(sudah | ada) (SOP | juknis)', ")
  .replace(/ {2}- id: process-design\n(?: {4}.*\n)+/, "")
  .replace("    parent: process-design\n", "")
  .replace("'=1+1'", "'=2+2'");
