import { extname } from "node:path";
import { CgError } from "../model/diagnostic.js";
import type { ExchangeFormat } from "./format.js";

/** The codebook format of this program. Read by codebook/load, written here. */
export const own: ExchangeFormat = {
  name: "yaml",
  about: "a codebook of cg-code",
  noun: "a codebook of cg-code",
  extensions: [".yaml", ".yml"],
  opening: /(?:^|[\n{,])[ \t\r]{0,20}["']?cgCode["']?[ \t]{0,20}:/,
  load: async () => (await import("./own.js")).ownExchange,
};

/** Every format, one a line; of two that know a file the first reads it. */
export const exchangeFormats: readonly ExchangeFormat[] = [
  own,
  {
    name: "qdc",
    about: "REFI-QDA codebook, of NVivo, ATLAS.ti, MAXQDA, QualCoder and others",
    noun: "a REFI-QDA codebook",
    extensions: [".qdc"],
    readsToo: [".qde", ".qdpx"],
    opening: /^\s*(?:<[?!][^>]*>\s*){0,9}<(?:\w+:)?(?:CodeBook|Project)[\s>]|^PK.*\.qde/is,
    load: async () => (await import("./refi/refi.js")).refiExchange,
  },
  {
    name: "csv",
    about: "table of codes, of Taguette, MAXQDA, NVivo, ATLAS.ti or by hand",
    noun: "a table of codes",
    extensions: [".csv"],
    readsToo: [".tsv"],
    opening: null,
    load: async () => (await import("./table/csv.js")).csvExchange,
  },
  {
    name: "xlsx",
    about: "the same as an Excel workbook",
    noun: "an Excel table of codes",
    extensions: [".xlsx"],
    opening: /^PK.*xl\/workbook/s,
    binary: true,
    load: async () => (await import("./table/xlsx.js")).xlsxExchange,
  },
  {
    name: "quanteda",
    about: "dictionary of quanteda in YAML",
    noun: "a quanteda dictionary",
    extensions: [".yml", ".yaml"],
    opening: null,
    load: async () => (await import("./dictionary/quanteda.js")).quanteda,
  },
  {
    name: "liwc",
    about: "dictionary of LIWC",
    noun: "a LIWC dictionary",
    extensions: [".dic"],
    opening: /^\s*%[ \t\r]*\n/,
    load: async () => (await import("./dictionary/liwc.js")).liwc,
  },
  {
    name: "wordstat",
    about: "categorisation dictionary of WordStat, with its rules",
    noun: "a WordStat dictionary",
    extensions: [".cat"],
    opening: null,
    load: async () => (await import("./dictionary/wordstat.js")).wordstat,
  },
  {
    name: "yoshikoder",
    about: "dictionary of Yoshikoder and Lexicoder 2",
    noun: "a Yoshikoder dictionary",
    extensions: [".ykd", ".lcd"],
    opening: /^\s*(?:<[?!][^>]*>\s*){0,9}<dictionary[\s>]/,
    load: async () => (await import("./dictionary/yoshikoder.js")).yoshikoder,
  },
  {
    name: "lexicoder",
    about: "dictionary of Lexicoder 3",
    noun: "a Lexicoder dictionary",
    extensions: [".lc3"],
    readsToo: [".lcd"],
    opening: null,
    load: async () => (await import("./dictionary/lexicoder.js")).lexicoder,
  },
];

/** Bytes at the head of a file, and of an archive at its end, that are looked at. */
const headLength = 8192;
const tailLength = 65_536;

/** The format of a file: by what it holds, else by its extension. Throws CgError where neither tells. */
export function formatOf(bytes: Uint8Array, shown: string): ExchangeFormat {
  const head = headOf(bytes);
  const extension = extname(shown).toLowerCase();
  const named = exchangeFormats.filter(
    ({ extensions, readsToo }) => extensions.includes(extension) || readsToo?.includes(extension),
  );
  const held = exchangeFormats.find(({ opening }) => opening?.test(head));
  // Of two formats under one extension it is the one that cannot be told by what it holds.
  const format = held ?? named.find(({ opening }) => opening === null) ?? named[0];
  if (format !== undefined) return format;
  throw new CgError(`${shown}: not a codebook in a format that cg-code knows`, {
    hint: `If it is one of these, pass it with --from: ${exchangeFormats.map(({ name }) => name).join(", ")}.`,
  });
}

function headOf(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString("latin1", 0, headLength);
  if (head.startsWith("PK")) return head + buffer.toString("latin1", Math.max(headLength, buffer.length - tailLength));
  return head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").replaceAll("\0", "");
}

/**
 * Refuses a path whose extension is that of other formats: what is written there could not be read again, neither here nor by the
 * program it is for. Throws CgError.
 */
export function refuseExtension(path: string, { name, noun, extensions }: ExchangeFormat): void {
  const extension = extname(path).toLowerCase();
  if (extensions.includes(extension)) return;
  const others = exchangeFormats.filter((format) => format.extensions.includes(extension));
  const [other] = others;
  if (other === undefined) return;
  throw new CgError(`${path}: ${extension} is the extension of ${other.noun}, and --to ${name} writes ${noun}`, {
    hint: `Name it with ${extensions.join(" or ")}, or pass --to ${others.map((format) => format.name).join(" or ")}.`,
  });
}

/** The format that the extension of an output asks for; undefined where none has it. */
export function formatNamed(path: string): ExchangeFormat | undefined {
  const extension = extname(path).toLowerCase();
  return exchangeFormats.find(({ extensions }) => extensions.includes(extension));
}
