import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scripts } from "../../src/cli/completion/scripts.js";
import { repository } from "./repository.js";

type Shell = keyof typeof scripts;

/** Lets a shell complete what a person has typed, and returns what it offers, or what has become of the line. */
const shells: Readonly<Record<Shell, (script: string, line: string) => readonly string[]>> = {
  // As Bash itself parts the words: at blanks, and before and after "=" and ":". Where nothing is offered, it completes by default.
  bash: (script, line) => {
    const words = line.split(/ +|(?<=[=:])|(?=[=:])/);
    const quoted = words.map((word) => `'${word}'`).join(" ");
    return [
      "-c",
      `source '${script}'; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _cg_code; printf '%s\\n' "\${COMPREPLY[@]}"; ((\${#COMPREPLY[@]})) || [[ $(complete -p cg-code) != *'-o default'* ]] || compgen -o default -- "\${COMP_WORDS[COMP_CWORD]}"`,
    ];
  },
  // Zsh completes only at a terminal, so one Zsh types into another.
  zsh: (script, line) => [
    "-f",
    "-c",
    `zmodload zsh/zpty; zpty z zsh -f -i
zpty -w z "stop() print -r -- 'the e''nd'; zle -N stop; bindkey '^G' stop; autoload -Uz compinit; compinit -u -D"
zpty -w z "source '${script}'; LISTMAX=10000; unsetopt list_beep; PS1='rea''dy> '"
zpty -r -m z seen '*ready> *'
zpty -w -n z '${line}'$'\\t\\t\\x07'
zpty -r -m z seen '*the end*'
print -r -- "$seen"; zpty -d z`,
  ],
  fish: (script, line) => ["--no-config", "-c", `source '${script}'; complete -C '${line}'`],
};

const present = (shell: Shell) => spawnSync(shell, ["--version"], { stdio: "ignore" }).error === undefined;

describe.each(["bash", "zsh", "fish"] as const)("completion in %s", (shell) => {
  let folder = "";
  let script = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "cg-code-completion-"));
    const bin = join(folder, "bin");
    mkdirSync(bin);
    const program = join(bin, "cg-code");
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${join(repository, "bin", "cg-code.js")}' "$@"\n`);
    chmodSync(program, 0o755);
    script = join(folder, "script");
    writeFileSync(script, scripts[shell]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function completed(line: string, cwd = join(repository, "examples", "mekarsari")): string {
    const result = spawnSync(shell, shells[shell](script, line), {
      cwd,
      encoding: "utf8",
      timeout: 20_000,
      env: {
        ...process.env,
        PATH: `${join(folder, "bin")}${delimiter}${process.env.PATH}`,
        HOME: folder,
        XDG_CONFIG_HOME: folder,
        XDG_DATA_HOME: folder,
        ZDOTDIR: folder,
        TERM: "xterm",
        COLUMNS: "200",
        LINES: "100",
      },
    });
    expect(result.stderr).toBe("");
    return result.stdout;
  }

  it.skipIf(!present(shell) && process.env.CI !== "true").each([
    ["a command", "cg-code ta", ["tally"]],
    ["the second word of a command", "cg-code codebook f", ["forms"]],
    ["an option", "cg-code tally --skip", ["--skip-unreadable"]],
    ["a choice", "cg-code tally --unit par", ["paragraph"]],
    ["a choice behind an equals sign", "cg-code tally --unit=par", ["paragraph"]],
    ["several choices", "cg-code sources -f js", ["json", "jsonl"]],
    ["the id of a code", "cg-code quotes limited-", ["limited-budget", "limited-people", "limited-facilities"]],
    ["a shipped codebook", "cg-code tally -c morse", ["morse-stephens-2012"]],
    ["a path", "cg-code tally study.y", ["study.yaml"]],
  ])("offers %s", (_, line, offered) => {
    const answer = completed(line);
    for (const word of offered) expect(answer).toContain(word);
  });
});
