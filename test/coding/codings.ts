import type { Coding } from "../../src/model/coding.js";

/** An affirmed, unreviewed candidate, with what a test says otherwise. */
export function coding(given: Partial<Coding>): Coding {
  return {
    id: "id",
    document: "a.txt",
    span: { start: 0, end: 10 },
    code: "limited-budget",
    coder: "codebook",
    origin: "candidate",
    status: "unreviewed",
    assertion: "affirmed",
    response: false,
    present: false,
    evidence: [],
    ...given,
  };
}
