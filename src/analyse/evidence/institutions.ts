/** Names under which one agency goes. The first is the one all are compared by. Lower case, no full stops. */
const ALIASES: readonly (readonly string[])[] = [
  ["badan perencanaan pembangunan daerah", "bappeda", "bapperida", "bappelitbangda", "bapelitbangda", "bappelitbang"],
  ["dinas kesehatan", "dinkes"],
  [
    "dinas pengendalian penduduk dan keluarga berencana",
    ...["dppkbpppa", "dp2kbp3a", "dp2kbp3", "dppkb", "dpppkb", "dinas kb"],
  ],
  ["badan kependudukan dan keluarga berencana nasional", "bkkbn", "kemendukbangga"],
  ["dinas pemberdayaan masyarakat dan desa", "dpmd"],
  ["dinas pendidikan", "disdik"],
  ["dinas sosial", "dinsos"],
  ["dinas ketahanan pangan", "dkp"],
  ["dinas komunikasi dan informatika", "diskominfo"],
  ["sekretariat daerah", "setda"],
  ["tim percepatan penurunan stunting", "tpps"],
  ["pusat kesehatan masyarakat", "puskesmas", "pkm"],
  ["badan permusyawaratan desa", "bpd"],
  ["badan amil zakat nasional", "baznas"],
];

const WHOLE_WORDS: ReadonlyMap<string, string> = new Map([
  ["kab", "kabupaten"],
  ["kec", "kecamatan"],
  ["kel", "kelurahan"],
  ["prov", "provinsi"],
]);

const CANONICAL: ReadonlyMap<string, string> = new Map(
  ALIASES.flatMap(([first, ...others]) => (first === undefined ? [] : others.map((other) => [other, first] as const))),
);

/** No alias has more words than this. */
const LONGEST = 2;

/**
 * What two names of one institution have in common: case, full stops, spaces and known abbreviations do not matter.
 * "Dinkes Kab. Garut" and "Dinas Kesehatan Kabupaten Garut" are one; a name with a place and one without are two.
 */
export function institutionKey(name: string): string {
  const words = name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(".", " ")
    .split(/[\s,]+/u)
    .filter(Boolean);
  for (let count = Math.min(LONGEST, words.length); count > 0; count -= 1) {
    const canonical = CANONICAL.get(words.slice(0, count).join(" "));
    if (canonical !== undefined) return [canonical, ...words.slice(count).map(unabbreviated)].join(" ");
  }
  return words.map(unabbreviated).join(" ");
}

function unabbreviated(word: string): string {
  return WHOLE_WORDS.get(word) ?? word;
}
