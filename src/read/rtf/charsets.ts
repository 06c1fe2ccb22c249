import { TextDecoder } from "node:util";
import { fromWindows1252 } from "../bytes/decode.js";

/** Windows code page of a font's character set (`\fcharset`); those that are not listed have the document's. */
const pages: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

/** Names of code pages as TextDecoder knows them; others are read as Windows-1252. */
const labels: ReadonlyMap<number, string> = new Map([
  [866, "ibm866"],
  [874, "windows-874"],
  [932, "shift_jis"],
  [936, "gbk"],
  [949, "euc-kr"],
  [950, "big5"],
  [10000, "macintosh"],
  [10007, "x-mac-cyrillic"],
  [28592, "iso-8859-2"],
  [28605, "iso-8859-15"],
  [54936, "gb18030"],
  [65001, "utf-8"],
  ...[1250, 1251, 1253, 1254, 1255, 1256, 1257, 1258].map((page): [number, string] => [page, `windows-${page}`]),
]);

/** Pictures in place of letters: Symbol, Wingdings and the like. */
export const symbolPage = -1;

/** The code page of a character set, or null where the document's holds. */
export function pageOfCharset(charset: number): number | null {
  return charset === 2 ? symbolPage : (pages.get(charset) ?? null);
}

/** Bytes in a code page as text. Every picture of a symbol font becomes a bullet: most of them are. */
export function fromPage(bytes: Buffer, page: number): string {
  if (page === symbolPage) return bytes.toString("latin1").replace(/[^\s\0]/g, "•");
  const label = labels.get(page);
  if (label === undefined) return fromWindows1252(bytes);
  const decoder = decoders.get(page) ?? new TextDecoder(label);
  decoders.set(page, decoder);
  return decoder.decode(bytes);
}

/** Made when they are needed, and kept: a file changes between fonts at every other word. */
const decoders = new Map<number, TextDecoder>();
