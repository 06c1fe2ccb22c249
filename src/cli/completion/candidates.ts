import type { Command, Operand, Values } from "../command.js";
import type { Io } from "../terminal/io.js";
import { idsOf } from "./ids.js";
import { flagsOf, type Typed, typed, type Written } from "./typed.js";

/** One word that a person may go on with. */
export interface Candidate {
  readonly value: string;
  /** In a few words; empty where the value says it. */
  readonly about: string;
}

/** What there is to complete, besides what each command takes. */
export interface Program {
  readonly commands: Readonly<Record<string, { readonly summary: string; load(): Promise<Command> }>>;
  /** Names of the topics of `cg-code help`. */
  readonly topics: readonly string[];
}

/**
 * What the last of `words` (those after `cg-code`) may become. Empty where there is nothing to offer, or where a path is wanted, which shells
 * complete better. Throws CgError where ids are asked for and the codebook cannot be read.
 */
export async function candidates(words: readonly string[], program: Program, io: Io): Promise<readonly Candidate[]> {
  const current = words.at(-1) ?? "";
  const before = words.slice(0, -1);
  const offered = await offer(before, current, program, io);
  return offered.filter(({ value }) => value.startsWith(current));
}

async function offer(
  before: readonly string[],
  current: string,
  program: Program,
  io: Io,
): Promise<readonly Candidate[]> {
  const [first] = before;
  if (first === undefined) return [...firstWords(program.commands), ...programFlags(current)];
  if (first === "help") {
    if (before.length > 1) return secondWords(before.slice(1), program.commands);
    return [...program.topics.map((value) => ({ value, about: "topic" })), ...firstWords(program.commands)];
  }
  for (const length of [2, 1]) {
    const name = before.slice(0, length).join(" ");
    if (before.length < length || !Object.hasOwn(program.commands, name)) continue;
    const command = await program.commands[name]?.load();
    if (command !== undefined) return await continued(command, before.slice(length), current, io);
  }
  return secondWords(before, program.commands);
}

/** "tally", and "codebook" once for all of its commands. */
function firstWords(commands: Program["commands"]): readonly Candidate[] {
  const found = new Map<string, string>([["help", "what a command takes, or a topic"]]);
  for (const [name, { summary }] of Object.entries(commands)) {
    const [first = "", ...rest] = name.split(" ");
    if (rest.length === 0) found.set(first, summary);
    else if (!found.has(first)) found.set(first, `commands about the ${first}`);
  }
  return [...found].map(([value, about]) => ({ value, about }));
}

function secondWords(before: readonly string[], commands: Program["commands"]): readonly Candidate[] {
  const start = `${before.join(" ")} `;
  return Object.entries(commands)
    .filter(([name]) => name.startsWith(start))
    .map(([name, { summary }]) => ({ value: name.slice(start.length), about: summary }));
}

function programFlags(current: string): readonly Candidate[] {
  if (!current.startsWith("-")) return [];
  return [
    { value: "--help", about: "the commands" },
    { value: "--version", about: "" },
  ];
}

/** What may follow in the words of one command. */
async function continued(
  command: Command,
  before: readonly string[],
  current: string,
  io: Io,
): Promise<readonly Candidate[]> {
  const flags = flagsOf(command);
  const line = typed(before, flags);
  if (line.pending !== undefined) return await valuesOf(line.pending.flag.values, command, line, io);
  if (line.ended || !current.startsWith("-"))
    return await valuesOf(operandAt(command, line.operands.length)?.values, command, line, io);
  const at = current.startsWith("--") ? current.indexOf("=") : -1;
  if (at < 0) return flags.filter(isFree(line)).flatMap(longName);
  const name = current.slice(0, at);
  const written = flags.find(({ names }) => names.includes(name));
  const values = await valuesOf(written?.flag.values, command, line, io);
  return values.map(({ value, about }) => ({ value: `${name}=${value}`, about }));
}

/** A flag is offered once, unless it may be given more than once. */
function isFree({ given }: Typed): (written: Written) => boolean {
  return (written) => written.flag.many === true || !given.has(written);
}

function longName({ names, flag }: Written): readonly Candidate[] {
  const value = names.at(-1);
  return value === undefined ? [] : [{ value, about: flag.about }];
}

/** The last operand may be any number of words. */
function operandAt({ operands }: Command, index: number): Operand | undefined {
  const last = operands.at(-1);
  return operands[index] ?? (last?.name.includes("...") === true ? last : undefined);
}

async function valuesOf(
  values: Values | undefined,
  command: Command,
  line: Typed,
  io: Io,
): Promise<readonly Candidate[]> {
  if (values === undefined) return [];
  if (typeof values === "string") {
    const named = valueGiven(line, "--codebook") ?? namedOperand(command, line);
    return await idsOf(values, named, valueGiven(line, "--study"), io);
  }
  const words = typeof values === "function" ? await values() : values;
  return words.map((value) => ({ value, about: "" }));
}

/** The codebook that stands as an operand, as in `codebook show`. */
function namedOperand({ operands }: Command, line: Typed): string | undefined {
  const place = operands.findIndex(({ values }) => values === "codebooks");
  return place < 0 ? undefined : line.operands[place];
}

function valueGiven({ given }: Typed, name: string): string | undefined {
  for (const [{ names }, value] of given) if (names.includes(name)) return value;
  return undefined;
}
