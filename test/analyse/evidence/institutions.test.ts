import { describe, expect, it } from "vitest";
import { institutionKey } from "../../../src/analyse/evidence/institutions.js";

describe("institutionKey", () => {
  it("is one for the names of one agency", () => {
    expect(institutionKey("Bappeda")).toBe(institutionKey("BAPPELITBANGDA"));
    expect(institutionKey("Dinkes Kab. Garut")).toBe(institutionKey("Dinas Kesehatan  Kabupaten Garut"));
    expect(institutionKey("DPPKB")).toBe(institutionKey("DP2KBP3A"));
  });

  it("keeps agencies and places apart", () => {
    expect(institutionKey("Dinas Sosial")).not.toBe(institutionKey("Dinas Kesehatan"));
    expect(institutionKey("Puskesmas Mekar")).not.toBe(institutionKey("Puskesmas Sari"));
    expect(institutionKey("Dinkes Kota Bandung")).not.toBe(institutionKey("Dinkes Kabupaten Bandung"));
  });
});
