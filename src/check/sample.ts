/** The lines of a small codebook without fault, by what stands in them. */
const faultless = {
  cgCode: "cgCode: 1",
  id: "id: trust",
  languages: "languages: [en]",
  stages: "stages: [{id: deliberation}]",
  codes: "codes:",
  code: "  - id: low-trust",
  stage: "    stage: deliberation",
  kind: "    kind: obstacle",
  definition: "    definition: The parties do not believe one another.",
  exclude: "    exclude: [Doubts about figures]",
  examples: "    examples: [{text: Nobody trusts the other agencies., language: en}]",
  indicators: "    indicators: {en: [nobody trusts]}",
} as const;

/**
 * A codebook for the examples of a rule: the faultless one with some lines put in another way, so that an example shows what it is
 * about and nothing else. An empty text leaves the line out; `more` follows at the end.
 */
export function sample(changes: Partial<Readonly<Record<keyof typeof faultless, string>>>, more = ""): string {
  const lines = Object.values({ ...faultless, ...changes }).filter((line) => line !== "");
  return `${lines.join("\n")}\n${more}`;
}
