import { type CheckReport, fails, type RuleFinding } from "../../model/finding.js";
import { visible } from "../visible.js";
import type { FindingFormat, FormatOptions } from "./format.js";

/**
 * JUnit XML as CI servers read it: a suite for each file, a case for each finding. A finding that fails the check is a failure, any
 * other a case that passes and says what it is. A codebook without findings is one case that passes.
 */
export const junit: FindingFormat = {
  name: "junit",
  about: "test results as CI servers read them (XML)",
  extensions: [".xml"],
  render(report, options) {
    const files = Array.from(new Set([...report.codebooks, ...report.findings.map(({ place }) => place.file)]));
    const suites = files.map((file) => suite(file, report, options));
    const { failed, count } = totals(report.findings, report);
    const empty = files.length - new Set(report.findings.map(({ place }) => place.file)).size;
    const head = `<testsuites name="cg-code codebook check" tests="${count + empty}" failures="${failed}" errors="0">`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${suites.join("")}</testsuites>\n`;
  },
};

function suite(file: string, report: CheckReport, options: FormatOptions): string {
  const findings = report.findings.filter(({ place }) => place.file === file);
  const name = attribute(options.path(file));
  const { failed, count } = totals(findings, report);
  const cases =
    findings.length === 0
      ? `    <testcase name="codebook check" classname="${name}"/>\n`
      : findings.map((finding) => testcase(finding, name, report)).join("");
  const head = `<testsuite name="${name}" tests="${Math.max(1, count)}" failures="${failed}" errors="0" skipped="0">`;
  return `  ${head}\n${cases}${fixed(file, report, options)}  </testsuite>\n`;
}

/** What was put right is no case, but output of the suite. */
function fixed(file: string, { fixes = [] }: CheckReport, { path }: FormatOptions): string {
  const lines = fixes
    .filter(({ place }) => place.file === file)
    .map(({ message, place }) => `${path(file)}:${place.line}:${place.column}: fixed: ${message}\n`);
  return lines.length === 0 ? "" : `    <system-out>${content(lines.join(""))}</system-out>\n`;
}

function testcase(finding: RuleFinding, file: string, { failOn }: CheckReport): string {
  const { rule, severity, message, hint, place } = finding;
  const where = `${place.line}:${place.column}`;
  const open = `    <testcase name="${rule} at ${where}" classname="${file}">`;
  const body = content(`${where}: ${severity}: ${message}${hint === undefined ? "" : `\n${hint}`}`);
  const inner = fails(severity, failOn)
    ? `<failure type="${rule}" message="${attribute(message)}">${file}:${body}</failure>`
    : `<system-out>${file}:${body}</system-out>`;
  return `${open}\n      ${inner}\n    </testcase>\n`;
}

function totals(findings: readonly RuleFinding[], { failOn }: CheckReport): { count: number; failed: number } {
  return { count: findings.length, failed: findings.filter(({ severity }) => fails(severity, failOn)).length };
}

function attribute(text: string): string {
  return content(text).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

/** Characters that XML 1.0 cannot hold at all, lone surrogates and non-characters among them, become a replacement character. */
function content(text: string): string {
  return visible(text)
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
