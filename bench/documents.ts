// Files of costly formats with given text, made as the tests make them. Bundled by reading.mjs, since Node does not run TypeScript.
import { block, pdfFile } from "../test/read/pdf-file.js";
import { paragraph, word } from "../test/read/word.js";

const lineWidth = 80;
const linesPerPage = 55;

/** A PDF of lines of 80 letters, 55 to a page. */
export function pdfOf(paragraphs: readonly string[]): Buffer {
  const lines = paragraphs.flatMap((text) => [...wrapped(text), ""]);
  const pages = Array.from({ length: Math.ceil(lines.length / linesPerPage) }, (_, at) =>
    block(lines.slice(at * linesPerPage, (at + 1) * linesPerPage), 50, 790).filter(({ text }) => text !== ""),
  );
  return pdfFile(pages);
}

export function wordOf(paragraphs: readonly string[]): Promise<Buffer> {
  const escaped = paragraphs.map((text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
  return word(escaped.map((text) => paragraph(text)).join(""));
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = "";
  // The font of the file has the letters of Latin-1 alone.
  for (const each of text.replace(/[^\x20-\xff]/g, "").split(" ")) {
    if (line !== "" && line.length + 1 + each.length > lineWidth) {
      lines.push(line);
      line = each;
    } else line = line === "" ? each : `${line} ${each}`;
  }
  return line === "" ? lines : [...lines, line];
}
