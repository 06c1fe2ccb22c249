import type { Diagnostic } from "./diagnostic.js";
import type { Label, Span } from "./text.js";

/** Text that stays in the source but is neither matched nor counted as words. */
export interface Mask {
  readonly span: Span;
  readonly why: "note" | "label" | "heading" | "front-matter" | "header";
}

/** Where a page or a moment of a recording begins. `time` in milliseconds. */
export interface Mark {
  readonly at: number;
  readonly page?: number;
  readonly time?: number;
}

/** A cue or a table row whose speaker the format itself names. `role` is the role column's text where a table has one. */
export interface LabelledSpan {
  readonly span: Span;
  readonly label: string | null;
  readonly role?: string;
}

/** What a reader knows, before anybody asks who speaks. */
export interface RawText {
  /** Decoded, BOM stripped, LF line ends; never altered afterwards. */
  readonly text: string;
  readonly paragraphs: readonly Span[];
  /** Sorted by `at`. */
  readonly marks: readonly Mark[];
  readonly labelled?: readonly LabelledSpan[];
  /** Paragraphs of which every word is bold or italic, and which are no headings. */
  readonly emphasised?: readonly Span[];
  readonly masks: readonly Mask[];
  readonly warnings: readonly Diagnostic[];
  /** Name and version of the reader, as "docx@1". */
  readonly reader: string;
  /** Front matter and the like, already read by the format. */
  readonly attributes?: Readonly<Record<string, string>>;
}

export type SourceType = "interview" | "focus-group" | "document" | "minutes" | "survey" | "field-note";

export type Role = "interviewer" | "participant" | "unknown" | "none";

/** One speaker's uninterrupted speech, without its label. `role` is "none" in documents without speakers. */
export interface Turn {
  readonly span: Span;
  readonly label: string | null;
  /** Id of a Person of the same document, or null. */
  readonly person: string | null;
  readonly role: Role;
}

/** Someone who speaks in a document. Without `people:` in study.yaml the id is "DOCUMENT#LABEL". */
export interface Person extends Affiliated {
  readonly id: string;
  readonly labels: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** One thing that was found while a document was read, and why it was taken so. */
export interface Finding {
  readonly what: "shape" | "other shape" | "speaker" | "same speaker" | "no label" | "legend" | "header" | "notes";
  readonly finding: Label;
  /** Of speakers. */
  readonly role?: Role;
  readonly because: Label;
}

/** What the list of agencies tells of a person or source that states an institution. */
export interface Affiliated {
  /** What names of one institution have in common; null where the attribute names a programme, which is nobody's institution. */
  readonly institution?: string | null;
  /** Attributes that nobody states: they are there because the list of agencies knows them. */
  readonly inferred?: readonly string[];
}

export interface SourceDocument {
  /** Path relative to the study, "/" separators, NFC. */
  readonly id: string;
  readonly title: string;
  readonly type: SourceType;
  /** Why the type was chosen: "study.yaml", or what was seen in the text. */
  readonly typeReason: Label;
  /** The reader's name without version: "docx". */
  readonly format: string;
  readonly reader: string;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly marks: readonly Mark[];
  /** Sorted; every non-blank character is in one turn or in one mask other than a note. */
  readonly turns: readonly Turn[];
  readonly people: readonly Person[];
  /** Sorted by start, not overlapping. */
  readonly masks: readonly Mask[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly warnings: readonly Diagnostic[];
  /** Why it was read so; only when asked for. */
  readonly findings?: readonly Finding[];
}
