import { defaultStages } from "../../codebook/stages.js";
import type { Loss, WrittenCode, WrittenCodebook } from "../conversion.js";
import type { Layout, WriteHints } from "../format.js";
import { deepest, tooDeep } from "../limits.js";
import { memoOf, shownIn } from "../memo.js";
import { fullRows } from "./full.js";

/** A table of codes as it is written. */
export interface TableOut {
  readonly rows: readonly (readonly string[])[];
  readonly losses: readonly Loss[];
}

/** A code as other programs have it: a name that is its own, the names above it, one text. */
interface Entry {
  readonly code: WrittenCode;
  readonly name: string;
  readonly path: readonly string[];
  readonly memo: string;
}

type OtherLayout = Exclude<Layout, "full">;

/** Columns of other programs, as these import them or, NVivo, as it exports them. */
const layouts: Readonly<
  Record<OtherLayout, { readonly header: readonly string[]; row(entry: Entry, stage: string): readonly string[] }>
> = {
  taguette: {
    header: ["tag", "description", "parent"],
    row: ({ name, memo, path }) => [name, memo, path.at(-2) ?? ""],
  },
  maxqda: { header: ["Code", "Memo"], row: ({ path, memo }) => [path.join("\\"), memo] },
  nvivo: { header: ["Name", "Description"], row: ({ path, memo }) => [path.join("\\"), memo] },
  atlasti: {
    header: ["Code", "Comment", "Code Group 1"],
    row: ({ path, memo }, stage) => [path.join("::"), memo, stage],
  },
};

/** The table of a codebook. In layouts of other programs a memo holds what they have no column for, and comes back from there. */
export function tableOf(codebook: WrittenCodebook, hints: WriteHints): TableOut {
  if (hints.layout === null || hints.layout === "full") return { rows: fullRows(codebook), losses: [] };
  const { header, row } = layouts[hints.layout];
  const language = hints.language ?? "en";
  const losses: Loss[] = [];
  const stages = new Map(
    (codebook.stages ?? defaultStages).map((stage) => [
      stage.id,
      shownIn(stage.label, language).text.trim() || stage.id,
    ]),
  );
  const entries = entriesOf(codebook, language, losses);
  const rows = entries.map((entry) => row(entry, stages.get(entry.code.stage) ?? ""));
  const whole = codebookRow(codebook, language);
  losses.push({ what: whole.name, why: "a row that is no code: it holds what these columns have no place for" });
  return { rows: [header, ...rows, row(whole, "")], losses };
}

/** What a codebook says beside its codes, as a row that other programs take for a code. */
function codebookRow(codebook: WrittenCodebook, language: string): Entry {
  const { cgCode: _, codes: __, ...fields } = codebook;
  const title = shownIn(codebook.title, language).text.trim() || codebook.id;
  const name = plainName(`Codebook: ${title}`);
  const code = { id: codebook.id, stage: "any", kind: "context" } as const;
  return { code, name, path: [name], memo: memoOf("", fields) };
}

function entriesOf({ codes }: WrittenCodebook, language: string, losses: Loss[]): readonly Entry[] {
  const names = namesOf(codes, language, losses);
  const byId = new Map(codes.map((code) => [code.id, code]));
  return codes.map((code) => {
    const path: string[] = [];
    for (let at: WrittenCode | undefined = code; at !== undefined; at = byId.get(at.parent ?? "")) {
      path.unshift(names.get(at.id) ?? at.id);
      if (path.length > deepest) throw tooDeep(code.id);
    }
    const { parent: _, ...fields } = code;
    const label = shownIn(code.label, language);
    const definition = shownIn(code.definition, language);
    const name = names.get(code.id) ?? code.id;
    const rest = { ...fields, label: label.text === name ? label.rest : code.label, definition: definition.rest };
    return { code, name, path, memo: memoOf(definition.text, rest) };
  });
}

/** Names by id: no two the same, and without what separates a name from those above it. */
function namesOf(codes: readonly WrittenCode[], language: string, losses: Loss[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const code of codes) {
    const label = shownIn(code.label, language).text.trim() || code.id;
    const plain = plainName(label);
    const name = taken.has(plain) ? `${plain} (${code.id})` : plain;
    taken.add(name);
    names.set(code.id, name);
    if (name !== label) losses.push({ what: label, why: `is called "${name}" there` });
  }
  return names;
}

/** A name in one line, without what separates a name from those above it. */
function plainName(label: string): string {
  return label.replace(/\s*\n\s*/g, " ").replace(/\\|::|\s>\s/g, " / ");
}
