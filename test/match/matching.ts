import { join } from "node:path";
import { loadCodebook } from "../../src/codebook/load.js";
import { candidateId } from "../../src/coding/candidate-id.js";
import { createMatcher, type Matcher } from "../../src/match/matcher.js";
import type { MatchResult } from "../../src/match/result.js";
import type { Mask, SourceDocument, Turn } from "../../src/model/document.js";

export async function smallMatcher(): Promise<Matcher> {
  return createMatcher(await loadCodebook("small.yaml", { cwd: join(import.meta.dirname, "fixtures") }));
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
    typeReason: "test",
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

export function run(matcher: Matcher, document: SourceDocument, languages: readonly string[] = ["id"]): MatchResult {
  return matcher.match(document, {
    roles: ["participant", "unknown"],
    languages,
    explain: true,
    identify: candidateId,
  });
}

/** What one passage asserts: "code assertion" of every candidate, sorted. */
export function assertions(
  matcher: Matcher,
  passage: string,
  languages: readonly string[] = ["id"],
): readonly string[] {
  const { candidates } = run(matcher, documentOf([{ role: "participant", text: passage }]), languages);
  return candidates.map((each) => `${each.code} ${each.assertion}`).sort();
}

/** The same for the answer to a question. */
export function answered(matcher: Matcher, question: string, answer: string): readonly string[] {
  const turns = [
    { role: "interviewer", text: question },
    { role: "participant", text: answer },
  ] as const;
  return run(matcher, documentOf(turns))
    .candidates.map((each) => `${each.code} ${each.assertion}`)
    .sort();
}
