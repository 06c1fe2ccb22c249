import type { Codebook } from "../model/codebook.js";
import type { CodedDocument } from "../model/corpus.js";
import type { Role } from "../model/document.js";
import type { Cell, Row } from "../model/table.js";
import type { Label } from "../model/text.js";
import { isPrivate, withoutIdentifiers } from "../text/identifiers.js";
import type { Analysis, Fold } from "./analysis.js";
import { createBasis } from "./evidence/basis.js";
import { createCodeIndex } from "./evidence/code-index.js";
import { evidenceOf } from "./evidence/document-evidence.js";
import { roleLabel, typeLabel } from "./evidence/labels.js";
import { createCodingFilter } from "./evidence/selection.js";
import { wordsByTurn } from "./evidence/units.js";
import { durationOf, pagesOf } from "./quotation/anchor.js";
import { sourceColumns } from "./source-columns.js";
import { findingColumns, findingRows } from "./source-findings.js";

export interface SourcesOptions {
  /** A row for everything that was decided about a source, with the reason. */
  readonly explain?: boolean;
}

export const sources: Analysis<SourcesOptions> = {
  name: "sources",
  about: {
    en: "What was read: sources, types, turns, people and roles, words, languages, problems",
    id: "Yang terbaca: sumber, jenis, giliran bicara, orang dan peran, kata, bahasa, masalah",
  },
  start,
};

function start(codebook: Codebook, { explain = false }: SourcesOptions): Fold {
  const index = createCodeIndex(codebook);
  const filter = createCodingFilter({});
  const basis = createBasis(null);
  const rows: Row[] = [];
  return {
    add(document: CodedDocument): void {
      const evidence = evidenceOf(document, index, filter);
      basis.add(evidence);
      if (explain) rows.push(...findingRows(document));
      else rows.push({ cells: sourceCells(document, evidence.voices.informants.length) });
    },
    finish: (leftOut) => ({
      id: explain ? "findings" : "sources",
      title: explain
        ? { en: "Why sources were read so", id: "Mengapa sumber terbaca demikian" }
        : { en: "Sources as read", id: "Sumber sebagaimana terbaca" },
      basis: basis.finish(leftOut, []),
      columns: explain ? findingColumns : sourceColumns,
      rows,
    }),
  };
}

/** Cells of sourceColumns. */
function sourceCells(document: CodedDocument, informants: number): readonly Cell[] {
  const words = wordsByRole(document);
  return [
    document.id,
    typeLabel(document.type),
    document.typeReason,
    document.format,
    document.languages.join(", "),
    sharesOf(document),
    pagesOf(document.marks),
    durationOf(document.marks),
    words.participant,
    words.interviewer,
    words.unknown + words.none,
    document.turns.length,
    informants,
    speakersOf(document),
    attributesOf(document),
    warningsOf(document),
  ];
}

/** "id 86 %, en 14 %" where a source is in several languages. */
function sharesOf({ languages, languageShares = [] }: CodedDocument): string {
  if (languageShares.length < 2) return "";
  return languages
    .map((language, index) => `${language} ${Math.round((languageShares[index] ?? 0) * 100)} %`)
    .join(", ");
}

function wordsByRole(document: CodedDocument): Record<Role, number> {
  const words: Record<Role, number> = { participant: 0, interviewer: 0, unknown: 0, none: 0 };
  const byTurn = wordsByTurn(document);
  document.turns.forEach(({ role }, index) => {
    words[role] += byTurn[index] ?? 0;
  });
  return words;
}

/** "J = INF-01 (participant, 12 turns); T (interviewer, 12 turns)": labels, who they are where the study says so, roles taken. */
function speakersOf(document: CodedDocument): Label {
  const roles = new Map<string, Map<Role, number>>();
  for (const { person, role } of document.turns) {
    if (person === null) continue;
    const taken = roles.get(person) ?? new Map<Role, number>();
    roles.set(person, taken);
    taken.set(role, (taken.get(role) ?? 0) + 1);
  }
  const speaker = (lang: keyof Label) =>
    document.people.map(({ id, labels }) => {
      const name = labels.length === 0 ? noLabel[lang] : withoutIdentifiers(labels.join(" / "));
      const known = id.startsWith(`${document.id}#`) || labels.includes(id) ? "" : ` = ${id}`;
      const parts = [...(roles.get(id) ?? [])].map(([role, turns]) => `${roleLabel(role)[lang]} ${turns}`);
      return `${name}${known} (${parts.join(", ") || { en: "no turn", id: "tanpa giliran bicara" }[lang]})`;
    });
  return { en: speaker("en").join("; "), id: speaker("id").join("; ") };
}

/** Problems and joins; those that are written in English alone stand as they are. */
function warningsOf({ warnings }: CodedDocument): Label | string {
  if (warnings.length === 0) return "";
  return {
    en: warnings.map(({ message }) => withoutIdentifiers(message)).join("; "),
    id: warnings.map(({ message, indonesian }) => withoutIdentifiers(indonesian ?? message)).join("; "),
  };
}

const noLabel: Label = { en: "(no label)", id: "(tanpa label)" };

/** Attributes of the source, and whether only the list of agencies tells them; numbers that are never printed are left out. */
function attributesOf(document: CodedDocument): Label {
  const written = (lang: keyof Label): string =>
    Object.entries(document.attributes)
      .filter(([key]) => !isPrivate(key))
      .map(([key, value]) => {
        const from = document.inferred?.includes(key) === true ? ` ${fromAgencies[lang]}` : "";
        return `${key}: ${withoutIdentifiers(value)}${from}`;
      })
      .join("; ");
  return { en: written("en"), id: written("id") };
}

const fromAgencies: Label = { en: "(from agencies)", id: "(dari daftar instansi)" };
