import { describe, expect, it } from "vitest";
import { voicesOf } from "../../../src/analyse/evidence/informants.js";
import { createAttribution } from "../../../src/analyse/quotation/attribution.js";
import { CgError } from "../../../src/model/diagnostic.js";
import { document } from "../corpus.js";

const talk = document({
  id: "dinkes.txt",
  turns: [{ by: "Ibu Ratna Sari", text: "Ya." }],
  people: {
    "Ibu Ratna Sari": {
      id: "INF-01",
      attributes: { sector: "government", position: "Kepala Bidang", institution: "Dinas Kesehatan", nip: "1970" },
    },
  },
  attributes: { date: "2023-06-12" },
});
const voice = voicesOf(talk).voiceOf(0);
const attributed = (pattern: string, identify = false) => createAttribution(pattern, identify)(voice, talk);

describe("attribution", () => {
  it("fills a pattern with code, sector and date", () => {
    expect(attributed("({code}, {sector}, {date})")).toBe("(INF-01, government, 2023-06-12)");
  });

  it("leaves out what is not stated, with what joins it", () => {
    expect(attributed("({code}, {village}, {date})")).toBe("(INF-01, 2023-06-12)");
    expect(attributed("({village}; {code})")).toBe("(INF-01)");
    expect(attributed("({village})")).toBe("(INF-01)");
  });

  it("knows the ways of Indonesian theses", () => {
    expect(attributed("id-jabatan")).toBe("(Wawancara dengan Kepala Bidang, Dinas Kesehatan, 12 Juni 2023)");
    expect(attributed("id-kode")).toBe("(INF-01, wawancara 12 Juni 2023)");
    expect(attributed("id-inisial")).toBe("(RS, Kepala Bidang, 12 Juni 2023)");
  });

  it("gives names only when asked, and numbers never", () => {
    expect(attributed("({name})")).toBe("(INF-01)");
    expect(attributed("({nama}, {date})")).toBe("(INF-01, 2023-06-12)");
    expect(attributed("({name})", true)).toBe("(Ibu Ratna Sari)");
    expect(attributed("({code}, {nip})", true)).toBe("(INF-01)");
  });

  it.each(["({code", "code}", "{}", "nothing", "{{code}}"])("refuses the pattern %s", (pattern) => {
    expect(() => createAttribution(pattern, false)).toThrow(CgError);
  });
});
