import type { Rule } from "./rule.js";

/** What a rule is about, in Markdown that reads well on a terminal: `--explain` prints it, docs/rules/ID.md is it. */
export function explanation(rule: Rule): string {
  const { id, severity, reading, what, why, todo, fix, bad, good, sources } = rule;
  const [badSource, goodSource] = sources ?? [];
  const kind = reading
    ? "Always an error."
    : `${severity === "error" ? "An error" : "A warning"} unless study.yaml or --rule says otherwise.`;
  return `# ${id}

${kind}

${what}

${why}

${todo}${fix === undefined ? "" : `\n\n${fix}`}

## A finding

${fenced(bad)}${inSource(badSource)}
## None

${fenced(good)}${inSource(goodSource)}`;
}

function fenced(codebook: string): string {
  return `\`\`\`yaml\n${codebook}\`\`\`\n`;
}

function inSource(source: string | undefined): string {
  return source === undefined ? "" : `\nwith this source:\n\n\`\`\`\n${source.trimEnd()}\n\`\`\`\n`;
}
