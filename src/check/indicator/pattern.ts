import type { Indicator } from "../../indicator/ast.js";
import { printIndicator } from "../../indicator/printer.js";
import { visitItems } from "../../indicator/walk.js";

/** Equal for indicators that match the same: case does not count, but in regular expressions. */
export function patternOf(indicator: Indicator): string {
  const printed = printIndicator(indicator);
  if (!printed.includes("/")) return printed.toLowerCase();
  let hasRegex = false;
  visitItems(indicator, (item) => {
    if (item.kind === "word") hasRegex ||= [item.atom, ...item.except].some(({ kind }) => kind === "regex");
  });
  return hasRegex ? printed : printed.toLowerCase();
}
