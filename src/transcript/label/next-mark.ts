/** Where a mark stands next, looked for once per stretch of text. Questions must come in order. */
export class NextMark {
  private readonly text: string;
  private readonly mark: string;
  private next = -1;

  constructor(text: string, mark: string) {
    this.text = text;
    this.mark = mark;
  }

  /** Index of the first mark at or behind `at`; infinite when there is none. */
  from(at: number): number {
    if (this.next < at) {
      const found = this.text.indexOf(this.mark, at);
      this.next = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.next;
  }
}
