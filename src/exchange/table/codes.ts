import type { CodeKind } from "../../model/codebook.js";
import { CodeIds, idFromName } from "../code-ids.js";
import { colorOf } from "../color.js";
import type { Loss, WrittenCode, WrittenText } from "../conversion.js";
import type { ReadHints } from "../format.js";
import { codeMemo, withShown } from "../memo.js";
import { boundOf, byLanguage } from "../written.js";
import { examplesCell, exclusionsCell, itemsCell, mappingsCell } from "./fields.js";
import { placedRows } from "./hierarchy.js";
import { itemsOf } from "./items.js";
import { choiceCells, lineCells, localCells, type Row, rawCell, spokenText, textCell, textCells } from "./row.js";

const kindNames: Readonly<Record<string, CodeKind>> = {
  activity: "activity",
  kegiatan: "activity",
  aktivitas: "activity",
  obstacle: "obstacle",
  barrier: "obstacle",
  kendala: "obstacle",
  hambatan: "obstacle",
  enabler: "enabler",
  facilitator: "enabler",
  pendukung: "enabler",
  outcome: "outcome",
  hasil: "outcome",
  recommendation: "recommendation",
  rekomendasi: "recommendation",
  context: "context",
  konteks: "context",
};

/** A code of our own layout: ids and everything else as they stand. */
export function ownCode(row: Row, stages: ReadonlyMap<string, string>, hints: ReadHints, losses: Loss[]): WrittenCode {
  const parent = textCell(row, "parent");
  const label = localCells(row, ["name"], null);
  const definition = localCells(row, ["definition"], null);
  return {
    id: textCell(row, "id"),
    ...stageAndKind(row, stages, hints, losses),
    ...(label === undefined ? {} : { label }),
    ...(definition === undefined ? {} : { definition }),
    ...fieldsOf(row, null, losses),
    ...colored(row, losses),
    ...(parent === "" ? {} : { parent }),
  };
}

/** Codes of any other table: ids and parents of their names, texts of memos. */
export function foreignCodes(
  rows: readonly Row[],
  stages: ReadonlyMap<string, string>,
  hints: ReadHints,
  losses: Loss[],
): readonly WrittenCode[] {
  const { language } = hints;
  const names = rows.map((row) => textCell(row, "path") || textCell(row, "name") || textCell(row, "id"));
  const placed = placedRows(
    rows.map((row, index) => ({ name: names[index] ?? "", parent: textCell(row, "parent"), id: textCell(row, "id") })),
  );
  const memos = rows.map((row) => codeMemo(memoTexts(row).join("\n\n")));
  const ids = new CodeIds();
  const wanted = rows.map((row, index) => memos[index]?.code.id ?? idOr(textCell(row, "id")));
  const given = wanted.map((id) => (id === undefined ? undefined : ids.claim(id)));
  const made: string[] = [];
  for (const [index, { name, parent }] of placed.entries()) {
    const id = given[index] ?? ids.make(name, parent === undefined ? undefined : made[parent]);
    made.push(id);
    const own = wanted[index] ?? idFromName(name);
    const line = rows[index]?.line;
    if (id === own) continue;
    const why = own === "" ? "the name has no Latin letters" : `the id ${own} is taken by another code`;
    losses.push({ ...(line === undefined ? {} : { line }), what: name, why: `has the id ${id}, since ${why}` });
  }
  return placed.map(({ name, parent }, index): WrittenCode => {
    const row = rows[index];
    const memo = memos[index];
    const above = parent === undefined ? {} : { parent: made[parent] ?? "" };
    const id = made[index] ?? "";
    // A code above others that has no row of its own.
    if (row === undefined || memo === undefined)
      return { id, stage: hints.stage, kind: hints.kind, label: labelled(name, language), ...above };
    const { label, definition, ...rest } = memo.code;
    if (memo.broken)
      losses.push({
        line: row.line,
        what: name,
        why: "what stands below [cg-code] can be read no more; it is kept as text",
      });
    const known = name === id || Object.values(byLanguage(label)).some((text) => text.trim() === name);
    const newLabel = spokenText(row, ["name"]) ?? (known ? label : withShown(label, name, language));
    const newDefinition =
      spokenText(row, ["definition", "description", "memo"]) ?? withShown(definition, memo.text, language);
    return {
      ...rest,
      id,
      ...stageAndKind(
        row,
        stages,
        { ...hints, stage: rest.stage ?? hints.stage, kind: rest.kind ?? hints.kind },
        losses,
      ),
      ...(newLabel === undefined ? {} : { label: newLabel }),
      ...(newDefinition === undefined ? {} : { definition: newDefinition }),
      ...fieldsOf(row, language, losses),
      ...colored(row, losses),
      ...above,
    };
  });
}

