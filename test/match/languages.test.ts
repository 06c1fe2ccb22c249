import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LanguageGuess } from "../../src/match/languages.js";
import type { LanguageChoice } from "../../src/text/language.js";
import { Vocabulary } from "../../src/text/vocabulary.js";
import { WordReader } from "../../src/text/words.js";
import { read } from "../transcript/reading.js";

const vocabulary = new Vocabulary();
const words = new WordReader(vocabulary, { hyphens: "parts", masks: true });
const guess = new LanguageGuess(vocabulary);

async function choose(text: string, as = "txt"): Promise<LanguageChoice> {
  return guess.languages(words.read(await read(text, { as })));
}

const indonesian =
  "Rapat koordinasi baru diadakan dua kali pada tahun ini. Camat datang, tetapi kepala dinas hanya mengirim staf. Kami di desa menunggu arahan yang jelas. Data dari posyandu sering berbeda dengan data puskesmas. Kalau begini terus, kader akan lelah. Saya berharap ada anggaran khusus untuk itu.";
const english =
  "The coordination meeting was held only twice this year. The sub-district head came, but the agencies just sent their staff. We in the village are waiting for clear guidance. What the health post reports is often different from the data of the clinic. If this goes on, the volunteers will be tired. I hope there will be a budget for it.";
const sundanese =
  "Rapat téh ngan dua kali dina taun ieu. Pak camat mah sumping, tapi ti dinas mah ngan staf wungkul anu datang. Urang di desa ngadagoan parentah anu jelas. Data ti posyandu jeung data puskesmas sok béda waé. Mun kieu terus, kader bakal capé. Abdi miharep aya anggaran kanggo éta.";
const javanese =
  "Rapat mung dianakake kaping pindho ing taun iki. Pak camat rawuh, nanging saka dinas mung staf sing teka. Awake dhewe ing desa isih ngenteni dhawuh sing cetha. Data saka posyandu lan data puskesmas kerep beda. Yen kaya ngene terus, kader bakal kesel. Aku pengin ana anggaran kanggo iku.";
const malay =
  "Mesyuarat penyelarasan hanya diadakan dua kali sahaja pada tahun ini. Pegawai daerah hadir, tetapi jabatan lain hanya menghantar kakitangan. Kami di kampung menunggu arahan kerana belum ada kepastian. Saya difahamkan bahawa data klinik berbeza daripada data pusat kesihatan. Jika berterusan, sukarelawan akan letih.";
const dutch =
  "De vergadering is dit jaar maar twee keer gehouden. Het districtshoofd kwam wel, maar de diensten stuurden alleen hun personeel. Wij wachten in het dorp op een duidelijke opdracht. De cijfers van de post zijn vaak anders dan die van de kliniek. Als het zo doorgaat, worden de vrijwilligers moe. Ik hoop dat er geld voor komt.";
const tagalog =
  "Dalawang beses lang ginawa ang pulong ngayong taon. Dumating ang kapitan, pero nagpadala lang ng tauhan ang mga ahensya. Naghihintay kami sa barangay ng malinaw na utos. Hindi magkatulad ang datos ng klinika at ng health center. Kapag ganito po lagi, mapapagod ang mga boluntaryo. Sana ay may pondo para dito.";
const arabic =
  "عُقد الاجتماع مرتين فقط هذا العام. حضر رئيس المنطقة لكن الدوائر أرسلت موظفيها فقط. ننتظر في القرية توجيهات واضحة. تختلف بيانات المركز عن بيانات العيادة.";
const german =
  "Die Sitzung fand in diesem Jahr nur zweimal statt. Der Bezirksleiter kam, aber die Behörden schickten bloß ihre Mitarbeiter. Wir im Dorf warten auf klare Anweisungen. Die Zahlen des Postens weichen oft von denen der Klinik ab. Wenn das so weitergeht, werden die Freiwilligen müde. Hoffentlich gibt es bald Geld.";
