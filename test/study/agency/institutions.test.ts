import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CodedDocument } from "../../../src/model/corpus.js";
import { openStudy, type Study } from "../../../src/study/open.js";
import { folderOf } from "../folder.js";

const codebook =
  "cgCode: 1\nid: small\ntitle: {en: Small}\nversion: '1.0.0'\nlanguages: [id]\ncodes:\n  - id: a\n    stage: any\n    kind: obstacle\n    label: {en: A}\n    indicators: {id: ['anggaran']}\n";

const interview = (header: string): string =>
  `${header}\nT: Bagaimana anggarannya di sini?\nJ: Anggarannya terbatas sekali tahun ini.\nT: Lalu apa lagi?\nJ: Sudah, itu saja yang saya tahu.\n`;

function studyOf(files: Readonly<Record<string, string>>, yaml = "{}\n"): Promise<Study> {
  const root = folderOf({ "study.yaml": yaml, "codebook.yaml": codebook, ...files });
  return openStudy({
    cwd: root,
    paths: [],
    limits: { maxSource: 1e6 },
    skipUnreadable: false,
    cache: false,
    where: [],
    explain: false,
  });
}

async function documentsOf(study: Study): Promise<readonly CodedDocument[]> {
  const documents: CodedDocument[] = [];
  for await (const document of study.corpus().documents) documents.push(document);
  return documents;
}

const messages = (document: CodedDocument | undefined) =>
  document?.warnings.filter(({ kind }) => kind === "institution").map(({ message }) => message);

describe("institutions of a study", () => {
  it("are one under all their names; sector and level come from the list where nobody states them", async () => {
    const [first, second] = await documentsOf(
      await studyOf(
        {
          "sources/a.txt": interview("Kode informan: A1\nInstansi: Dinkes Kab. Garut\n"),
          "sources/b.txt": interview("Kode informan: B1\nInstansi: Dinas Kesehatan Garut\n"),
        },
        "sources:\n  - {path: 'sources/*'}\n  - {path: sources/b.txt, attributes: {sector: health}}\n",
      ),
    );
    expect(first?.institution).toBe(second?.institution);
    expect(first).toMatchObject({
      attributes: { institution: "Dinkes Kab. Garut", sector: "government", level: "kabupaten" },
      inferred: ["sector", "level"],
    });
    expect(first?.people[1]).toMatchObject({ attributes: { sector: "government" }, inferred: ["sector", "level"] });
    expect(second).toMatchObject({ attributes: { sector: "health", level: "kabupaten" }, inferred: ["level"] });
    expect(second?.people[1]).toMatchObject({ attributes: { sector: "health" }, inferred: ["level"] });
    expect(messages(second)).toEqual([]);
  });

  it("that may be the same are two, with a warning where the second is met, until the study joins them", async () => {
    const files = {
      "sources/a.txt": interview("Kode informan: A1\nInstansi: Dinas Kesehatan\n"),
      "sources/b.txt": interview("Kode informan: B1\nInstansi: Dinkes Kab. Garut\n"),
      "sources/c.txt": interview("Kode informan: C1\nInstansi: Dinkes Tasikmalaya\n"),
    };
    const apart = await documentsOf(await studyOf(files));
    expect(new Set(apart.map(({ institution }) => institution)).size).toBe(3);
    expect(messages(apart[0])).toEqual([]);
    expect(messages(apart[1])?.[0]).toContain('"Dinkes Kab. Garut" may be the same institution as "Dinas Kesehatan"');
    const own = "agencies:\n  - {name: Dinas Kesehatan Kabupaten Garut, aliases: [Dinas Kesehatan]}\n";
    const study = await studyOf({ ...files, "agencies.yaml": own }, "agencies: agencies.yaml\n");
    expect(study.inputs).toContain(join(study.root, "agencies.yaml"));
    const joined = await documentsOf(study);
    expect(joined[0]?.institution).toBe(joined[1]?.institution);
    expect(joined[2]?.institution).not.toBe(joined[1]?.institution);
    expect(messages(joined[1])).toEqual([]);
  });

  it("of several people in one source keep what is inferred for each apart", async () => {
    const group =
      "Instansi: Bappeda\nTanggal: 12 Juni 2023\n\nModerator: Apa kendalanya?\nRina: Anggaran terbatas.\nBudi: Betul sekali itu.\nSari: Kami juga.\nModerator: Lalu?\nRina: Itu saja.\nBudi: Sudah.\nSari: Cukup.\n";
    const [document] = await documentsOf(
      await studyOf(
        { "sources/f.txt": group },
        "sources:\n  - {path: sources/f.txt, type: focus-group}\npeople:\n  R: {as: ['sources/f.txt#Rina'], institution: PT Maju}\n  B: {as: ['sources/f.txt#Budi'], institution: Koperasiku}\n",
      ),
    );
    const sector = (id: string) => document?.people.find((person) => person.id === id)?.attributes["sector"];
    expect([sector("R"), sector("B"), sector("sources/f.txt#Sari")]).toEqual(["business", undefined, "government"]);
    expect(document?.attributes["sector"]).toBeUndefined();
  });

  it("are no programmes", async () => {
    const [document] = await documentsOf(
      await studyOf({ "sources/a.txt": interview("Kode informan: A1\nInstansi: BOK\n") }),
    );
    expect(document?.institution).toBeNull();
    expect(messages(document)).toEqual(['"BOK" is a programme and no institution; it counts as none']);
  });

  it("ask for the list of agencies only where one is stated", async () => {
    const [document] = await documentsOf(await studyOf({ "sources/a.txt": interview("Kode informan: A1\n") }));
    expect(document).not.toHaveProperty("institution");
    expect(document).not.toHaveProperty("inferred");
  });

  it("a list that is missing or at fault stops the run at once", async () => {
    const files = { "sources/a.txt": interview("") };
    await expect(studyOf(files, "agencies: agencies.yaml\n")).rejects.toMatchObject({
      message: "agencies.yaml: no such file",
      place: { file: "study.yaml", line: 1, column: 11 },
    });
    await expect(
      studyOf({ ...files, "a.yaml": "agencies:\n  - {name: x, nama: y}\n" }, "agencies: a.yaml\n"),
    ).rejects.toMatchObject({
      message: "unknown key nama",
      place: { file: "a.yaml", line: 2, column: 15 },
    });
  });
});
