import type { CodedDocument } from "../../model/corpus.js";
import { askedInDocument } from "./asked.js";
import type { CodeIndex } from "./code-index.js";
import { type DocumentVoices, voicesOf } from "./informants.js";
import { type Passage, passagesOf } from "./passages.js";
import type { CodingFilter } from "./selection.js";

/** What a document holds for an analysis. */
export interface DocumentEvidence {
  readonly document: CodedDocument;
  readonly voices: DocumentVoices;
  readonly passages: readonly Passage[];
  /** Stage to ids of the informants asked about it. */
  readonly asked: ReadonlyMap<string, ReadonlySet<string>>;
}

export function evidenceOf(document: CodedDocument, index: CodeIndex, filter: CodingFilter): DocumentEvidence {
  const voices = voicesOf(document);
  const passages = passagesOf(document, voices, index, filter);
  return { document, voices, passages, asked: askedInDocument(document, voices, passages) };
}
