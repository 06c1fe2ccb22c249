import type { Io } from "./terminal/io.js";

/** An option as help, parsing, completion and documentation see it. */
export interface Flag {
  /** As in help: "-c, --codebook <name>". */
  readonly flags: string;
  readonly about: string;
  /** May be given more than once. */
  readonly many?: true;
  readonly values?: Values;
}

export interface Operand {
  /** "<code>" or "[paths...]". */
  readonly name: string;
  readonly about: string;
  readonly values?: Values;
}

/**
 * What a shell may complete: some words, the words of a registry that is loaded only for it, or ids of the codebook that holds where the person
 * stands. Without values the shell completes paths.
 */
export type Values = readonly string[] | (() => Promise<readonly string[]>) | "codes" | "stages" | "codebooks";

/** One command: what its help says, what it takes, what it does. */
export interface Command {
  /** "tally", "codebook forms". */
  readonly name: string;
  readonly about: string;
  /** Command lines that run on the example study, without "cg-code". */
  readonly examples: readonly string[];
  readonly operands: readonly Operand[];
  readonly flags: readonly Flag[];
  /** Returns the exit code. */
  run(invocation: Invocation, io: Io): Promise<number>;
}

/** What the person typed, taken apart but not yet understood. */
export interface Invocation {
  /** Everything after "cg-code". */
  readonly argv: readonly string[];
  readonly operands: readonly string[];
  readonly flags: Flags;
}

/** Values by camel-case name of the flag. */
export type Flags = Readonly<Record<string, unknown>>;

/** The value of a flag that takes one; undefined when it was not given. */
export function text(flags: Flags, name: string): string | undefined {
  const value = flags[name];
  return typeof value === "string" ? value : undefined;
}

/** Whether a flag without value was given. */
export function given(flags: Flags, name: string): boolean {
  return flags[name] === true;
}

/** The values of a flag that may be given more than once. */
export function texts(flags: Flags, name: string): readonly string[] {
  const value = flags[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
