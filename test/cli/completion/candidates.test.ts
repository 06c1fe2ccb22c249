import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { candidates } from "../../../src/cli/completion/candidates.js";
import { commands } from "../../../src/cli/program.js";
import { repository } from "../../e2e/repository.js";
import { testIo } from "../terminal/terminal.js";

const { io } = testIo({ cwd: join(repository, "examples", "mekarsari") });

/** The values offered for a line whose last word is being typed. */
async function offered(line: string): Promise<readonly string[]> {
  const program = { commands, topics: ["formats", "counting"] };
  return (await candidates(line.split(" "), program, io)).map(({ value }) => value);
}

/** What only the person knows, and what shells complete themselves. */
const free = [
  "file",
  "folder",
  "path",
  "paths...",
  "role=column",
  "key=value",
  "size",
  "number",
  "name",
  "revision",
  "percent",
];

describe("completion offers", () => {
  it.each([
    ["every command, one that has two words by its first", "", ["tally", "codebook", "help"]],
    ["the second words", "codebook ", ["forms"]],
    ["what help can be asked about", "help ", ["formats", "tally", "codebook"]],
    ["the second word behind help", "help codebook fo", ["forms"]],
    ["options of the command and of all commands", "tally --", ["--by", "--codebook", "--quiet", "--help"]],
    ["words of a choice", "tally --unit ", ["sentence", "paragraph", "turn", "match"]],
    ["the same behind a short name", "tally -f j", ["json", "jsonl"]],
    ["and behind an equals sign", "tally --format=j", ["--format=json", "--format=jsonl"]],
    ["input formats", "tally --as d", ["docx"]],
    ["the ways to group", "matrix --rows code --columns inst", ["institution"]],
    ["what a matrix counts", "matrix --count ", ["informants", "sources", "passages"]],
    ["shipped codebooks", "tally -c morse", ["morse-stephens-2012"]],
    ["ids of codes, behind options too", "quotes --identify -f md limited-b", ["limited-budget"]],
    ["ids of codes behind the end of options", "quotes -- limited-b", ["limited-budget"]],
    ["ids of the codebook that is an operand", "codebook show ansell-gash-2008 --code trust-", ["trust-building"]],
    ["stages", "codebook show --stage init", ["initiation"]],
    ["formats of dictionaries", "codebook convert a.dic --from li", ["liwc"]],
    ["rules with how grave they are", "codebook check --rule missing-ex", ["missing-exclude=off"]],
    ["from where a check fails", "codebook check a.yaml --fail-on w", ["warning"]],
    ["rules to be explained", "codebook check --explain short", ["short-root"]],
    ["formats of findings", "codebook check -f s", ["sarif"]],
    ["shells", "completion ", ["bash", "zsh", "fish"]],
  ])("%s", async (_, line, expected) => {
    const values = await offered(line);
    expect(values).toEqual(expect.arrayContaining(expected));
    expect(values.every((value) => value.startsWith(line.split(" ").at(-1) ?? ""))).toBe(true);
  });

  it.each(Object.keys(commands))("words for every option of %s that takes one of a few", async (name) => {
    const command = await commands[name]?.load();
    for (const { flags, values } of command?.flags ?? []) {
      const taken = /[<[]([a-z=.]+)/.exec(flags)?.[1];
      if (taken !== undefined && !free.includes(taken)) expect(values, `${name} ${flags}`).toBeDefined();
    }
  });

  it("no severity for rules that are always errors", async () => {
    expect(await offered("codebook check --rule syntax=")).toEqual([]);
  });

  it("an option again only where it may be given more than once", async () => {
    const values = await offered("tally --by code --where a=b --");
    expect(values).not.toContain("--by");
    expect(values).toContain("--where");
  });

  it.each([
    ["where a path belongs", "tally so"],
    ["for a value that only the person knows", "tally --where "],
    ["for the words of an unknown command", "obsticles "],
    ["behind all operands of a command", "completion bash "],
    ["for options behind the end of options", "tally -- --b"],
  ])("nothing %s", async (_, line) => {
    expect(await offered(line)).toEqual([]);
  });

  it("the ids of the codebook that the line names", async () => {
    const values = await offered("quotes -c morse-stephens-2012 limited-");
    expect(values).toContain("limited-people");
    await expect(offered("quotes -c no-such.yaml limited-")).rejects.toThrow("no such codebook");
  });
});
