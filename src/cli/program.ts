import { suggestion } from "../codebook/nearest.js";
import { CgError } from "../model/diagnostic.js";
import type { Command } from "./command.js";
import { done } from "./terminal/failure.js";
import type { Io } from "./terminal/io.js";

interface Entry {
  /** For the list of commands; the command itself says more. */
  readonly summary: string;
  load(): Promise<Command>;
}

/** Every command: name, one line, and where it is. Loaded only when called. */
export const commands: Readonly<Record<string, Entry>> = {
  obstacles: {
    summary: "the obstacle summary per stage",
    load: async () => (await import("./obstacles.js")).obstaclesCommand,
  },
  tally: {
    summary: "counts of codes by stage, source, institution, ...",
    load: async () => (await import("./tally.js")).tallyCommand,
  },
  matrix: {
    summary: "rows x columns of any two of these",
    load: async () => (await import("./matrix.js")).matrixCommand,
  },
  code: {
    summary: "the passages, one row each, with the rule that fired",
    load: async () => (await import("./code.js")).codeCommand,
  },
  quotes: {
    summary: "the passages of one code, in context",
    load: async () => (await import("./quotes.js")).quotesCommand,
  },
  sources: {
    summary: "what was read: types, turns, people, languages, problems",
    load: async () => (await import("./sources.js")).sourcesCommand,
  },
  informants: {
    summary: "who spoke, for the methods section",
    load: async () => (await import("./informants.js")).informantsCommand,
  },
  documents: {
    summary: "the documents read, for the methods section",
    load: async () => (await import("./documents.js")).documentsCommand,
  },
  "codebook check": {
    summary: "what is wrong in a codebook, and where",
    load: async () => (await import("./codebook/check.js")).codebookCheckCommand,
  },
  "codebook test": {
    summary: "its examples as tests; what each indicator finds in sources",
    load: async () => (await import("./codebook/test.js")).codebookTestCommand,
  },
  "codebook forms": {
    summary: "the word forms that a ~root finds in sources",
    load: async () => (await import("./codebook/forms.js")).codebookFormsCommand,
  },
  "codebook show": {
    summary: "the codebook as an appendix: definitions, examples, rules",
    load: async () => (await import("./codebook/show.js")).codebookShowCommand,
  },
  "codebook diff": {
    summary: "what changed between two versions of a codebook",
    load: async () => (await import("./codebook/diff.js")).codebookDiffCommand,
  },
  "codebook schema": {
    summary: "the JSON Schema of codebooks, for editors",
    load: async () => (await import("./codebook/schema.js")).codebookSchemaCommand,
  },
  "codebook convert": {
    summary: "a codebook in other formats, or made from one",
    load: async () => (await import("./codebook/convert.js")).codebookConvertCommand,
  },
  completion: {
    summary: "what makes the tab key work in bash, zsh and fish",
    load: async () => (await import("./completion.js")).completionCommand,
  },
};

/** Named in the design, not in this version. */
const planned = new Set(
  (
    "init cooccur framework saturation timeline stages triangulation compare trajectory keywords qca add decide done log undo " +
    "reanchor merge merge-driver sample agree evaluate suggest review report figure query export import verify redact"
  ).split(" "),
);

const topics: Readonly<Record<string, () => Promise<string>>> = {
  formats: async () => await (await import("./topics/formats.js")).formats(),
  indicators: async () => (await import("./topics/indicators.js")).indicators,
  counting: async () => (await import("./topics/counting.js")).counting,
  "exit-codes": async () => (await import("./topics/exit-codes.js")).exitCodes,
};

/** Finds the command, lets it take its words apart and runs it. Returns the exit code; throws CgError for a command that is none. */
export async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [first = "--help", ...rest] = argv;
  if (first === "-h" || first === "--help") return await say(overview(), io);
  if (first === "-V" || first === "--version") return await say(`${(await import("./version.js")).version()}\n`, io);
  if (first === "help") return await say(await helpOn(rest), io);
  if (first === "__complete") {
    const { answer } = await import("./completion/answer.js");
    return await say(await answer(rest, { commands, topics: Object.keys(topics) }, io), io);
  }
  if (first.startsWith("-")) {
    throw new CgError(`${first}: options stand after the command`, {
      hint: "For example: cg-code tally interviews/ -f csv.",
    });
  }
  const isAsking = rest.length === 0 || rest[0] === "-h" || rest[0] === "--help";
  if (isAsking && groupOf(first).length > 0) return await say(groupHelp(first), io);
  const { command, words } = await find(argv);
  const { parse } = await import("./parse.js");
  const invocation = parse(command, words, argv);
  return typeof invocation === "string" ? await say(invocation, io) : await command.run(invocation, io);
}

/** The command that the first one or two words name, and the words after its name. */
async function find(argv: readonly string[]): Promise<{ command: Command; words: readonly string[] }> {
  for (const length of [2, 1]) {
    const name = argv.slice(0, length).join(" ");
    const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (entry !== undefined) return { command: await entry.load(), words: argv.slice(length) };
    if (planned.has(name))
      throw new CgError(`${name}: not in this version yet`, { hint: "cg-code --help lists what is." });
  }
  const [first = "", second = ""] = argv;
  const group = groupOf(first).map((name) => name.slice(first.length + 1));
  if (group.length > 0) throw new CgError(`${first} ${second}: unknown command`, { hint: suggestion(second, group) });
  const hint = suggestion(first, Object.keys(commands)) ?? "cg-code --help lists the commands.";
  throw new CgError(`${first}: unknown command`, { hint });
}

/** The commands of two words that begin with this one. */
function groupOf(word: string): readonly string[] {
  return Object.keys(commands).filter((name) => name.startsWith(`${word} `));
}

function groupHelp(word: string): string {
  return `Usage: cg-code ${word} COMMAND [options]

Commands:
${listOf(groupOf(word))}
cg-code ${word} COMMAND --help   what a command takes
`;
}

async function helpOn(words: readonly string[]): Promise<string> {
  const name = words.join(" ");
  if (name === "") return overview();
  const topic = Object.hasOwn(topics, name) ? topics[name] : undefined;
  if (topic !== undefined) return await topic();
  if (groupOf(name).length > 0) return groupHelp(name);
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry !== undefined) return (await import("./parse.js")).helpOf(await entry.load());
  const known = [...Object.keys(topics), ...Object.keys(commands)];
  throw new CgError(`help ${name}: no such topic or command`, {
    hint: suggestion(name, known) ?? `Topics are ${Object.keys(topics).join(", ")}.`,
  });
}

function listOf(names: readonly string[]): string {
  return names.map((name) => `  ${name.padEnd(18)}${commands[name]?.summary}\n`).join("");
}

function overview(): string {
  return `Finds candidate evidence on collaborative governance in transcripts and
documents by a codebook, and counts it. A candidate is for a person to decide.

Examples:
  cg-code obstacles interviews/          obstacles per stage, with quotations
  cg-code tally . --by stage -o tally.csv
  cg-code quotes limited-budget          the passages of one code, in context
  cg-code code --explain                 every hit, kept and dropped, and why

Usage: cg-code COMMAND [paths...] [options]

Commands:
${listOf(Object.keys(commands))}
cg-code COMMAND --help                   what a command takes
cg-code help TOPIC  ${Object.keys(topics).join(", ")}
cg-code --version

Without paths, the nearest study.yaml at or above this folder says what to read.
`;
}

async function say(text: string, io: Io): Promise<number> {
  await io.stdout.write(text);
  return done;
}
