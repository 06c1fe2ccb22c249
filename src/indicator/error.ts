/** What is wrong with an indicator, where in its text, and what to write instead. The codebook loader turns it into file:line:column. */
export class IndicatorError extends Error {
  /** Offset in the indicator's text, in code units. */
  readonly at: number;
  /** How many code units are wrong; 0 when something is missing at `at`. */
  readonly length: number;
  readonly hint: string | undefined;

  constructor(message: string, at: number, length: number, hint?: string) {
    super(message);
    this.name = "IndicatorError";
    this.at = at;
    this.length = length;
    this.hint = hint;
  }
}
