import type { Command, Flag } from "../command.js";
import { commonFlags } from "../options.js";

/** A flag as it can be written. */
export interface Written {
  readonly flag: Flag;
  /** "-c" and "--codebook". */
  readonly names: readonly string[];
  readonly takesValue: boolean;
}

/** What of a command line stands before the word that is being typed. */
export interface Typed {
  /** The flag whose value comes next; undefined where a flag or an operand does. */
  readonly pending: Written | undefined;
  /** Names of the flags that were given, in the spelling of `Written`, with their values. */
  readonly given: ReadonlyMap<Written, string>;
  readonly operands: readonly string[];
  /** Whether `--` has ended the flags. */
  readonly ended: boolean;
}

/** Every flag of a command, --help too. */
export function flagsOf(command: Command): readonly Written[] {
  const help: Flag = { flags: "-h, --help", about: "show this help" };
  return [...command.flags, ...commonFlags, help].map((flag) => ({
    flag,
    names: flag.flags.match(/(?<=^|\s)--?[a-z][a-z-]*/gi) ?? [],
    takesValue: /[<[]/.test(flag.flags),
  }));
}

/** Takes apart the words that stand behind a command's name, the last of them left out. It never fails: what a person types is not whole yet. */
export function typed(words: readonly string[], flags: readonly Written[]): Typed {
  const given = new Map<Written, string>();
  let pending: Written | undefined;
  const operands: string[] = [];
  let ended = false;
  for (const word of words) {
    if (pending !== undefined) {
      given.set(pending, word);
      pending = undefined;
    } else if (ended || !word.startsWith("-") || word === "-") operands.push(word);
    else if (word === "--") ended = true;
    else {
      const at = word.startsWith("--") ? word.indexOf("=") : -1;
      const name = at < 0 ? word : word.slice(0, at);
      const written = flags.find(({ names }) => names.includes(name));
      if (written === undefined) continue;
      given.set(written, at < 0 ? "" : word.slice(at + 1));
      if (at < 0 && written.takesValue) pending = written;
    }
  }
  return { pending, given, operands, ended };
}
