import type { Fix, RuleFinding } from "../../model/finding.js";
import { visible } from "../visible.js";
import type { FindingFormat, FormatOptions } from "./format.js";

/**
 * Workflow commands of GitHub Actions, one a line, which annotate the lines of a pull request.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export const github: FindingFormat = {
  name: "github",
  about: "annotations of GitHub Actions",
  extensions: [],
  render: ({ findings, fixes = [] }, options) =>
    [...fixes.map((fix) => notice(fix, options)), ...findings.map((finding) => command(finding, options))]
      .map((line) => `${line}\n`)
      .join(""),
};

function notice({ message, place }: Fix, { path }: FormatOptions): string {
  const properties = { file: path(place.file), line: place.line, col: place.column, title: "cg-code fixed" };
  return `::notice ${written(properties)}::${data(message)}`;
}

function command({ rule, severity, message, hint, place, length }: RuleFinding, { path }: FormatOptions): string {
  const properties = {
    file: path(place.file),
    line: place.line,
    endLine: place.line,
    col: place.column,
    endColumn: place.column + length,
    title: `cg-code ${rule}`,
  };
  return `::${severity} ${written(properties)}::${data(hint === undefined ? message : `${message}\n${hint}`)}`;
}

function written(properties: Readonly<Record<string, string | number>>): string {
  return Object.entries(properties)
    .map(([key, value]) => `${key}=${property(String(value))}`)
    .join(",");
}

/** As GitHub's own toolkit escapes a message. */
function data(text: string): string {
  return visible(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
