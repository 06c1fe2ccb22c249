/** A row that names a code, as far as its place among the others goes. */
export interface NamedRow {
  readonly name: string;
  /** What stands in the column of parents; "" for nothing. */
  readonly parent: string;
  readonly id: string;
}

/** A row with its own name, without those above it, and the place of the one above it. */
export interface PlacedRow {
  readonly name: string;
  readonly parent: number | undefined;
}

/** Always part the names above a code from its own: MAXQDA and NVivo, ATLAS.ti, MAXQDA. */
const separators = /\s*(?:\\|::|\s>\s)\s*/;
/** Part them only where what stands before is a code of its own, since they stand in names too. */
const doubtful = ["/", ">"] as const;

/** Names above one another in one name; with more it is no path. */
const deepest = 100;

/**
 * The tree of codes of a table: by a column of parents (an id, a name, or names with separators), else by names with separators. Codes above
 * others that have no row stand behind the rows, as programs make them. Parents that run in a circle are left for loading to find.
 */
export function placedRows(rows: readonly NamedRow[]): readonly PlacedRow[] {
  const byId = firstOf(rows, ({ id }) => id);
  const byName = firstOf(rows, ({ name }) => name);
  const paths = rows.map(({ name, parent }) => (parent === "" ? pathOf(name, byName) : [...partsOf(parent), name]));
  const byPath = new Map<string, number>();
  for (const [index, path] of paths.entries()) if (!byPath.has(keyOf(path))) byPath.set(keyOf(path), index);
  const made: PlacedRow[] = [];
  const madeByPath = new Map<string, number>();
  const above = (path: readonly string[]): number | undefined => {
    if (path.length === 0) return undefined;
    const key = keyOf(path);
    const known = byPath.get(key) ?? (path.length === 1 ? byName.get(path[0] ?? "") : undefined) ?? madeByPath.get(key);
    if (known !== undefined) return known;
    const parent = above(path.slice(0, -1));
    const index = rows.length + made.push({ name: path.at(-1) ?? "", parent }) - 1;
    madeByPath.set(key, index);
    return index;
  };
  const placed = rows.map(({ name, parent }, index): PlacedRow => {
    const path = paths[index] ?? [name];
    const told =
      parent === "" ? undefined : (byId.get(parent) ?? byPath.get(keyOf(partsOf(parent))) ?? byName.get(parent));
    return { name: path.at(-1) ?? name, parent: told ?? above(path.slice(0, -1)) };
  });
  return [...placed, ...made];
}

function firstOf(rows: readonly NamedRow[], textOf: (row: NamedRow) => string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const text = textOf(row);
    if (text !== "" && !found.has(text)) found.set(text, index);
  }
  return found;
}

function pathOf(name: string, byName: ReadonlyMap<string, number>): readonly string[] {
  const parts = partsOf(name);
  if (parts.length > 1) return parts;
  for (const separator of doubtful) {
    const at = name.lastIndexOf(separator);
    const before = name.slice(0, Math.max(at, 0)).trim();
    const own = name.slice(at + 1).trim();
    if (before !== "" && own !== "" && byName.has(before)) return [...pathOf(before, byName), own];
  }
  return [name];
}

function partsOf(name: string): readonly string[] {
  const parts = name.split(separators).filter((part) => part !== "");
  return parts.length === 0 || parts.length > deepest ? [name] : parts;
}

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}
