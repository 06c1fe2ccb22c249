import { expect, it } from "vitest";
import { dictionary } from "../../src/render/dictionary.js";
import { tidy } from "../../src/render/tidy.js";
import { column, obstacles, tableOf } from "./sample.js";

it("the long form has one row per figure", () => {
  const long = tidy(
    tableOf(
      [column("code"), column("n", "count"), column("share", "share")],
      [
        ["a", 1, 0.5],
        ["b", 2, null],
      ],
    ),
  );
  expect(long.columns.map(({ key }) => key)).toEqual(["code", "measure", "value"]);
  expect(long.rows.map((row) => row.cells)).toEqual([
    ["a", "n", 1],
    ["a", "share", 0.5],
    ["b", "n", 2],
    ["b", "share", null],
  ]);
});

it("a table without figures has no long form and stays as it is", () => {
  const words = tableOf([column("code"), column("quote", "quote")], [["a", "b"]]);
  expect(tidy(words)).toBe(words);
});

it("the dictionary says what each column means", () => {
  const rows = dictionary(obstacles).rows.map((row) => row.cells);
  expect(rows).toHaveLength(obstacles.columns.length);
  expect(rows[1]).toEqual([
    "informants",
    "count",
    "informants",
    "informants (id)",
    "About informants.",
    "Tentang informants.",
  ]);
});
