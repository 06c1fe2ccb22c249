import type { Finding, Mask } from "../../model/document.js";
import type { Label, Span } from "../../model/text.js";
import type { Trial } from "../label/accepted.js";
import { isFieldWord } from "../label/field-words.js";
import type { LabelHit } from "../label/labels.js";
import { counted } from "../label/shape-words.js";
import { labelKey } from "../role/words.js";
import type { Read } from "./findings.js";

/** Labels and notes named one by one; the rest is counted. */
const most = 20;

/** Line heads that could be labels and are none: of the chosen shape, and names of fields before a colon. */
export function noLabels({ text, from, talk, masks }: Read): Finding[] {
  const { search } = talk;
  if (search === null) return [];
  const trial = search.chosen ?? search.trials[0];
  const taken = new Set((search.chosen === null ? [] : search.labels).map((hit) => hit.span.start));
  const found = new Map<string, { label: string; times: number; because: Label }>();
  const add = (label: string, because: Label): void => {
    const own = found.get(labelKey(label));
    if (own === undefined) found.set(labelKey(label), { label, times: 1, because });
    else own.times++;
  };
  for (const hit of trial?.heads ?? []) if (!taken.has(hit.span.start)) add(hit.label, whyNone(hit, search.chosen));
  const heads = new Set((trial?.heads ?? []).map(({ key }) => key));
  for (const label of colonHeads(text, from, masks)) {
    const key = labelKey(label);
    if (isFieldWord(key)) add(label, field);
    else if (!heads.has(key)) add(label, unlikeNames);
  }
  // A sentence with a colon stands once; what comes back might have been meant for a label.
  const all = [...found.values()]
    .filter(({ because, times }) => because !== unlikeNames || times > 1)
    .sort((a, b) => b.times - a.times || (a.label < b.label ? -1 : 1));
  const rows = all.slice(0, most).map(({ label, times, because }): Finding => {
    const count = { en: times === 1 ? "once" : `${times} times`, id: times === 1 ? "sekali" : `${times} kali` };
    return {
      what: "no label",
      finding: same(label),
      because: { en: `stands ${count.en}: ${because.en}`, id: `muncul ${count.id}: ${because.id}` },
    };
  });
  const more = all.length - rows.length;
  if (more > 0)
    rows.push({ what: "no label", finding: { en: `${more} more`, id: `${more} lainnya` }, because: same("") });
  return rows;
}

const field: Label = {
  en: "the name of a field in a form, list or report",
  id: "nama isian formulir, daftar, atau laporan",
};

const unlikeNames: Label = {
  en: "comes back, but is written neither as a name nor as a role",
  id: "berulang, tetapi tidak ditulis sebagai nama ataupun peran",
};

function whyNone(hit: LabelHit, chosen: Trial | null): Label {
  if (chosen === null)
    return { en: "no shape of label holds together", id: "tidak ada bentuk label yang membentuk percakapan" };
  if (hit.listed) return { en: "an item of a list", id: "butir daftar" };
  return { en: "unlike the labels that come back", id: "tidak seperti label yang berulang" };
}

/** What stands before a colon at the start of lines that are no header and no label. */
function* colonHeads(text: string, from: number, masks: readonly Mask[]): Generator<string> {
  const known = new Set(masks.flatMap(({ why, span }) => (why === "note" ? [] : [span.start])));
  for (const match of text.slice(from).matchAll(/^[ \t*_#>•-]{0,6}(\p{L}[\p{L}\d /.-]{0,38}?)[ \t*_]{0,4}[:：]/gmu)) {
    const label = match[1] ?? "";
    const at = from + match.index + match[0].indexOf(label);
    if (!known.has(from + match.index) && !known.has(at)) yield label;
  }
}

export function legend({ text, legend }: Read): Finding[] {
  return legend.spans.map((span) => ({ what: "legend", finding: same(lineOf(text, span)), because: explains }));
}

const explains: Label = { en: "explains labels", id: "menerangkan label" };

/** Names of the header's fields; what stands behind them may be private. */
export function header({ text, header, masks }: Read): Finding[] {
  const lines = header.filter(({ why }) => why === "header");
  const names = lines.map(
    ({ span }) => /^[|\s]*([^:：\t|\n]{1,40}?)\s*(?:[:：\t|]|\s{3})/.exec(lineOf(text, span))?.[1],
  );
  const keys = [...new Set(names.filter((name) => name !== undefined))];
  const found: Finding[] =
    lines.length === 0
      ? []
      : [
          {
            what: "header",
            finding: same(keys.join(", ")),
            because: { en: counted(lines.length, "line"), id: `${lines.length} baris` },
          },
        ];
  if (masks[0]?.why === "front-matter") found.push({ what: "header", finding: frontMatter, because: yaml });
  return found;
}

const frontMatter: Label = { en: "front matter", id: "front matter" };
const yaml: Label = { en: "YAML between dashes at the top", id: "YAML di antara garis pada awal berkas" };

export function notes({ text, masks }: Read): Finding[] {
  const kinds = new Map<string, number>();
  let total = 0;
  for (const { why, span } of masks) {
    if (why !== "note") continue;
    total++;
    const note = lineOf(text, span);
    const kind = /^\W*(?:\d+[\W\d]*)$/.test(note) ? "00" : /:\/\/|www\./.test(note) ? "http" : note.toLowerCase();
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  if (total === 0) return [];
  const named = [...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const words = (lang: keyof Label): string => {
    const shown = named.slice(0, most).map(([kind, times]) => `${noteKinds.get(kind)?.[lang] ?? kind} ${times}`);
    return `${shown.join(", ")}${named.length > most ? ", …" : ""}`;
  };
  return [
    {
      what: "notes",
      finding: { en: words("en"), id: words("id") },
      because: {
        en: `${counted(total, "note")}, neither matched nor counted as words`,
        id: `${total} catatan, tidak dicocokkan dan tidak dihitung sebagai kata`,
      },
    },
  ];
}

const noteKinds: ReadonlyMap<string, Label> = new Map([
  ["00", { en: "times and page numbers", id: "waktu dan nomor halaman" }],
  ["http", { en: "addresses", id: "alamat web" }],
]);

export function same(words: string): Label {
  return { en: words, id: words };
}

function lineOf(text: string, { start, end }: Span): string {
  return text
    .slice(start, Math.min(end, start + 120))
    .replace(/\s+/g, " ")
    .trim();
}
