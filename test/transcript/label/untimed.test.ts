import { expect, test } from "vitest";
import type { LabelHit } from "../../../src/transcript/label/labels.js";
import { namesWithoutTime } from "../../../src/transcript/label/untimed.js";

test("more labels than a call takes arguments are read", () => {
  const timed = Array.from({ length: 200_000 }, (_, i): LabelHit => {
    const span = { start: 30 * i, end: 30 * i + 19 };
    return {
      span,
      ...{ label: "Anna Lind", key: "anna lind", shape: "clock", number: null, own: true, listed: false, time: i },
    };
  });
  expect(namesWithoutTime("Anna Lind  00:00:01\nI think so\n", timed)).toEqual([]);
});