const italian =
  "La riunione si è tenuta solo due volte quest'anno. Il capo del distretto è venuto, ma gli uffici hanno mandato soltanto il personale. Nel villaggio aspettiamo indicazioni chiare. I dati del posto sono spesso diversi da quelli della clinica. Se continua così, i volontari saranno stanchi. Spero che ci siano dei fondi.";

describe("the languages of a text", () => {
  it.each([
    ["Indonesian", indonesian, ["id"], ["id"]],
    ["English", english, ["en"], ["en"]],
    ["Sundanese", sundanese, ["su"], ["id"]],
    ["Javanese", javanese, ["jv"], ["id"]],
    ["Malay", malay, ["ms"], ["id"]],
    ["Dutch", dutch, ["nl"], ["id", "en"]],
    ["Tagalog", tagalog, ["tl"], ["id", "en"]],
    ["Arabic script", arabic, ["und-Arab"], ["id", "en"]],
    ["German", german, ["und"], ["id", "en"]],
    ["Italian", italian, ["und"], ["id", "en"]],
  ])("%s", async (_, text, stated, matched) => {
    const choice = await choose(text);
    expect(choice.stated).toEqual(stated);
    expect(choice.matched).toEqual(matched);
    expect(choice.unknown).toBe(stated[0] === "und");
  });

  it("Indonesian with Sundanese particles is Indonesian; with Sundanese sentences it is both", async () => {
    const spoken = indonesian.replace("Camat datang", "Camat mah datang").replace("Data dari", "Data téh dari");
    expect((await choose(spoken)).stated).toEqual(["id"]);
    const both = await choose(`${spoken} ${sundanese.slice(0, 120)}`);
    expect(both.stated).toEqual(["id", "su"]);
    expect(both.matched).toEqual(["id"]);
  });

  it("of two languages both are stated, with their shares", async () => {
    const { stated, shares, matched } = await choose(`${indonesian}\n\n${indonesian}\n\n${english}`);
    expect(stated).toEqual(["id", "en"]);
    expect(matched).toEqual(["id", "en"]);
    expect(shares.map((share) => Math.round(share * 10) / 10)).toEqual([0.7, 0.3]);
  });

  it("lists and tables without running text are in none, and both are searched", async () => {
    const rows = Array.from(
      { length: 60 },
      (_, row) => `${row}\tDinas Kesehatan\tSarana air bersih\t${row * 7}\tselesai`,
    );
    expect(await choose(rows.join("\n"))).toMatchObject({ stated: ["und"], matched: ["id", "en"], unknown: true });
  });

  it("too short a text for a warning is not called unknown", async () => {
    expect(await choose("Anggaran kurang.")).toMatchObject({ stated: ["und"], matched: ["id", "en"], unknown: false });
    expect(await choose("Anggarannya tidak ada.")).toMatchObject({ stated: ["id"], matched: ["id", "en"] });
  });
});

const data = "../shared/data";
const sources = [
  ["cipta-media/interviews/2014-11-17-desa-melung-kini-apa-yang-berbeda.md", "id"],
  ["cipta-media/interviews/2014-11-18-bisakah-desa-mengelola-dirinya-sendiri.md", "id"],
  ["cipta-media/minutes/2012-04-16-Rapat-panitia.md", "id"],
  [
    "cipta-media/reports/2015-12-09-peta-persampahan-bandung-laporan-narasi-pertanggungjawaban-hibah-termin-ii.md",
    "id",
  ],
  ["policy-id/VI_Pengendalian_Evaluasi_dan_Tata_Kelola_Data_Pembangunan.md", "id"],
  ["policy-id/pp_2015_17.md", "id"],
  ["whisper/gigasword.md", "en"],
  ["whisper/goodboy_galaxy.srt", "en"],
  ["zoom/input_example.txt", "en"],
] as const;

describe.skipIf(!existsSync(data) && process.env.CI !== "true")("real texts (needs ../shared/data)", () => {
  it.each(sources)("%s is %s", async (path, language) => {
    const text = readFileSync(`${data}/${path}`, "utf8");
    expect((await choose(text, path.slice(path.lastIndexOf(".") + 1))).stated).toEqual([language]);
  });
});
