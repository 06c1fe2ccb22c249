import type { CheckReport, Severity } from "../../model/finding.js";

/** "codebook.yaml: 3 fixed, 2 errors, 1 warning". */
export function summary({ codebooks, findings, fixes = [] }: CheckReport): string {
  const [only = ""] = codebooks;
  const what = codebooks.length === 1 ? only : `${codebooks.length} codebooks`;
  const counts = [countOf(findings, "error"), countOf(findings, "warning")].filter((words) => words !== "");
  const left = counts.length === 0 ? ["no findings"] : counts;
  return `${what}: ${[...(fixes.length === 0 ? [] : [`${fixes.length} fixed`]), ...left].join(", ")}`;
}

function countOf(findings: CheckReport["findings"], severity: Severity): string {
  const count = findings.filter((finding) => finding.severity === severity).length;
  return count === 0 ? "" : `${count} ${severity}${count === 1 ? "" : "s"}`;
}