/** What columns without a language say of a code in full; a memo of ours stands in one of them. */
export function memoTexts(row: Row): readonly string[] {
  const cells = (["definition", "description", "memo"] as const).map((role) => rawCell(row, role));
  return cells.filter((cell) => cell.trim() !== "");
}

/** An id as a table gives it, where it is one; numbers of rows are none. */
function idOr(written: string): string | undefined {
  return /^[a-z][a-z0-9-]*$/.test(written) && written !== "any" ? written : undefined;
}

function labelled(name: string, language: string | null): WrittenText {
  return language === null ? name : { [language]: name };
}

function stageAndKind(
  row: Row,
  stages: ReadonlyMap<string, string>,
  hints: ReadHints,
  losses: Loss[],
): Pick<WrittenCode, "stage" | "kind"> {
  const stageOf = (text: string): string | undefined => {
    const name = text.trim().toLowerCase();
    return name === "any" ? "any" : stages.get(name);
  };
  const written = textCell(row, "stage");
  const stage = stageOf(written);
  if (written !== "" && stage === undefined)
    losses.push({ line: row.line, what: written, why: "there is no such stage" });
  const groups = textCells(row, "group")
    .flatMap((cell) => cell.split(/[\n;,]/))
    .map((group) => group.trim())
    .filter((group) => group !== "");
  for (const group of groups)
    if (stageOf(group) === undefined)
      losses.push({ line: row.line, what: group, why: "a group of codes that is no stage" });
  const inGroup = groups.map(stageOf).find((found) => found !== undefined);
  const kindName = textCell(row, "kind");
  const key = kindName.toLowerCase();
  const kind = Object.hasOwn(kindNames, key) ? kindNames[key] : undefined;
  if (kindName !== "" && kind === undefined)
    losses.push({ line: row.line, what: kindName, why: "there is no such kind" });
  return { stage: stage ?? inGroup ?? hints.stage, kind: kind ?? hints.kind };
}

function colored(row: Row, losses: Loss[]): Pick<WrittenCode, "color"> {
  const written = textCell(row, "color");
  const color = colorOf(written);
  if (written !== "" && color === undefined)
    losses.push({ line: row.line, what: written, why: "not a colour that is known" });
  return color === undefined ? {} : { color };
}

/** Fields that have the same columns in our layout and in those that people make. */
function fieldsOf(row: Row, language: string | null, losses: Loss[]): Partial<WrittenCode> {
  const brief = localCells(row, ["brief"], language);
  const recommendation = localCells(row, ["recommendation"], language);
  const indicators = lineCells(row, "indicators", language);
  const include = itemsOf(row, "include", itemsCell, language, losses).map((item) => boundOf(item).text);
  const exclude = itemsOf(row, "exclude", exclusionsCell, language, losses);
  const spoken = language === null ? {} : { language };
  const examples = examplesCell.read(rawCell(row, "examples")).map((example) => ({ ...spoken, ...example }));
  const counterexamples = examplesCell
    .read(rawCell(row, "counterexamples"))
    .map((example) => ({ ...spoken, ...example }));
  const maps = mappingsCell.read(rawCell(row, "maps"));
  const lackingAs = textCell(row, "lackingAs");
  const retired = rawCell(row, "retired");
  const replacedBy = textCell(row, "replacedBy");
  return {
    ...(brief === undefined ? {} : { brief }),
    ...(include.length === 0 ? {} : { include }),
    ...(exclude.length === 0 ? {} : { exclude }),
    ...(examples.length === 0 ? {} : { examples }),
    ...(counterexamples.length === 0 ? {} : { counterexamples }),
    ...(indicators === undefined ? {} : { indicators }),
    ...(recommendation === undefined ? {} : { recommendation }),
    ...(maps.length === 0 ? {} : { maps: Object.fromEntries(maps) }),
    ...(lackingAs === "" ? {} : { lackingAs }),
    ...(retired === "" ? {} : { retired }),
    ...(replacedBy === "" ? {} : { replacedBy }),
    ...choiceCells(row),
  };
}
