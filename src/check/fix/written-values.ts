import type { CST } from "yaml";

/** A value of a list or map as the YAML library splits it, before it makes sense of it. */
export interface WrittenValue {
  /** Anchors, tags and blanks before it. */
  readonly before: readonly CST.Token[];
  /** Undefined where nothing stands. */
  readonly token: CST.Token | undefined;
  /** What follows it, to the comma or line end, though nothing may. */
  readonly tail: readonly CST.Token[];
  readonly isFlow: boolean;
}

/** All values of lists and maps, in their order. Brackets that are never closed are left out: nobody knows how far they were meant to go. */
export function writtenValues(tokens: readonly CST.Token[]): readonly WrittenValue[] {
  const values: WrittenValue[] = [];
  const take = (before: readonly CST.Token[], token: CST.Token | undefined, isFlow: boolean, tail = endOf(token)) => {
    values.push({ before, token, tail, isFlow });
    visit(token);
  };
  const visit = (token: CST.Token | undefined): void => {
    if (token?.type === "document") visit(token.value);
    else if (token?.type === "block-seq") {
      for (const { start, value } of token.items) if (hasDash(start)) take(behind(start), value, false);
    } else if (token?.type === "block-map") {
      for (const { sep, value } of token.items) if (isColon(sep)) take(behind(sep), value, false);
    } else if (token?.type === "flow-collection" && isClosed(token)) {
      for (const [index, item] of token.items.entries()) {
        const isParted = [item, token.items[index + 1]].every(
          (each, at) => each === undefined || index + at === 0 || hasComma(each),
        );
        visitFlow(item, isParted);
      }
    }
  };
  // What no comma parts from its neighbours is a piece of a text that YAML has split.
  const visitFlow = ({ start, key, sep, value }: CST.CollectionItem, isParted: boolean): void => {
    if (!isParted) visit(value);
    else if (isColon(sep)) take(behind(sep), value, true);
    // Two texts without a comma between them are split as a key and its value.
    else if (sep !== undefined && key)
      take(behind(start), key, true, value === undefined ? sep : [...sep, value, ...endOf(value)]);
    else if (sep === undefined) take(behind(start), value, true);
  };
  for (const token of tokens) visit(token);
  return values;
}

function endOf(token: CST.Token | undefined): readonly CST.Token[] {
  return token !== undefined && "end" in token ? (token.end ?? []) : [];
}

/** What stands behind the dash, colon or comma. */
function behind(tokens: readonly CST.Token[]): readonly CST.Token[] {
  const at = tokens.findLastIndex(
    ({ type }) => type === "seq-item-ind" || type === "map-value-ind" || type === "comma",
  );
  return tokens.slice(at + 1);
}

function hasComma({ start }: CST.CollectionItem): boolean {
  return start.some(({ type }) => type === "comma");
}

/** The rest of a line that is split in an odd way has none. */
function hasDash(start: readonly CST.Token[]): boolean {
  return start.some(({ type }) => type === "seq-item-ind");
}

/** Whether a colon, and nothing that does not belong there, stands between a key and its value. */
function isColon(sep: readonly CST.Token[] | undefined): sep is readonly CST.Token[] {
  return (
    sep?.some(({ type }) => type === "map-value-ind") === true &&
    sep.every(({ type }) => /^(map-value-ind|space|comment|newline|anchor|tag)$/.test(type))
  );
}

function isClosed({ start, end }: CST.FlowCollection): boolean {
  return end[0]?.type === (start.type === "flow-seq-start" ? "flow-seq-end" : "flow-map-end");
}
