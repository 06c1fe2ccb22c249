import type { Fix } from "../../model/finding.js";
import { visibleJson } from "../visible.js";
import type { FindingFormat, FormatOptions } from "./format.js";

/** One object: the codebooks, what --fix has put right, every finding, and how many there are. Lines and columns count from 1, columns in code points. */
export const json: FindingFormat = {
  name: "json",
  about: "one object: codebooks, findings, counts",
  extensions: [".json"],
  render({ codebooks, findings, fixes }, { path }) {
    const rows = findings.map(({ rule, severity, message, hint, place, length, line }) => ({
      rule,
      severity,
      message,
      hint: hint ?? null,
      file: path(place.file),
      line: place.line,
      column: place.column,
      endColumn: place.column + length,
      text: line.length > longestText ? null : line,
    }));
    const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
    const report = {
      codebooks: codebooks.map(path),
      ...(fixes === undefined ? {} : { fixed: fixes.map((fix) => fixedRow(fix, path)) }),
      errors: count("error"),
      warnings: count("warning"),
      findings: rows,
    };
    return `${visibleJson(JSON.stringify(report, null, 2))}\n`;
  },
};

function fixedRow({ message, place }: Fix, path: FormatOptions["path"]) {
  return { message, file: path(place.file), line: place.line, column: place.column };
}

/** A longer line is no line that somebody reads. In code units. */
const longestText = 10_000;
