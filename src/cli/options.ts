import type { Selection } from "../analyse/evidence/selection.js";
import { didYouMean } from "../codebook/nearest.js";
import type { Unit } from "../model/corpus.js";
import { CgError } from "../model/diagnostic.js";
import type { Lang } from "../model/text.js";
import { type ColumnRole, columnRoles, type NamedColumns } from "../read/table/columns.js";
import type { OpenOptions } from "../study/open.js";
import { type Flag, type Flags, given, text, texts } from "./command.js";
import type { Io } from "./terminal/io.js";

const units: readonly Unit[] = ["sentence", "paragraph", "turn", "match"];
const statuses = ["unreviewed", "accepted", "rejected"] as const;
const langs: readonly Lang[] = ["en", "id"];
const readerNames = async () => (await import("../read/registry.js")).readers.map(({ name }) => name);
const formatNames = async () => Object.keys((await import("../render/registry.js")).renderers);
/** What a table can be grouped by, besides attributes. */
export const groupNames = async () => (await import("../analyse/evidence/groups.js")).groupKeys;

/** Taken by every command. */
export const commonFlags: readonly Flag[] = [
  { flags: "-q, --quiet", about: "no notices, only the result and errors" },
  { flags: "--debug", about: "with an error, show where in the program it happened" },
];

/** Not taken by `matrix`, whose --columns are those of its table: there study.yaml names them. */
export const columnsFlag: Flag = {
  flags: "--columns <role=column>",
  about: "columns of tables, as text=Isi,speaker=Siapa",
  many: true,
};

/** Which sources are read, and how. */
export const sourceFlags: readonly Flag[] = [
  { flags: "-c, --codebook <codebook>", about: "a codebook file, or the name of a shipped one", values: "codebooks" },
  { flags: "--study <folder>", about: "the study to use, instead of the nearest study.yaml" },
  { flags: "--no-study", about: "use no study.yaml" },
  { flags: "--as <format>", about: "read the paths as this format", values: readerNames },
  columnsFlag,
  { flags: "--where <key=value>", about: "only sources or people with this attribute", many: true },
  { flags: "--skip-unreadable", about: "leave out sources that cannot be read" },
  { flags: "--max-source <size>", about: "refuse larger sources (default: 256MB)" },
  { flags: "--max-pages <number>", about: "read no more pages of a PDF (default: 2000)" },
  { flags: "--no-cache", about: "read everything anew, and keep no text in .cg-code" },
];

/** Which codings are looked at. */
export const codingFlags: readonly Flag[] = [
  { flags: "--coder <name>", about: "only codings of this coder", many: true },
  { flags: "--status <status>", about: "only unreviewed, accepted or rejected codings", many: true, values: statuses },
];

/** How a table is written, and where. */
export const outputFlags: readonly Flag[] = [
  { flags: "-f, --format <format>", about: "table, csv, tsv, json, jsonl, md or html", values: formatNames },
  { flags: "-o, --output <file>", about: "write to a file; its extension chooses the format" },
  { flags: "--lang <lang>", about: "language of labels: en or id", values: langs },
  { flags: "--tidy", about: "long form: one row per figure" },
  { flags: "--excel", about: "csv with a byte order mark, for Excel" },
  { flags: "--dictionary <file>", about: "also write what each column means (csv)" },
  { flags: "--manifest <file>", about: "also write version, command line and hashes (json)" },
  { flags: "--no-color", about: "no colours" },
];

export const allFlag: Flag = { flags: "--all", about: "also codes without any passage" };
export const unitFlag: Flag = {
  flags: "--unit <unit>",
  about: "count per sentence, paragraph, turn or match",
  values: units,
};
export const mapToFlag: Flag = {
  flags: "--map-to <codebook>",
  about: "count under another codebook, by the maps of this one",
  values: "codebooks",
};
export const identifyFlag: Flag = { flags: "--identify", about: "name people in quotations" };

