import { Command as Commander, CommanderError } from "commander";
import { CgError } from "../model/diagnostic.js";
import { wrap } from "../render/wrap.js";
import type { Command, Invocation } from "./command.js";
import { commonFlags } from "./options.js";

/** Takes the words after a command's name apart. A string is the help that was asked for. Throws CgError for what the command does not take. */
export function parse(command: Command, words: readonly string[], argv: readonly string[]): Invocation | string {
  const commander = commanderOf(command);
  try {
    commander.parse([...words], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.helpDisplayed") return helpOf(command);
    throw usageError(command, error);
  }
  return { argv, operands: commander.args, flags: commander.opts() };
}

/** Help of one command: examples first, at most 80 columns. */
export function helpOf(command: Command): string {
  const examples = command.examples.map((example) => `  cg-code ${example}\n`).join("");
  return `${wrap(command.about, 80).join("\n")}\n\nExamples:\n${examples}\n${commanderOf(command).helpInformation()}`;
}

function commanderOf(command: Command): Commander {
  const commander = new Commander(`cg-code ${command.name}`)
    .helpOption("-h, --help", "show this help")
    .configureHelp({ helpWidth: 80 })
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .exitOverride();
  for (const operand of command.operands) commander.argument(operand.name, operand.about);
  for (const flag of [...command.flags, ...commonFlags]) {
    if (flag.many) commander.option(flag.flags, flag.about, collect);
    else commander.option(flag.flags, flag.about);
  }
  return commander;
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Commander's message ("error: unknown option '--formt'\n(Did you mean --format?)") in our form. */
function usageError(command: Command, error: CommanderError): CgError {
  const [message = "", suggested] = error.message.replace(/^error: /, "").split("\n");
  const hint = suggested?.replace(/^\(|\)$/g, "") ?? `cg-code ${command.name} --help shows what it takes.`;
  return new CgError(`${command.name}: ${message.replaceAll("'", "")}`, { hint, cause: error });
}
