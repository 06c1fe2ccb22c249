import { countingCodings } from "../coding/counting.js";
import type { Mapping, Opposition } from "../coding/mapping.js";
import type { Code } from "../model/codebook.js";
import type { CodedDocument } from "../model/corpus.js";
import type { Table } from "../model/table.js";
import type { Label } from "../model/text.js";
import type { Fold } from "./analysis.js";
import { when } from "./evidence/basis.js";
import { createCodingFilter, type Selection } from "./evidence/selection.js";

/**
 * Any analysis under another codebook: `fold`, started with `mapping.target`, is given every document with its codings mapped. What counts is
 * settled before: a team's decision about one code says nothing of another that shares its counterpart. Units, words, people and sources are as
 * they were, so every N is.
 */
export function mappedFold(fold: Fold, mapping: Mapping, selection: Selection): Fold {
  const filter = createCodingFilter(selection);
  const stages = new Set(mapping.target.stages.map(({ id }) => id));
  const counted = { before: 0, after: 0, unmapped: 0 };
  let othersAsked = false;
  return {
    ...(fold.stream === undefined ? {} : { stream: fold.stream }),
    add(document: CodedDocument): void | Promise<void> {
      const before = countingCodings(document.codings.filter(filter)).map(({ coding }) => coding);
      const codings = mapping.codings(before);
      const asked = document.asked.filter(({ stage }) => stages.has(stage));
      if (asked.length < document.asked.length) othersAsked = true;
      const unmapped = codings.filter(({ code }) => code.startsWith(`${mapping.source.id}:`)).length;
      counted.before += before.length;
      counted.after += codings.length - unmapped;
      counted.unmapped += unmapped;
      return fold.add({ ...document, codings, asked, hits: [] });
    },
    finish(leftOut): Table {
      const table = fold.finish(leftOut);
      const { source, target, unmapped, unreached, opposed } = mapping;
      const notes = [
        countNote(mapping, counted),
        ...when(opposed.length > 0, opposedNote(opposed)),
        ...when(
          unmapped.length > 0 || counted.unmapped > 0,
          unmappedNote(source.id, target.id, unmapped, counted.unmapped),
        ),
        ...when(unreached.length > 0, unreachedNote(source.id, target.id, unreached)),
        ...when(othersAsked, otherStagesNote(target.id)),
      ];
      return {
        ...table,
        title: { en: `${table.title.en}, under ${target.id}`, id: `${table.title.id}, menurut ${target.id}` },
        basis: { ...table.basis, notes: [...table.basis.notes, ...notes] },
      };
    },
  };
}

function countNote(
  { source, target }: Mapping,
  { before, after }: { readonly before: number; readonly after: number },
): Label {
  const [from, to] = [`${source.id} ${source.version}`, `${target.id} ${target.version}`];
  return {
    en: `Codings under ${from} are counted under ${to} by what its maps say: ${before} under codes of the one are ${after} under codes of the other.`,
    id: `Pengodean menurut ${from} dihitung menurut ${to} berdasarkan maps: ${before} menurut kode yang satu menjadi ${after} menurut kode yang lain.`,
  };
}

function opposedNote(opposed: readonly Opposition[]): Label {
  const denials = opposed.filter(({ to, under }) => to === under);
  const named = denials.map(({ from, to }) => `${from.id} > ${to.id}`).join(", ");
  return {
    en: `What maps to a code of the opposite sense (an obstacle to what is none, or the reverse; such maps: ${opposed.length}) counts under that code's lack (lackingAs)${denials.length === 0 ? "" : `, and where it has none as a denial of it (${denials.length}): ${named}`}.`,
    id: `Yang dipetakan ke kode yang berlawanan arah (kendala ke bukan kendala, atau sebaliknya; pemetaan seperti itu: ${opposed.length}) dihitung pada ketiadaan kode itu (lackingAs)${denials.length === 0 ? "" : `, dan jika tidak ada sebagai bantahan (${denials.length}): ${named}`}.`,
  };
}

function unmappedNote(source: string, target: string, codes: readonly Code[], passages: number): Label {
  const names = codes.map(({ id }) => id).join(", ");
  const list = codes.length === 0 ? "" : `: ${names}`;
  return {
    en: `Codes of ${source} without a counterpart in ${target} (${codes.length})${list}. Their ${passages} passage(s) stand in rows of their own, outside all stages.`,
    id: `Kode ${source} tanpa padanan di ${target} (${codes.length})${list}. ${passages} segmennya ada pada baris tersendiri, di luar semua tahap.`,
  };
}

function unreachedNote(source: string, target: string, codes: readonly Code[]): Label {
  const names = codes.map(({ id }) => id).join(", ");
  return {
    en: `Codes of ${target} that nothing in ${source} maps to (${codes.length}), which says nothing about the case: ${names}.`,
    id: `Kode ${target} yang tidak dipetakan dari ${source} (${codes.length}), yang tidak berarti apa-apa tentang kasusnya: ${names}.`,
  };
}

function otherStagesNote(target: string): Label {
  return {
    en: `Questions were about stages that ${target} does not have: asked counts only who spoke of a stage.`,
    id: `Pertanyaan menyangkut tahap yang tidak ada di ${target}: kolom ditanya hanya menghitung yang berbicara tentang tahap itu.`,
  };
}
