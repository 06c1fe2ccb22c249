const base = `cgCode: 1
id: base
title: {en: Base, id: Dasar}
version: '1.0.0'
languages: [id, en]
lists: {allies: {id: ['mitra', '~sahabat']}}
codes:
  # A family.
  - id: resources
    stage: initiation
    kind: obstacle
    label: {en: 'Resources: money, people', id: Sumber daya}
  - id: limited-budget
    parent: resources
    stage: initiation
    kind: obstacle
    label: {en: Limited budget, id: Anggaran terbatas}
    definition: {en: There is too little money., id: Dana kurang.}
    exclude: [{text: Money comes late, code: resources}]
    examples: [{text: 'Anggarannya terbatas.', language: id}]
    counterexamples: [{text: 'Anggaran tidak terbatas.', language: id, because: denied}]
    indicators:
      id: ['~anggar NEAR/4 (~batas | @scarcity)', '@allies "pergi"']
      en: ['budget* NEAR/4 (limited | short)']
    color: '#b5472f'
`;

const extended = `cgCode: 1
id: extended
extends: base.yaml
codes:
  - id: limited-budget
    indicators: {en: {add: ['no money']}}
  - id: low-trust
    stage: deliberation
    kind: obstacle
    indicators: {id: ['tidak (saling | pernah) percaya']}
`;

/** Codebooks in the formats of other programs. */
export async function exchangeFiles(): Promise<Readonly<Record<string, string | Uint8Array>>> {
  return {
    "base.yaml": base,
    "extended.yaml": extended,
    "broken.yaml": base.replace("kind: obstacle", "knid: obstacle"),
    "notes.doc": "Not a codebook at all.\n",
  };
}
