import type { CheckReport, Fix, RuleAbout, RuleFinding } from "../../model/finding.js";
import { visibleJson } from "../visible.js";
import type { FindingFormat, FormatOptions } from "./format.js";

/** SARIF 2.1.0 (OASIS), which code scanning services and editors read. Columns are counted in code points. */
export const sarif: FindingFormat = {
  name: "sarif",
  about: "SARIF 2.1.0, for code scanning and editors",
  extensions: [".sarif"],
  render(report, options) {
    const log = {
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: { driver: { name: "cg-code", version: options.version, rules: report.rules.map(descriptor) } },
          ...(report.fixes === undefined ? {} : { invocations: [invocation(report.fixes, options)] }),
          columnKind: "unicodeCodePoints",
          artifacts: report.codebooks.map((file) => ({ location: { uri: uri(options.path(file)) } })),
          results: report.findings.map((finding) => result(finding, report, options)),
        },
      ],
    };
    return `${visibleJson(JSON.stringify(log, null, 2))}\n`;
  },
};

function descriptor({ id, severity, what, why, todo }: RuleAbout) {
  return {
    id,
    shortDescription: { text: what },
    fullDescription: { text: `${what} ${why}` },
    help: { text: todo },
    defaultConfiguration: { level: severity },
  };
}

/** What the tool has done itself is no result, but a note on its run. */
function invocation(fixes: readonly Fix[], options: FormatOptions) {
  const notes = fixes.map(({ message, place }) => {
    const region = { startLine: place.line, startColumn: place.column };
    const physicalLocation = { artifactLocation: { uri: uri(options.path(place.file)) }, region };
    return { level: "note", message: { text: `fixed: ${message}.` }, locations: [{ physicalLocation }] };
  });
  return { executionSuccessful: true, toolExecutionNotifications: notes };
}

function result(
  { rule, severity, message, hint, place, length, line }: RuleFinding,
  report: CheckReport,
  options: FormatOptions,
) {
  const region = {
    startLine: place.line,
    startColumn: place.column,
    endColumn: place.column + length,
    snippet: { text: line },
  };
  return {
    ruleId: rule,
    ruleIndex: report.rules.findIndex(({ id }) => id === rule),
    level: severity,
    message: { text: hint === undefined ? `${message}.` : `${message}. ${hint}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uri(options.path(place.file)) }, region } }],
  };
}

/** A path as a URI: relative ones stay relative, to the root of the repository. */
function uri(path: string): string {
  const parts = path.replaceAll("\\", "/").split("/").map(encoded);
  if (path.startsWith("/")) return `file://${parts.join("/")}`;
  // "C:" is no scheme.
  return /^[A-Za-z]:/.test(path) ? `file:///${parts.join("/").replace("%3A", ":")}` : parts.join("/");
}

/** A lone surrogate has no UTF-8, so no URI. */
function encoded(part: string): string {
  return encodeURIComponent(
    part.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd"),
  );
}
