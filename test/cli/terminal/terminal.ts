import type { Io, Output } from "../../../src/cli/terminal/io.js";

/** An Io whose output can be read back. */
export interface TestIo {
  readonly io: Io;
  stdout(): string;
  stderr(): string;
}

export function testIo(more: Partial<Io> = {}): TestIo {
  const out = collector(false);
  const err = collector(false);
  const io: Io = {
    stdout: out.output,
    stderr: err.output,
    cwd: "/",
    env: {},
    signal: new AbortController().signal,
    now: () => 0,
    ...more,
  };
  return { io, stdout: out.text, stderr: err.text };
}

/** An output that keeps what is written to it. */
export function collector(isTerminal: boolean): { readonly output: Output; text(): string } {
  const pieces: string[] = [];
  return {
    output: {
      write: async (text) => {
        pieces.push(text);
      },
      isTerminal,
      columns: isTerminal ? 80 : null,
    },
    text: () => pieces.join(""),
  };
}
