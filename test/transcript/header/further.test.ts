import { describe, expect, it } from "vitest";
import { read, view } from "../reading.js";

function interview(number: number, label: string, position: string, date: string): string {
  return `Transkrip Wawancara ${number}

Nama : Inf. ${number}
Jabatan : ${position}
Tanggal : ${date} April 2022
Tempat : Posyandu Mawar

Suasana ramai, direkam di teras.
Peneliti: Bagaimana pendataannya?
${label}: Kami data dari rumah ke rumah.
Peneliti: Siapa yang membantu?
${label}: Kader dua orang.
`;
}

const known = (position: string, number: number, date: string) => ({
  name: `Inf. ${number}`,
  position,
  date,
});

describe("an informant sheet before each interview of a file", () => {
  it("is about who speaks below it; what all sheets say alike is the source's", async () => {
    const doc = await read(
      `${interview(1, "Informan 1", "Kader", "11")}\n${interview(2, "Informan 2", "Bidan Desa", "12")}`,
    );
    expect(doc.attributes).toEqual({ place: "Posyandu Mawar" });
    expect(doc.people.map(({ labels, attributes }) => [labels[0], attributes])).toEqual([
      ["Peneliti", {}],
      ["Informan 1", known("Kader", 1, "2022-04-11")],
      ["Informan 2", known("Bidan Desa", 2, "2022-04-12")],
    ]);
    // Neither the sheet nor what stands between it and the first label is said by the informant before.
    expect(view(doc).slice(4)).toEqual([
      "participant Informan 1: Kader dua orang.",
      "none null: Suasana ramai, direkam di teras.",
      "interviewer Peneliti: Bagaimana pendataannya?",
      "participant Informan 2: Kami data dari rumah ke rumah.",
      "interviewer Peneliti: Siapa yang membantu?",
      "participant Informan 2: Kader dua orang.",
    ]);
    expect(doc.warnings.filter(({ kind }) => kind === "attribute")).toEqual([]);
  });

  it("parts informants who share a label, and tells so", async () => {
    const doc = await read(
      `${interview(1, "Informan", "Kader", "11")}\n${interview(2, "Informan", "Bidan Desa", "12")}`,
    );
    expect(doc.people.map(({ id, labels, attributes }) => [id, labels[0], attributes])).toEqual([
      ["source.txt#Peneliti", "Peneliti", {}],
      ["source.txt#Informan (1)", "Informan (1)", known("Kader", 1, "2022-04-11")],
      ["source.txt#Informan (2)", "Informan (2)", known("Bidan Desa", 2, "2022-04-12")],
    ]);
    // As written, with the person who speaks there.
    expect(doc.turns.filter(({ role }) => role === "participant").map(({ label, person }) => [label, person])).toEqual([
      ["Informan", "source.txt#Informan (1)"],
      ["Informan", "source.txt#Informan (1)"],
      ["Informan", "source.txt#Informan (2)"],
      ["Informan", "source.txt#Informan (2)"],
    ]);
    expect(doc.warnings.map(({ message }) => message)).toEqual([
      '"Informan" is another person under each informant sheet: Informan (1) and Informan (2)',
    ]);
  });

  it("has values that go on below themselves", async () => {
    const long = interview(2, "Informan 2", "Bidan", "12").replace("Bidan", "Bidan\n          Desa Sukamaju");
    const doc = await read(`${interview(1, "Informan 1", "Kader", "11")}\n${long}`);
    expect(doc.people[2]?.attributes["position"]).toBe("Bidan Desa Sukamaju");
    expect(view(doc).join(" ")).not.toContain("Sukamaju");
  });

  it("has a title that says whom it is about", async () => {
    const titled = (number: number, office: string) =>
      interview(number, `I${number}`, office, "11").replace(/Wawancara \d/, `${number}: ${office}`);
    const doc = await read(`${titled(1, "Sekretaris Desa")}\n${titled(2, "Kaur Keuangan")}`);
    expect(view(doc).filter((turn) => turn.includes("Kaur Keuangan"))).toEqual([]);
    expect(doc.people[2]?.attributes["position"]).toBe("Kaur Keuangan");
  });

  it("parts informants without a label too", async () => {
    const more = "Peneliti: Berapa lama?\n: Setahun.\n";
    const text = `${interview(1, "", "Kader", "11")}${more}\n${interview(2, "", "Bidan Desa", "12")}${more}`;
    const doc = await read(text.replace(/^: /gm, "\n").replace(/^Peneliti/gm, "\nPeneliti"));
    expect(doc.people.map(({ id, attributes }) => [id, attributes["position"]])).toEqual([
      ["source.txt#Peneliti", undefined],
      ["source.txt#unlabelled (1)", "Kader"],
      ["source.txt#unlabelled (2)", "Bidan Desa"],
    ]);
  });

  it("leaves an informant who is met twice one person, by name, and whoever has a number or a name of his own", async () => {
    const again = interview(2, "Informan", "Kader", "12").replace("Inf. 2", "Inf. 1");
    const twice = await read(`${interview(1, "Informan", "Kader", "11")}\n${again}`);
    expect(twice.people.map(({ labels, attributes }) => [labels[0], attributes["name"]])).toEqual([
      ["Peneliti", undefined],
      ["Informan", "Inf. 1"],
    ]);
    expect(twice.warnings).toEqual([]);
    const named = await read(
      `${interview(1, "Bu Rina", "Kader", "11")}\n${interview(2, "Bu Rina", "Bidan Desa", "12")}`,
    );
    expect(named.people.map(({ labels }) => labels[0])).toEqual(["Peneliti", "Bu Rina"]);
  });

  it("is given to nobody, and told of, where several answer below it", async () => {
    const talk = "Peneliti: Siapa lagi?\nIbu Sari: Saya yang mencatat.\nPeneliti: Baik.\nIbu Sari: Begitu, Bu.\n";
    const doc = await read(
      `${interview(1, "Informan", "Kader", "11")}${talk}\n${interview(2, "Informan", "Bidan Desa", "12")}`,
    );
    expect(doc.warnings.filter(({ kind }) => kind === "attribute").map(({ message }) => message)).toEqual([
      expect.stringContaining("1 of 2 informant sheets is not given to anybody"),
    ]);
    expect(view(doc).filter((turn) => turn.includes("Jabatan"))).toEqual([]);
  });

  it("is none where records follow each other and nobody talks", async () => {
    const record = (name: string, position: string) =>
      `Nama : ${name}\nJabatan : ${position}\nUmur : 40 tahun\nMinat : kesehatan ibu\nLangkah : pelatihan di desa\n\n`;
    const doc = await read(
      `Daftar kader\n\n${record("Siti", "Kader")}Penjelasan singkat tentang kader.\n\nBekerja sejak lama di desa itu.\n\nIa tinggal di sana.\n\n${record("Dewi", "Bidan")}${record("Rina", "Perawat")}`,
    );
    expect(view(doc).join(" ")).toContain("Jabatan : Bidan");
    expect(view(doc).join(" ")).toContain("Nama : Rina");
  });

  it("is none where an informant answers with names and posts", async () => {
    const doc = await read(
      `${interview(1, "Informan 1", "Kader", "11")}Peneliti: Sebutkan nama dan jabatannya.\nInforman 1: Ada dua orang.\nNama: ya saya sendiri, kami berdua.\nJabatan: saya kader, dia bidan.\nPeneliti: Baik.\nInforman 1: Begitu.\n`,
    );
    expect(view(doc).join(" ")).toContain("Jabatan: saya kader, dia bidan.");
    expect(doc.people[1]?.attributes).toEqual({ name: "Inf. 1", position: "Kader" });
  });
});
