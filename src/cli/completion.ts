import type { Command } from "./command.js";
import { oneOf } from "./options.js";
import { done } from "./terminal/failure.js";

const shells = ["bash", "zsh", "fish"] as const;

export const completionCommand: Command = {
  name: "completion",
  about:
    "Prints a script with which Bash, Zsh or fish completes commands, options, their choices, and the ids of codes and stages. Each script says in its first lines where it goes.",
  examples: ["completion bash", "completion zsh", "completion fish"],
  operands: [{ name: "<shell>", about: "bash, zsh or fish", values: shells }],
  flags: [],
  run: async ({ operands }, io) => {
    const shell = oneOf("completion", operands[0] ?? "", shells);
    const { scripts } = await import("./completion/scripts.js");
    await io.stdout.write(scripts[shell]);
    return done;
  },
};
