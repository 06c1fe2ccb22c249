import type { Files } from "./fixtures.js";

/** The codebook of the small study with maps, and others that it maps to, rightly and wrongly. */
export function mapped(study: Files, codebook: string): Files {
  const withMaps = codebook
    .replace(
      "  - id: limited-resources\n",
      "  - id: limited-resources\n    maps: {their-framework: [means], gone: [x]}\n",
    )
    .replace("  - id: ground-rules\n", "  - id: ground-rules\n    maps: {their-framework: [clear-rules, process]}\n")
    .replace(
      "  - id: no-ground-rules\n",
      "  - id: no-ground-rules\n    maps: {their-framework: [clear-rules], wrong: [clear-rulez]}\n",
    );
  return {
    ...study,
    "codebook.yaml": `${withMaps}  - {id: weather, stage: any, kind: context, label: Weather, indicators: {id: [setahun]}}\n`,
    "their.yaml": `cgCode: 1
id: their-framework
title: {en: Theirs, id: Milik mereka}
version: '2.0.0'
stages:
  - {id: before, label: {en: Before, id: Sebelum}}
  - {id: deliberation, label: {en: During, id: Selama}}
codes:
  - {id: means, stage: before, kind: obstacle, label: {en: Means, id: Sarana}, indicators: {id: [x]}}
  - {id: process, stage: deliberation, kind: activity, label: {en: Process, id: Proses}}
  - id: clear-rules
    parent: process
    stage: deliberation
    kind: activity
    label: {en: Clear rules, id: Aturan jelas}
    indicators: {id: [x]}
    lackingAs: unclear-rules
  - {id: unclear-rules, stage: deliberation, kind: obstacle, label: {en: Unclear rules, id: Aturan tidak jelas}, indicators: {id: [x]}}
  - {id: trust, stage: before, kind: enabler, label: {en: Trust, id: Kepercayaan}, indicators: {id: [x]}}
`,
    "wrong.yaml":
      "cgCode: 1\nid: wrong\ncodes:\n  - {id: clear-rules, stage: any, kind: activity, indicators: {id: [x]}}\n",
    "never.yaml": "cgCode: 1\nid: never\ncodes:\n  - {id: a, stage: any, kind: activity, indicators: {id: [x]}}\n",
    "broken.yaml": "cgCode: 1\nid: broken\ncodes: [\n",
  };
}
