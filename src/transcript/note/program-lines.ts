import type { Mark } from "../../model/document.js";
import type { Span } from "../../model/text.js";

/** What programs of transcription add, and nobody said. */
export interface ProgramLines {
  readonly spans: readonly Span[];
  readonly marks: readonly Mark[];
}

/** Lines of Otter, Teams and Google Meet about themselves. Bounded: a text may hold line separators, behind each of which a line begins. */
const lines = [
  /^[ \t\u00a0]{0,20}Transcribed by https?:\/\/otter\.ai\S{0,200}[ \t\u00a0]{0,20}$/gim,
  /^[ \t\u00a0]{0,20}\S[^\n]{0,80} (?:started|stopped) transcription[ \t\u00a0]{0,20}$/gim,
  /^[ \t\u00a0]{0,20}Meeting ended after \d{1,2}:\d\d(?::\d\d)?[^\n]{0,20}$/gm,
  /^[ \t\u00a0]{0,20}This editable transcript was computer generated[^\n]{0,160}$/gm,
];

/** Times as f4 and MAXQDA put them behind a turn: #00:12:31-4#. */
const hashTime = /#(\d{1,2}):(\d\d):(\d\d)(?:-(\d))?#/g;

/** Finds them from `from` on; one look for each kind. */
export function programLines(text: string, from: number): ProgramLines {
  const spans: Span[] = [];
  const marks: Mark[] = [];
  if (/otter\.ai|transcription|Meeting ended|computer generated/i.test(text)) {
    for (const pattern of lines) {
      for (const match of text.matchAll(pattern)) {
        const start = match.index + (match[0].length - match[0].trimStart().length);
        if (start >= from) spans.push({ start, end: start + match[0].trim().length });
      }
    }
  }
  for (const match of text.matchAll(hashTime)) {
    if (match.index < from) continue;
    const [whole, hours, minutes, seconds, tenths = "0"] = match;
    spans.push({ start: match.index, end: match.index + whole.length });
    const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(tenths) * 100;
    marks.push({ at: match.index, time });
  }
  return { spans, marks };
}
