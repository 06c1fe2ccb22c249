/** Half-open range in UTF-16 code units of a document's text. Files and all output use Unicode code points; text/offsets converts. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A label in the two languages of output. */
export interface Label {
  readonly en: string;
  readonly id: string;
}

export type Lang = keyof Label;
