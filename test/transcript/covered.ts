import { expect } from "vitest";
import type { SourceDocument } from "../../src/model/document.js";

/** Every non-blank character is in exactly one turn or one mask other than a note; notes lie inside turns; all is sorted and apart. */
export function expectCovered(doc: SourceDocument): void {
  const solid = doc.masks.filter((mask) => mask.why !== "note").map((mask) => mask.span);
  const spans = [...doc.turns.map((turn) => turn.span), ...solid].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(at);
    expect(span.end).toBeGreaterThan(span.start);
    expect(doc.text.slice(at, span.start).trim()).toBe("");
    at = span.end;
  }
  expect(at).toBeLessThanOrEqual(doc.text.length);
  expect(doc.text.slice(at).trim()).toBe("");
  for (const list of [doc.turns, doc.masks]) {
    for (let i = 1; i < list.length; i++)
      expect(list[i]?.span.start).toBeGreaterThanOrEqual(list[i - 1]?.span.end ?? 0);
  }
  for (const mask of doc.masks) {
    if (mask.why !== "note") continue;
    expect(doc.turns.some((turn) => turn.span.start <= mask.span.start && mask.span.end <= turn.span.end)).toBe(true);
  }
  for (let i = 1; i < doc.marks.length; i++) expect(doc.marks[i]?.at).toBeGreaterThanOrEqual(doc.marks[i - 1]?.at ?? 0);
  const people = new Set(doc.people.map((person) => person.id));
  expect(people.size).toBe(doc.people.length);
  for (const turn of doc.turns) if (turn.person !== null) expect(people.has(turn.person)).toBe(true);
  for (const span of doc.paragraphs)
    expect(doc.text.slice(span.start, span.end)).toBe(doc.text.slice(span.start, span.end).trim());
}
