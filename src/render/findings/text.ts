import { Chalk, type ChalkInstance } from "chalk";
import type { CheckReport, Fix, RuleFinding } from "../../model/finding.js";
import { visible, visibleLine } from "../visible.js";
import { displayWidth, fitting } from "../width.js";
import { wrap } from "../wrap.js";
import type { FindingFormat, FormatOptions } from "./format.js";
import { summary } from "./summary.js";

/** Warnings of one rule that are shown; who has read so many knows what the others are like. */
const mostOfOneRule = 20;

/** For people: what was put right, the findings each with its line, a caret under what is meant, and what to do; last how many there are. */
export const text: FindingFormat = {
  name: "text",
  about: "for people, with the line of each finding",
  extensions: [".txt"],
  render(report, options) {
    const chalk = new Chalk({ level: options.colour ? 1 : 0 });
    const { shown, more } = few(report.findings);
    const blocks = shown.map((finding) => block(finding, options, chalk));
    const rest = more.map(
      ([rule, count]) => `${chalk.yellow(`${count} more`)} ${chalk.dim(`[${rule}]`)}; -f json lists them all.\n`,
    );
    const fixed = (report.fixes ?? []).map((fix) => fixedLine(fix, chalk)).join("");
    return [...(fixed === "" ? [] : [fixed]), ...blocks, ...rest, `${lastLine(report, chalk)}\n`].join("\n");
  },
};

/** The findings without warnings of one kind beyond the first ones, as a dictionary of 9,000 words brings them, and how many these are by rule. */
function few(findings: readonly RuleFinding[]): {
  readonly shown: readonly RuleFinding[];
  readonly more: readonly (readonly [string, number])[];
} {
  const counts = new Map<string, number>();
  const shown = findings.filter(({ rule, severity }) => {
    if (severity === "error") return true;
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= mostOfOneRule;
  });
  const more = [...counts].flatMap(([rule, count]) =>
    count > mostOfOneRule ? [[rule, count - mostOfOneRule] as const] : [],
  );
  return { shown, more };
}

function fixedLine({ place, message }: Fix, chalk: ChalkInstance): string {
  const where = `${visibleLine(place.file)}:${place.line}:${place.column}:`;
  return `${chalk.bold(where)} ${chalk.green("fixed")}: ${visibleLine(message)}\n`;
}

function block(finding: RuleFinding, { width }: FormatOptions, chalk: ChalkInstance): string {
  const { place, severity, message, hint, rule } = finding;
  const paint = severity === "error" ? chalk.red : chalk.yellow;
  const where = `${visibleLine(place.file)}:${place.line}:${place.column}:`;
  const lines = [`${chalk.bold(where)} ${paint(severity)}: ${visibleLine(message)} ${chalk.dim(`[${rule}]`)}`];
  const number = String(place.line);
  const gutter = " ".repeat(number.length);
  const { shown, before, token } = frame(finding, width - number.length - 5);
  lines.push(`  ${chalk.dim(`${number} |`)} ${shown}`.trimEnd());
  lines.push(`  ${chalk.dim(`${gutter} |`)} ${" ".repeat(before)}${paint("^".repeat(Math.max(1, token)))}`);
  for (const line of hint === undefined ? [] : wrap(visibleLine(hint), width - 2)) lines.push(`  ${line}`);
  return `${lines.join("\n")}\n`;
}

/** The line as far as it fits, and where in it the meant text begins and how wide it is, in columns. */
function frame(
  { line, at, length }: RuleFinding,
  room: number,
): { readonly shown: string; readonly before: number; readonly token: number } {
  const following = Array.from(line.slice(at));
  const [ahead, meant, after] = [
    line.slice(0, at),
    following.slice(0, length).join(""),
    following.slice(length).join(""),
  ].map((part) => visible(part.replaceAll("\t", " ")));
  const token = fitted(meant ?? "", room - 2);
  let left = ahead ?? "";
  const most = Math.max(0, room - displayWidth(token) - 1);
  if (displayWidth(left) > most) left = `…${tail(left, Math.max(0, Math.min(most, Math.floor(room / 2)) - 1))}`;
  const right = fitted(after ?? "", room - displayWidth(left) - displayWidth(token));
  return { shown: `${left}${token}${right}`, before: displayWidth(left), token: displayWidth(token) };
}

/** The text in at most `width` columns, with … for what is cut off. */
function fitted(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return width < 2 ? "" : `${fitting(text, width - 1)}…`;
}

/** The longest end of a text that is at most `width` columns wide. */
function tail(text: string, width: number): string {
  const characters = Array.from(text);
  let from = characters.length;
  for (let used = 0; from > 0; from -= 1) {
    used += displayWidth(characters[from - 1] ?? "");
    if (used > width) break;
  }
  return characters.slice(from).join("");
}

function lastLine(report: CheckReport, chalk: ChalkInstance): string {
  const words = visibleLine(summary(report));
  const { findings } = report;
  if (findings.length === 0) return chalk.green(words);
  return findings.some(({ severity }) => severity === "error") ? chalk.red(words) : chalk.yellow(words);
}
