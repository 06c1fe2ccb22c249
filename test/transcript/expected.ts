import type { Role, SourceDocument } from "../../src/model/document.js";
import { words } from "./reading.js";

/**
 * What a hand-checked expectation file says of a document, a line each: `type: interview`, `interviewer: Peneliti 4` (role, first label,
 * turns; `-` for speech without a label), `turn 2: first words … last words` (or `turn last:`), `warning: words of a warning`,
 * `note: words masked as a note`, `text: 1` (stretches that nobody says). Every speaker must be named; `#` opens a comment.
 */
export interface Expected {
  readonly type: string;
  /** As `role: label turns`, sorted. */
  readonly speakers: readonly string[];
  readonly turns: readonly { readonly at: string; readonly first: string; readonly last: string }[];
  readonly warnings: readonly string[];
  readonly notes: readonly string[];
  /** Stretches of role none; null where the file does not say. */
  readonly text: number | null;
}

const roles: readonly string[] = ["interviewer", "participant", "unknown"] satisfies Role[];

export function parseExpected(content: string): Expected {
  let type = "";
  const speakers: string[] = [];
  const turns: { at: string; first: string; last: string }[] = [];
  const warnings: string[] = [];
  const notes: string[] = [];
  let text: number | null = null;
  for (const line of content.split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [, key = "", value = ""] = /^([^:]+): (.+)$/.exec(line) ?? [];
    const turn = /^turn (\d+|last)$/.exec(key);
    if (turn !== null) {
      const [first = "", last = first] = value.split(" … ");
      turns.push({ at: turn[1] ?? "", first, last });
    } else if (key === "type") type = value;
    else if (roles.includes(key)) speakers.push(`${key}: ${value}`);
    else if (key === "warning") warnings.push(value);
    else if (key === "note") notes.push(value);
    else if (key === "text") text = Number(value);
    else throw new Error(`no expectation: ${line}`);
  }
  return { type, speakers: speakers.sort(), turns, warnings, notes, text };
}

/** The document in the terms of an expectation, with the words of the turns that it asks for. */
export function observed(doc: SourceDocument, asked: Expected): Expected {
  const spoken = doc.turns.filter((turn) => turn.role !== "none");
  const counts = new Map<string, number>();
  for (const { person, role } of spoken) {
    const label = doc.people.find(({ id }) => id === person)?.labels[0] ?? "-";
    counts.set(`${role}: ${label}`, (counts.get(`${role}: ${label}`) ?? 0) + 1);
  }
  const text = (at: string): string => {
    const turn = spoken[at === "last" ? spoken.length - 1 : Number(at) - 1];
    return turn === undefined ? "" : words(doc, turn.span);
  };
  const masked = doc.masks.filter(({ why }) => why === "note").map(({ span }) => words(doc, span));
  return {
    type: doc.type,
    speakers: [...counts].map(([who, count]) => `${who} ${count}`).sort(),
    turns: asked.turns.map(({ at, first, last }) => {
      const said = text(at);
      // What was said instead is shown where the words differ.
      const holds = said.startsWith(first) && said.endsWith(last);
      return holds ? { at, first, last } : { at, first: said.slice(0, 60), last: said.slice(-60) };
    }),
    warnings: asked.warnings.filter((words) => doc.warnings.some(({ message }) => message.includes(words))),
    notes: asked.notes.filter((words) => masked.includes(words)),
    text: asked.text === null ? null : doc.turns.length - spoken.length,
  };
}
