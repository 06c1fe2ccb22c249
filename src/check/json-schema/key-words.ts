/** What an editor says of a key when one points at it, and what it proposes to write. */
export interface KeyWords {
  readonly title: string;
  readonly description: string;
  readonly examples?: unknown[];
}
