import fc from "fast-check";
import { readCodebookText } from "../../src/codebook/load.js";
import type { WrittenCode, WrittenCodebook } from "../../src/exchange/conversion.js";
import type { OwnCodebook } from "../../src/exchange/format.js";
import { writtenCodebook } from "../../src/exchange/written.js";

/** What YAML, XML, spreadsheets or terminals read otherwise when it stands bare. */
const traps = [
  ..."@ * # : - ? | > & ! % ` ' \" , [ ] { } ~ = < \\ / + ]]> &amp; &#10; <b>".split(" "),
  ...["null", "true", "1.2", "0x1f", "1e3", ".5", "---", "...", "<<", "- a", "? a", ": a", "a: b", "a #b", "it's"],
  ...["\n", "\r\n", "\n\n", "\t", " ", "  ", "\u0085", "\u00a0", "\u2028", "\u202e", "\u2066", "\ufeff"],
  ...[
    "😀",
    "👨‍👩‍👧",
    "é",
    "e\u0301",
    "%YAML 1.2",
    "!!str a",
    "&a b",
    "*a",
    "[a, b]",
    "{a: b}",
    "| x",
    "'",
    "''",
    "\\n",
  ],
  ...['["', "=1+1", "'=1", "@SUM(A1)", "_x000D_", " [because: x]", "(id) ", "[cg-code]", "\\u0041", "a::b", "a > b"],
];
const piece = fc.oneof(fc.constantFrom(...traps), fc.string({ unit: "grapheme", maxLength: 6 }));
export const text = fc.array(piece, { maxLength: 5 }).map((parts) => parts.join(""));
export const line = text.filter((value) => value.trim() !== "");
const words = fc.oneof(text, fc.dictionary(fc.constantFrom("en", "id", "su"), text));
const item = fc.oneof(line, fc.dictionary(fc.constantFrom("en", "id", "su"), line, { minKeys: 1 }));
/** Translated throughout, as shipped codebooks are. */
const inBoth = fc.record({ en: line, id: line });

/** Lines of the indicator language that are sound, with what YAML would misread. */
const indicator = fc.constantFrom(
  ...["@scarcity", "*isasi", '"AND" NEAR/3 x', "~a NEAR/4 (x | y)", "/\\d+/", "SOP", "null", "true", '"c d"', '"a: b"'],
  ...['"- y"', '"#x"', '"a, b"', "(tidak | belum) ada", "it's", "~kali EXCEPT (sekali | seringkali)"],
);
const listed = fc.constantFrom("a*", "~b", '"c d"', "e f");

export const example = fc.record(
  { text: line, language: fc.constantFrom("en", "id"), because: words },
  { requiredKeys: ["text"] },
);

function code(id: string, others: readonly string[]): fc.Arbitrary<WrittenCode> {
  const other = fc.constantFrom(...others);
  return fc.record(
    {
      id: fc.constant(id),
      stage: fc.constantFrom("any", "initiation", "deliberation"),
      kind: fc.constantFrom("obstacle", "activity"),
      label: words,
      brief: words,
      definition: words,
      include: fc.oneof(fc.array(item, { maxLength: 3 }), fc.array(inBoth, { maxLength: 3 })),
      exclude: fc.oneof(
        fc.array(fc.oneof(item, fc.record({ text: item, code: other }, { requiredKeys: ["text"] })), { maxLength: 3 }),
        fc.array(fc.oneof(inBoth, fc.record({ text: inBoth, code: other })), { maxLength: 3 }),
      ),
      examples: fc.array(example, { maxLength: 3 }),
      counterexamples: fc.array(example, { maxLength: 3 }),
      indicators: fc.oneof(
        fc.array(indicator, { maxLength: 3 }),
        fc.dictionary(fc.constantFrom("en", "id"), fc.array(indicator, { maxLength: 3 })),
      ),
      lackingAs: other,
      recommendation: words,
      maps: fc.dictionary(fc.constantFrom("a-b", "c"), fc.array(fc.constantFrom("x", "y-z"), { maxLength: 2 })),
      parent: fc.constantFrom("aa", ...others.filter((one) => one < id)),
      color: fc.constantFrom("#b5472f", "#FFFFFF"),
      scope: fc.constantFrom("sentence", "turn"),
      overlaps: fc.constantFrom("longest", "all"),
      hypothetical: fc.constantFrom("apart", "counts"),
      retired: text,
      replacedBy: other,
    },
    { requiredKeys: ["id", "stage", "kind"] },
  );
}

/** Codebooks of three codes, with every key and hostile texts. */
export const codebooks: fc.Arbitrary<WrittenCodebook> = fc.record(
  {
    cgCode: fc.constant(1 as const),
    id: fc.constant("small"),
    title: words,
    version: text,
    citation: text,
    languages: fc.constant(["id", "en"]),
    lists: fc.dictionary(
      fc.constantFrom("mine", "ours"),
      fc.oneof(
        fc.array(listed, { minLength: 1, maxLength: 2 }),
        fc.dictionary(fc.constantFrom("en", "id"), fc.array(listed, { maxLength: 2 })),
      ),
    ),
    context: fc.record(
      {
        replace: fc.boolean(),
        negated: fc.record({ id: fc.array(fc.constantFrom("mboten", "dereng"), { maxLength: 2 }) }),
        pseudo: fc.record({
          en: fc.record(
            { before: fc.nat({ max: 50 }), after: fc.nat({ max: 50 }), words: fc.constant(["not only"]) },
            { requiredKeys: [] },
          ),
        }),
      },
      { requiredKeys: [] },
    ),
    matching: fc.record(
      { hyphens: fc.constantFrom("parts", "whole"), regex: fc.constantFrom("full", "search"), clitics: fc.boolean() },
      { requiredKeys: [] },
    ),
    codes: fc.tuple(
      code("aa", ["aa", "bb", "cc"]).map(({ parent: _, ...rest }) => rest),
      code("bb", ["aa", "bb", "cc"]),
      code("cc", ["aa", "bb", "cc"]),
    ),
  },
  { requiredKeys: ["cgCode", "id", "title", "version", "languages", "codes"] },
);

/** A codebook given as YAML. Throws for one that is not sound. */
export async function ownOf(yaml: string): Promise<OwnCodebook> {
  const { loaded, draft, problems } = await readCodebookText(yaml, "codebook.yaml", { cwd: "/" });
  const [problem] = problems;
  if (problem) throw new Error(`line ${problem.place.line}: ${problem.message}\n${yaml}`);
  if (!loaded || !draft) throw new Error("not loaded");
  return { loaded, written: writtenCodebook(loaded.codebook, draft.tree) };
}
