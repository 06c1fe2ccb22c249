import { defaultStages } from "../../codebook/stages.js";
import type { ConvertedFile, Loss, WrittenCode, WrittenCodebook, WrittenStage } from "../conversion.js";
import type { OwnCodebook, WriteHints } from "../format.js";
import { deepest, tooDeep } from "../limits.js";
import { memoOf, shownIn } from "../memo.js";
import { legal, xmlAttribute, xmlText } from "../xml.js";
import { guidOf } from "./guid.js";

/** The namespaces and the place of the schema are names; nothing is fetched. */
const head = `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="urn:QDA-XML:codebook:1.0 http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd" origin="cg-code">
`.replace("\\\n", "");

/**
 * A codebook as REFI-QDA `.qdc`. Children stand in their parents; a stage is a set of its codes, which leaves the tree of codes as it is (ATLAS.ti,
 * MAXQDA and NVivo show sets; others pass over them, and the stage stands in the description too). What the format has no place for stands below
 * the definition. GUIDs are made of the ids of codebook and code. Throws CgError for codes too deep in one another.
 */
export function writeRefi({ written }: Pick<OwnCodebook, "written">, hints: WriteHints): ConvertedFile {
  const language = hints.language ?? "en";
  const losses: Loss[] = [];
  const lines: string[] = [head, "  <Codes>\n"];
  const children = childrenOf(written.codes);
  const order: string[] = [];
  const add = (code: WrittenCode, depth: number): void => {
    if (depth > deepest) throw tooDeep(code.id);
    order.push(code.id);
    const inner = children.get(code.id) ?? [];
    const indent = "  ".repeat(depth + 1);
    lines.push(`${indent}<Code ${attributesOf(code, inner.length > 0, written.id, language)}>\n`);
    lines.push(`${indent}  <Description>${xmlText(descriptionOf(code, language, losses))}</Description>\n`);
    for (const one of inner) add(one, depth + 1);
    lines.push(`${indent}</Code>\n`);
  };
  for (const code of children.get(undefined) ?? []) add(code, 1);
  lines.push("  </Codes>\n  <Sets>\n");
  for (const stage of written.stages ?? defaultStages) lines.push(stageSet(stage, written, language));
  lines.push(codebookSet(written, order, language), "  </Sets>\n</CodeBook>\n");
  return { content: lines.join(""), losses: [...losses, ...textsOnly(written), ...sameNames(written, language)] };
}

function childrenOf(codes: readonly WrittenCode[]): ReadonlyMap<string | undefined, readonly WrittenCode[]> {
  const children = new Map<string | undefined, WrittenCode[]>();
  for (const code of codes) {
    const known = children.get(code.parent);
    if (known === undefined) children.set(code.parent, [code]);
    else known.push(code);
  }
  return children;
}

function attributesOf(code: WrittenCode, isParent: boolean, codebook: string, language: string): string {
  const color = code.color === undefined ? "" : ` color="${code.color}"`;
  const guid = guidOf(codebook, "code", code.id);
  return `guid="${guid}" name="${xmlAttribute(nameOf(code, language))}" isCodable="${!isParent || isApplied(code)}"${color}`;
}

/** The name that people see. */
function nameOf({ id, label }: WrittenCode | WrittenStage, language: string): string {
  return shownIn(label, language).text.trim() || id;
}

/** Whether a code above others is one to apply, and no mere heading. */
function isApplied({ indicators, definition, include, examples }: WrittenCode): boolean {
  return [indicators, definition, include, examples].some((field) => field !== undefined);
}

function descriptionOf(code: WrittenCode, language: string, losses: Loss[]): string {
  const { parent: _, color: __, ...fields } = code;
  const label = shownIn(code.label, language);
  const definition = shownIn(code.definition, language);
  if (legal(label.text) !== label.text || legal(definition.text) !== definition.text)
    losses.push({ what: code.id, why: "holds characters that XML cannot; they are written as U+FFFD" });
  return memoOf(definition.text, {
    ...fields,
    // A name loses blanks at its ends.
    label: label.text.trim() === label.text ? label.rest : code.label,
    definition: definition.rest,
  });
}

function stageSet(stage: WrittenStage, { id, codes }: WrittenCodebook, language: string): string {
  const members = codes.filter((code) => code.stage === stage.id);
  if (members.length === 0) return "";
  return setOf(guidOf(id, "stage", stage.id), nameOf(stage, language), `Stage: ${stage.id}`, members, id);
}

/** A set of all codes, with what the codebook says beside its codes. */
function codebookSet(written: WrittenCodebook, order: readonly string[], language: string): string {
  const { cgCode: _, codes, ...fields } = written;
  const ids = codes.map(({ id }) => id);
  const moved = ids.some((id, index) => id !== order[index]);
  const name = shownIn(written.title, language).text.trim() || written.id;
  const memo = memoOf("", moved ? { ...fields, order: ids } : fields);
  return setOf(guidOf(written.id, "codebook"), name, memo, codes, written.id);
}

function setOf(
  guid: string,
  name: string,
  description: string,
  codes: readonly WrittenCode[],
  codebook: string,
): string {
  const members = codes.map(({ id }) => `      <MemberCode guid="${guidOf(codebook, "code", id)}"/>\n`);
  const text = `      <Description>${xmlText(description)}</Description>\n`;
  return `    <Set guid="${guid}" name="${xmlAttribute(name)}">\n${text}${members.join("")}    </Set>\n`;
}

/** What other programs show as text and do nothing with. */
function textsOnly({ codes, lists, context }: WrittenCodebook): readonly Loss[] {
  const fields = [
    ...(
      [
        "indicators",
        "include",
        "exclude",
        "examples",
        "counterexamples",
        "recommendation",
        "maps",
        "lackingAs",
      ] as const
    )
      .map((key) => ({ key, count: codes.filter((code) => code[key] !== undefined).length }))
      .filter(({ count }) => count > 0)
      .map(({ key, count }) => `${key} of ${count} ${count === 1 ? "code" : "codes"}`),
    ...(lists === undefined ? [] : ["lists"]),
    ...(context === undefined ? [] : ["context"]),
  ];
  if (fields.length === 0) return [];
  return [{ what: fields.join(", "), why: "stand as text in descriptions, where other programs only show them" }];
}

/** Some programs keep one code of each name. */
function sameNames({ codes }: WrittenCodebook, language: string): readonly Loss[] {
  const counts = new Map<string, number>();
  for (const code of codes) {
    const name = nameOf(code, language);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].flatMap(([what, count]) =>
    count < 2 ? [] : [{ what, why: `${count} codes have this name, of which some programs (QualCoder) keep one` }],
  );
}
