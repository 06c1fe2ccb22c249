import type { Source } from "../../codebook/source.js";
import { entriesOf, itemsOf, type Sequence, type Tree, textOf, under } from "../../codebook/tree.js";
import { IndicatorError } from "../../indicator/error.js";
import { parseIndicator } from "../../indicator/parser.js";
import { printIndicator } from "../../indicator/printer.js";
import type { Change, Mend } from "./mend.js";
import { removal } from "./removal.js";
import { type Edit, edited } from "./rewrite.js";

/** Takes out of the indicators of a code what stands in the same list above already. Comments stay. */
export function withoutRepetitions(source: Source, tree: Tree): Mend {
  const edits: Edit[] = [];
  const changes: Change[] = [];
  for (const list of indicatorLists(tree)) {
    const repeated = repetitions(list);
    const removed = removal(list, new Set(Array.from(repeated.values()).flat()));
    if (removed === undefined) continue;
    for (const edit of removed) edits.push(edit);
    for (const [first, again] of repeated) {
      const message = `took out ${again.length === 1 ? "1 repetition" : `${again.length} repetitions`} of this indicator`;
      changes.push({ at: first.spot.start, message });
    }
  }
  edits.sort((a, b) => a.start - b.start);
  return { pieces: edited(source.text, edits), changes };
}

/** Every list of indicators, each once: an alias repeats one that stands elsewhere. What is dropped is told apart by its spelling alone. */
function indicatorLists(tree: Tree): ReadonlySet<Sequence> {
  const lists = new Set<Sequence>();
  const take = (value: Tree): void => {
    if (value.kind === "sequence") lists.add(value);
    for (const [key, entry] of entriesOf(value)) if (key !== "drop") take(entry.value);
  };
  for (const code of itemsOf(under(tree, "codes"))) {
    const indicators = under(code, "indicators");
    if (indicators !== undefined) take(indicators);
  }
  return lists;
}

/** What stands again in a list, by what it repeats. */
function repetitions({ items }: Sequence): ReadonlyMap<Tree, readonly Tree[]> {
  const firsts = new Map<string, Tree>();
  const repeated = new Map<Tree, Tree[]>();
  for (const item of items) {
    const printed = printedOf(textOf(item));
    if (printed === undefined) continue;
    const first = firsts.get(printed);
    if (first === undefined) {
      firsts.set(printed, item);
      continue;
    }
    const again = repeated.get(first) ?? [];
    repeated.set(first, again);
    again.push(item);
  }
  return repeated;
}

/** Undefined for what is no indicator, or a faulty one. */
function printedOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return printIndicator(parseIndicator(text));
  } catch (error) {
    if (error instanceof IndicatorError) return undefined;
    throw error;
  }
}
