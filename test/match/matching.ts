import { join } from "node:path";
import { loadCodebook } from "../../src/codebook/load.js";
import type { LoadedCodebook } from "../../src/codebook/loaded.js";
import { candidateId } from "../../src/coding/candidate-id.js";
import { createMatcher, type Matcher } from "../../src/match/matcher.js";
import { unpackCandidates } from "../../src/match/packed-candidates.js";
import type { Code } from "../../src/model/codebook.js";
import type { Mask, SourceDocument, Turn } from "../../src/model/document.js";

/** A matcher with the codes that its candidates are unpacked with. */
export interface Matching {
  readonly matcher: Matcher;
  readonly codes: readonly Code[];
}

export function matchingOf(loaded: LoadedCodebook): Matching {
  return { matcher: createMatcher(loaded), codes: loaded.codebook.codes };
}

export async function smallMatching(): Promise<Matching> {
  return matchingOf(await loadCodebook("small.yaml", { cwd: join(import.meta.dirname, "fixtures") }));
}

/** A document of the given turns, one to a line. */
export function documentOf(
  turns: readonly { role: Turn["role"]; text: string }[],
  masks: readonly Mask[] = [],
): SourceDocument {
  const text = turns.map((turn) => turn.text).join("\n");
  let at = 0;
  const placed = turns.map((turn): Turn => {
    const span = { start: at, end: at + turn.text.length };
    at = span.end + 1;
    return { span, label: null, person: turn.role === "participant" ? "doc#J" : null, role: turn.role };
  });
  return {
    id: "doc.txt",
    title: "doc",
    type: "interview",
    typeReason: { en: "test", id: "test" },
    format: "txt",
    reader: "txt@1",
    text,
    paragraphs: placed.map((turn) => turn.span),
    marks: [],
    turns: placed,
    people: [],
    masks,
    attributes: {},
    warnings: [],
  };
}

export function run({ matcher, codes }: Matching, document: SourceDocument, languages: readonly string[] = ["id"]) {
  const result = matcher.match(document, { roles: ["participant", "unknown"], languages, explain: true });
  return { ...result, candidates: unpackCandidates(result.candidates, document.id, codes, candidateId) };
}

/** What one passage asserts: "code assertion" of every candidate, sorted. */
export function assertions(
  matching: Matching,
  passage: string,
  languages: readonly string[] = ["id"],
): readonly string[] {
  const { candidates } = run(matching, documentOf([{ role: "participant", text: passage }]), languages);
  return candidates.map((each) => `${each.code} ${each.assertion}`).sort();
}

/** The same for the answer to a question. */
export function answered(matching: Matching, question: string, answer: string): readonly string[] {
  const turns = [
    { role: "interviewer", text: question },
    { role: "participant", text: answer },
  ] as const;
  return run(matching, documentOf(turns))
    .candidates.map((each) => `${each.code} ${each.assertion}`)
    .sort();
}
