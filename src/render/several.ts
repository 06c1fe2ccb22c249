/** Tables one below the other, with an empty line between: how people read several. */
export function* below(tables: readonly Iterable<string>[]): Generator<string> {
  for (const [index, table] of tables.entries()) {
    if (index > 0) yield "\n";
    yield* table;
  }
}

/** Tables as a JSON array; each ends with a line feed. */
export function* inArray(tables: readonly Iterable<string>[]): Generator<string> {
  for (const [index, table] of tables.entries()) {
    yield index === 0 ? "[\n" : ",\n";
    yield* table;
  }
  yield "]\n";
}