/** The value of a flag that takes one of a few words; undefined when it was not given. Throws CgError with the nearest word for any other. */
export function choice<Word extends string>(flags: Flags, name: string, allowed: readonly Word[]): Word | undefined {
  const value = text(flags, name);
  const written = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return value === undefined ? undefined : oneOf(`--${written}`, value, allowed);
}

export function oneOf<Word extends string>(what: string, value: string, allowed: readonly Word[]): Word {
  const found = allowed.find((word) => word === value);
  if (found !== undefined) return found;
  throw new CgError(`${what} ${value}: not one of ${allowed.join(", ")}`, { hint: didYouMean(value, allowed) });
}

export function unitOf(flags: Flags): Unit | undefined {
  return choice(flags, "unit", units);
}

export function langOf(flags: Flags): Lang | undefined {
  return choice(flags, "lang", langs);
}

/** The codings that --coder and --status leave. */
export function selectionOf(flags: Flags): Selection {
  const coders = texts(flags, "coder");
  const chosen = texts(flags, "status").map((status) => oneOf("--status", status, statuses));
  return { ...(coders.length === 0 ? {} : { coders }), ...(chosen.length === 0 ? {} : { statuses: chosen }) };
}

/** What the person typed about sources as the study takes it. `explain`: every hit is wanted, not only candidates. */
export function openOptions(flags: Flags, paths: readonly string[], explain: boolean, io: Io): OpenOptions {
  const study = flags["study"] === false ? null : text(flags, "study");
  const codebook = text(flags, "codebook");
  const as = text(flags, "as");
  const maxPages = text(flags, "maxPages");
  const columns = columnsOf(texts(flags, "columns"));
  return {
    cwd: io.cwd,
    paths,
    ...(study === undefined ? {} : { study }),
    ...(codebook === undefined ? {} : { codebook }),
    ...(as === undefined ? {} : { as }),
    limits: {
      maxSource: bytes(text(flags, "maxSource") ?? "256MB"),
      ...(maxPages === undefined ? {} : { maxPages: pages(maxPages) }),
      ...(columns === undefined ? {} : { columns }),
    },
    cache: flags["cache"] !== false,
    skipUnreadable: given(flags, "skipUnreadable"),
    where: texts(flags, "where").map(keyValue),
    explain,
  };
}

/** "text=Isi,speaker=2": the words of a header, which may hold commas, or a number from 1. */
function columnsOf(written: readonly string[]): NamedColumns | undefined {
  if (written.length === 0) return undefined;
  const columns: { [Role in ColumnRole]?: string } = {};
  for (const part of written.flatMap((list) => list.split(/,(?=[^,=]*=)/))) {
    const at = part.indexOf("=");
    const column = part.slice(at + 1).trim();
    if (at < 1 || column === "") {
      throw new CgError(`--columns ${part}: not ROLE=COLUMN`, {
        hint: "Write for example --columns text=Isi,speaker=Siapa.",
      });
    }
    columns[oneOf("--columns", part.slice(0, at).trim(), columnRoles)] = column;
  }
  return columns;
}

function keyValue(written: string): { key: string; value: string } {
  const at = written.indexOf("=");
  if (at < 1) {
    throw new CgError(`--where ${written}: not KEY=VALUE`, {
      hint: 'Write for example --where institution="Dinas Kesehatan".',
    });
  }
  return { key: written.slice(0, at).trim(), value: written.slice(at + 1).trim() };
}

function pages(written: string): number {
  if (/^[1-9]\d{0,6}$/.test(written)) return Number(written);
  throw new CgError(`--max-pages ${written}: not a number of pages`, { hint: "Write for example --max-pages 5000." });
}

/** "300MB", "1GB", "500000" (bytes), in powers of 1000. */
function bytes(written: string): number {
  const match = /^(\d{1,12})\s*(B|kB|MB|GB)?$/i.exec(written);
  const exponent = ["b", "kb", "mb", "gb"].indexOf((match?.[2] ?? "B").toLowerCase());
  const size = Number(match?.[1]) * 1000 ** exponent;
  if (match !== null && size > 0) return size;
  throw new CgError(`--max-source ${written}: not a size`, { hint: "Write for example --max-source 500MB." });
}
