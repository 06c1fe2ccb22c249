import { describe, expect, it } from "vitest";
import { countingCodings } from "../../src/coding/counting.js";
import { coding } from "./codings.js";

const at = (start: number, end: number) => ({ start, end });

describe("which codings count", () => {
  it("counts codings by people and accepted candidates as coded", () => {
    const manual = coding({ coder: "ani", origin: "manual", status: "unreviewed" });
    const accepted = coding({ coder: "budi", origin: "accepted", status: "accepted" });
    const imported = coding({ coder: "cici", origin: "imported", status: "accepted" });
    expect(countingCodings([manual, accepted, imported]).map((one) => one.standing)).toEqual([
      "coded",
      "coded",
      "coded",
    ]);
  });

  it("never counts what was rejected", () => {
    expect(countingCodings([coding({ status: "rejected" }), coding({ coder: "ani", status: "rejected" })])).toEqual([]);
  });

  it("keeps open candidates apart from what people coded", () => {
    const open = coding({});
    expect(countingCodings([open])).toEqual([{ coding: open, standing: "open" }]);
  });

  it("lets what the team agreed on replace the others for that code at that passage only", () => {
    const agreed = coding({ id: "g", coder: "agreed", origin: "adjudicated", status: "accepted", span: at(5, 20) });
    const replaced = coding({ id: "1", coder: "ani", origin: "manual", status: "accepted", span: at(0, 10) });
    const candidate = coding({ id: "2", span: at(12, 18) });
    const elsewhere = coding({ id: "3", span: at(20, 30) });
    const otherCode = coding({ id: "4", span: at(5, 20), code: "unclear-roles" });
    const counted = countingCodings([replaced, agreed, candidate, elsewhere, otherCode]);
    expect(counted.map((one) => one.coding.id)).toEqual(["g", "3", "4"]);
  });

  it("takes an agreed rejection as settled: nobody's coding counts there", () => {
    const agreed = coding({ coder: "agreed", origin: "adjudicated", status: "rejected", span: at(0, 10) });
    expect(countingCodings([agreed, coding({}), coding({ coder: "ani", origin: "manual" })])).toEqual([]);
  });
});
