import type { Indicator } from "../indicator/ast.js";
import { IndicatorError } from "../indicator/error.js";
import { parseIndicator } from "../indicator/parser.js";
import { checkRegex } from "../indicator/regex.js";
import { buildCodebook } from "./build.js";
import { LineRegister } from "./line-register.js";
import { regexesIn } from "./parse-lines.js";
import { copyOf } from "./parsed-copy.js";
import { decode } from "./source.js";
import type { Mapping, Text } from "./tree.js";
import { parseYaml } from "./yaml.js";

/**
 * The copy that the build keeps of a shipped file (see parsed-copy.ts); undefined for a file with problems, which is read anew in
 * every run so that they are told. Apart from the reading of copies, which must not load the YAML library.
 */
export function writeCopy(bytes: Uint8Array, what: "codebook" | "context"): string | undefined {
  const { tree, problems } = parseYaml(decode(bytes, ""));
  if (tree?.kind !== "mapping" || problems.length > 0) return undefined;
  const register = new LineRegister();
  const nothing: Mapping = { kind: "mapping", spot: tree.spot, entries: new Map() };
  if (what === "codebook") buildCodebook(tree, new Map(), "", register);
  else buildCodebook(nothing, new Map([["", tree]]), "", register);
  const indicators = new Map<Text, Indicator>();
  for (const { line, written } of register.all) {
    const indicator = soundIndicator(line.text);
    if (indicator) indicators.set(written, indicator);
  }
  return copyOf(bytes, { tree, indicators });
}

/** Undefined for a line at fault, which is parsed in every run so that the fault is told. */
function soundIndicator(text: string): Indicator | undefined {
  try {
    const indicator = parseIndicator(text);
    for (const regex of regexesIn(indicator)) checkRegex(regex);
    return indicator;
  } catch (error) {
    if (error instanceof IndicatorError) return undefined;
    throw error;
  }
}
