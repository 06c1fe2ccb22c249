import type { CheckReport } from "../../model/finding.js";

export interface FormatOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** Of cg-code. */
  readonly version: string;
  /** The path under which the reader of the output knows a file, from the path that people are shown. */
  readonly path: (file: string) => string;
}

/** One form in which the findings of a check are written. */
export interface FindingFormat {
  readonly name: string;
  readonly about: string;
  /** Of `-o FILE`, with the dot. */
  readonly extensions: readonly string[];
  render(report: CheckReport, options: FormatOptions): string;
}
