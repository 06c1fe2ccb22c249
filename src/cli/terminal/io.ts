/** The world outside: everything that a command takes from the process, the terminal and the clock comes in as this. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the person interrupts the run. */
  readonly signal: AbortSignal;
  /** Milliseconds from an arbitrary start; only for deciding when progress is shown. */
  now(): number;
}

export interface Output {
  /** Done when the text has been taken; fails with code EPIPE when nobody reads any more. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Of the terminal; null where it is none. */
  readonly columns: number | null;
}
