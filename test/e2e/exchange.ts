import { writeXlsx } from "../../src/exchange/table/xlsx.js";
import { ownOf } from "../exchange/codebooks.js";

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

/** As NVivo writes one, in the folder that it puts all codes into. */
const nvivo = `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="NVivo"><Codes>
<Code guid="1d2b6a8c-0d8e-4d6e-9c1e-000000000001" name="Nodes" isCodable="false">
<Code guid="1d2b6a8c-0d8e-4d6e-9c1e-000000000002" name="Initiation" isCodable="false">
<Code guid="1d2b6a8c-0d8e-4d6e-9c1e-000000000003" name="Trust \u202e&amp; doubt" isCodable="true" color="#b5472f">
<Description>What they say of one another:
- trust
- doubt</Description></Code>
<Code guid="1d2b6a8c-0d8e-4d6e-9c1e-000000000004" name="trust doubt" isCodable="true"/></Code></Code></Codes>
<Sets><Set guid="1d2b6a8c-0d8e-4d6e-9c1e-000000000005" name="Interesting">
<MemberCode guid="1d2b6a8c-0d8e-4d6e-9c1e-000000000003"/></Set></Sets></CodeBook>
`;

/** A codebook of ours after a program that keeps descriptions, and no sets. */
const withoutSets = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
<Code guid="c22091e4-2ae9-5a63-98ff-c6f2476f9497" name="Budget is short" isCodable="true">
<Description>There is too little money.

[cg-code]
id: limited-budget
stage: initiation
kind: obstacle
label: {en: ↑, id: Anggaran terbatas}
definition: {en: ↑, id: Dana kurang.}
indicators:
  id:
    - ~anggar NEAR/4 (~batas | @scarcity)
    - '@allies "pergi"'
</Description></Code></Codes></CodeBook>
`;

const byHand = `Kode;Definisi;Kata kunci;Jumlah\r
Sumber daya;;;\r
Sumber daya > Anggaran;'=SUM(A1);"anggar*\r
dana (habis";3\r
Sumber daya > Anggaran!;Uang;;4\r
`;

const liwc = "%\n1\tNeed\n\t2\tFood\n%\nkopi*\t2\nu.s.\t1\nlike\t(02 134)125/464\t1\n";

const rules =
  "GOOD\n\tGOOD* (1)\n\tU_K (2)\nNOT\n\tNOT (1)\n\t@DENIED [#GOOD AFTER #NOT /S 3] (1)\n\t@FAR [#GOOD NEAR #NOT /P] (1)\n";

/** Codebooks in the formats of other programs. */
export async function exchangeFiles(): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const { written } = await ownOf(base);
  const { content } = await writeXlsx({ written }, { language: null, layout: null });
  return {
    "base.yaml": base,
    "base.xlsx": content,
    "cut.xlsx": Buffer.from(content).subarray(0, 1000),
    "by-hand.csv": byHand,
    "prices.csv": "item,price\nrice,3\n",
    "circle.csv": "name,parent\nA,B\nB,A\n",
    "without-sets.qdc": withoutSets,
    "extended.yaml": extended,
    "broken.yaml": base.replace("kind: obstacle", "knid: obstacle"),
    "nvivo.qdc": nvivo,
    "nvivo.csv": nvivo,
    "cut.qdc": nvivo.slice(0, 400),
    "entities.qdc": `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${nvivo.slice(39)}`,
    "none.qdc": '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes/></CodeBook>',
    "needs.dic": liwc,
    "rules.cat": rules,
    "words.yml": "needs: [kopi*, 'teh manis', '!']\n",
    "speech.txt": "Kopi, teh. Manis! Teh  manis: kopi-susu.\n",
    "notes.doc": "Not a codebook at all.\n",
  };
}
