import { isOffice, labelKey, meaningOf } from "../role/words.js";
import { isFieldWord } from "./field-words.js";
import { localOffices } from "./likely-name.js";

/** The form in which a full name introduces its initials: `Name Surname (N)`. null when the label is no such introduction. */
export function introduced(label: string): { readonly name: string; readonly short: string } | null {
  const match = /^([^()]{2,60}?)\s*\(([\p{L}]{1,5})\.?\)$/u.exec(label);
  if (match === null) return null;
  const name = match[1] ?? "";
  const short = match[2] ?? "";
  const initials = name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join("");
  // `James O'Brien (JOB)` has a capital inside a word.
  const capitals = name.replace(/[^\p{Lu}]/gu, "");
  return initials.toLowerCase().includes(short.toLowerCase()) ||
    capitals.toLowerCase().includes(short.toLowerCase()) ||
    name.toLowerCase().startsWith(short.toLowerCase())
    ? { name, short: labelKey(short) }
    : null;
}

/** What a label with brackets says: keys of what stands before them, and in them where it is several words. null without brackets. */
export function bracketed(label: string): { readonly base: string; readonly inside: readonly string[] } | null {
  const key = labelKey(label);
  const open = key.indexOf(" (");
  if (open <= 0 || !key.endsWith(")")) return null;
  const inside = (key.slice(open).match(/(?<=\()[^()]+(?=\))/g) ?? []).filter((part) => part.includes(" "));
  return { base: key.slice(0, open), inside };
}

/** A longer label that a shorter key stands for. */
export interface LongerLabel {
  readonly key: string;
  /** Whether other labels could be meant as well. */
  readonly several: boolean;
}

/**
 * Shorter keys under which whoever has brackets behind the name may be met again: `siti aminah` and `siti` for `Siti Aminah (peneliti)`, `helen brandt`
 * for `The Minister for Water (Helen Brandt)`. A word of a name stands for nobody where another label begins or ends with it. `labels`: all of a text.
 */
export function shorterKeys(labels: Iterable<string>): Map<string, LongerLabel> {
  const found = new Map<string, LongerLabel>();
  const calls: (readonly [word: string, base: string, key: string])[] = [];
  /** Words at the ends of labels to what these labels are without their brackets. */
  const ends = new Map<string, Set<string>>();
  const add = (short: string, key: string): void => {
    const known = found.get(short);
    if (known === undefined) found.set(short, { key, several: false });
    else if (known.key !== key) found.set(short, { key: known.key, several: true });
  };
  for (const label of labels) {
    const key = labelKey(label);
    const parts = bracketed(label);
    const base = parts?.base ?? key;
    for (const part of [base, ...(parts?.inside ?? [])]) {
      const words = withoutCourtesy(part);
      for (const word of [words[0] ?? "", words.at(-1) ?? ""]) {
        const own = ends.get(word);
        if (own === undefined) ends.set(word, new Set([base]));
        else own.add(base);
      }
    }
    if (parts === null || introduced(label) !== null) continue;
    for (const part of parts.inside) if (!found.has(part)) found.set(part, { key, several: false });
    add(base, key);
    for (const word of calledBy(base)) calls.push([word, base, key]);
  }
  for (const [word, base, key] of calls) {
    const own = ends.get(word) ?? new Set();
    const others = own.size - Number(own.has(base)) - Number(own.has(word));
    if (others === 0) add(word, key);
  }
  return found;
}

/** Words of a name by which somebody may be called later, the first and the last. None where it is an office, a role or what somebody is. */
function calledBy(key: string): string[] {
  const words = withoutCourtesy(key);
  const names = words.filter((word) => /^\p{L}+$/u.test(word));
  if (names.length < 2 || isOffice(words.join(" ")) || words.some(isNoName)) return [];
  return [...new Set([names[0] ?? "", names.at(-1) ?? ""])].filter((name) => name.length >= 3);
}

/** Titles (`Dr.`, `Pak`) are no part of a name. */
function withoutCourtesy(key: string): string[] {
  return key.split(" ").slice(meaningOf(key) === "courtesy" ? 1 : 0);
}

function isNoName(word: string): boolean {
  return (
    /^(?:\p{L}|.*\d.*)$/u.test(word) ||
    meaningOf(word) !== null ||
    isOffice(word) ||
    localOffices.has(word) ||
    isFieldWord(word) ||
    kinds.has(word)
  );
}

/** Sexes, ages, callings and number words: `Male Farmer (52)`, `Petani Dua (L)`. */
const kinds: ReadonlySet<string> = new Set(
  (
    "male female man woman men women boy girl lady gentleman old young adult youth elder elderly laki laki-laki lelaki pria perempuan wanita " +
    "remaja pemuda pemudi lansia anak one two three four five six seven eight nine ten first second third satu dua tiga empat lima enam tujuh " +
    "delapan sembilan sepuluh farmer farmers fisher fisherman trader teacher student nurse doctor midwife worker driver villager resident " +
    "citizen volunteer activist expert leader head chief officer official staff member manager director president owner petani nelayan pedagang " +
    "guru dosen siswa mahasiswa perawat buruh sopir warga masyarakat tokoh relawan aktivis kader staf pegawai pejabat pengurus perangkat " +
    "sekretaris bendahara operator pengusaha pemilik pengelola manajer village community group local former kampung kelurahan dinas"
  ).split(" "),
);
