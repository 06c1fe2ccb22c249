import { column } from "../model/column.js";
import type { CodedDocument } from "../model/corpus.js";
import type { Finding } from "../model/document.js";
import type { Cell, Column, Row } from "../model/table.js";
import type { Label } from "../model/text.js";
import { withoutIdentifiers } from "../text/identifiers.js";
import { roleLabel, typeLabel } from "./evidence/labels.js";

/** Columns of `sources --explain`. */
export const findingColumns: readonly Column[] = [
  column(
    "source",
    "reference",
    { en: "Source", id: "Sumber" },
    { en: "Id of the source.", id: "ID sumber." },
    1,
    "heading",
  ),
  column(
    "what",
    "text",
    { en: "What", id: "Hal" },
    {
      en: "What was decided: type, shape of label, speaker, line that is no label, legend, header, notes, joins, warnings.",
      id: "Yang diputuskan: jenis, bentuk label, penutur, baris yang bukan label, keterangan, kepala, catatan, penggabungan, peringatan.",
    },
  ),
  column(
    "finding",
    "text",
    { en: "Finding", id: "Temuan" },
    { en: "What was found, with the role of speakers.", id: "Yang ditemukan, dengan peran penutur." },
  ),
  column(
    "because",
    "text",
    { en: "Because", id: "Karena" },
    { en: "Why it was taken so, with the figures.", id: "Mengapa dianggap demikian, dengan angkanya." },
  ),
];

const whats: Readonly<Record<Finding["what"] | "type" | "joined" | "warning", Label>> = {
  type: { en: "type", id: "jenis" },
  shape: { en: "labels", id: "label" },
  "other shape": { en: "not labels", id: "bukan label" },
  speaker: { en: "speaker", id: "penutur" },
  "same speaker": { en: "one speaker", id: "penutur sama" },
  "no label": { en: "no speaker", id: "bukan penutur" },
  legend: { en: "legend", id: "keterangan" },
  header: { en: "header", id: "kepala" },
  notes: { en: "notes", id: "catatan" },
  joined: { en: "joined", id: "digabung" },
  warning: { en: "warning", id: "peringatan" },
};

/** Rows of one document: its type, what its reading found, and the warnings that no finding says already. */
export function findingRows(document: CodedDocument): Row[] {
  const row = (what: keyof typeof whats, finding: Cell, because: Cell): Row => ({
    cells: [document.id, whats[what], finding, because],
    group: document.id,
  });
  return [
    row("type", typeLabel(document.type), document.typeReason),
    ...(document.findings ?? []).map(({ what, finding, role, because }) =>
      row(what, role === undefined ? plain(finding) : withRole(plain(finding), roleLabel(role)), plain(because)),
    ),
    ...document.warnings
      .filter(({ kind }) => kind !== "role")
      .map(({ kind, speaker, message, indonesian }) =>
        row(
          kind === "joined" || (kind === undefined && speaker !== undefined) ? "joined" : "warning",
          plain({ en: message, id: indonesian ?? message }),
          "",
        ),
      ),
  ];
}

function plain({ en, id }: Label): Label {
  return { en: withoutIdentifiers(en), id: withoutIdentifiers(id) };
}

/** "Peneliti: interviewer". */
function withRole(name: Label, role: Label): Label {
  return { en: `${name.en}: ${role.en}`, id: `${name.id}: ${role.id}` };
}
