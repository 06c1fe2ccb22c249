import type { CodeKind } from "../../model/codebook.js";
import type { Assertion } from "../../model/coding.js";
import type { Label } from "../../model/text.js";

/** Kinds of codes in the order of output. */
export const kinds: readonly string[] = ["activity", "enabler", "obstacle", "outcome", "recommendation", "context"];

const KINDS: Readonly<Record<CodeKind, Label>> = {
  activity: { en: "activity", id: "kegiatan" },
  enabler: { en: "enabler", id: "faktor pendukung" },
  obstacle: { en: "obstacle", id: "kendala" },
  outcome: { en: "outcome", id: "hasil" },
  recommendation: { en: "recommendation", id: "rekomendasi" },
  context: { en: "context", id: "konteks" },
};

export function kindLabel(kind: string): Label | undefined {
  return new Map<string, Label>(Object.entries(KINDS)).get(kind);
}

const TYPES: ReadonlyMap<string, Label> = new Map([
  ["interview", { en: "interview", id: "wawancara" }],
  ["focus-group", { en: "focus group", id: "diskusi kelompok terarah" }],
  ["document", { en: "document", id: "dokumen" }],
  ["minutes", { en: "minutes", id: "notulen" }],
  ["survey", { en: "survey", id: "survei" }],
  ["field-note", { en: "field note", id: "catatan lapangan" }],
]);

export function typeLabel(type: string): Label {
  return TYPES.get(type) ?? { en: type, id: type };
}

const ROLES: ReadonlyMap<string, Label> = new Map([
  ["participant", { en: "participant", id: "informan" }],
  ["interviewer", { en: "interviewer", id: "pewawancara" }],
  ["unknown", { en: "unknown", id: "tidak diketahui" }],
  ["none", { en: "no speaker", id: "tanpa penutur" }],
]);

export function roleLabel(role: string): Label {
  return ROLES.get(role) ?? { en: role, id: role };
}

export const assertionLabels: Readonly<Record<Assertion, Label>> = {
  affirmed: { en: "affirmed", id: "dinyatakan" },
  negated: { en: "denied", id: "bantahan" },
  hypothetical: { en: "hypothetical", id: "pengandaian" },
  resolved: { en: "overcome", id: "sudah teratasi" },
  other: { en: "other subject", id: "di luar kasus" },
};

const ATTRIBUTES: ReadonlyMap<string, Label> = new Map([
  ["case", { en: "Case", id: "Kasus" }],
  ["category", { en: "Category", id: "Kategori" }],
  ["position", { en: "Position", id: "Jabatan" }],
  ["institution", { en: "Institution", id: "Instansi" }],
  ["sector", { en: "Sector", id: "Sektor" }],
  ["level", { en: "Level", id: "Tingkat" }],
  ["genre", { en: "Genre", id: "Bentuk" }],
  ["date", { en: "Date", id: "Tanggal" }],
  ["unit", { en: "Unit", id: "Unit kerja" }],
  ["sex", { en: "Sex", id: "Jenis kelamin" }],
  ["age", { en: "Age", id: "Umur" }],
]);

/** What an attribute is called; one of the study's own goes by its key. */
export function attributeLabel(key: string): Label {
  return ATTRIBUTES.get(key) ?? { en: key, id: key };
}
