import { displayWidth, fitting } from "./width.js";

/**
 * A one-line text as lines of at most `width` columns, broken at blanks. A word longer than a line (a path, an id) is broken after its
 * slashes and hyphens, and only what is still too long for a line where the line ends, so that nothing is lost. At least one line.
 */
export function wrap(text: string, width: number): readonly string[] {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const add = (piece: string, blank: string): void => {
    const room = displayWidth(piece);
    if (line !== "" && used + blank.length + room > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += (line === "" ? "" : blank) + piece;
    used = displayWidth(line);
    while (used > width) {
      const part = fitting(line, width);
      if (part === line) break;
      lines.push(part);
      line = line.slice(part.length);
      used = displayWidth(line);
    }
  };
  for (const word of text.split(" ")) {
    if (displayWidth(word) <= width) add(word, " ");
    else for (const [index, piece] of piecesOf(word).entries()) add(piece, index === 0 ? " " : "");
  }
  lines.push(line);
  return lines;
}

/** Columns of the longest piece of a text that wrapping leaves whole where it can. */
export function longestPiece(text: string): number {
  return text
    .split(" ")
    .flatMap(piecesOf)
    .reduce((longest, piece) => Math.max(longest, displayWidth(piece)), 1);
}

/** "sources/", "interviews/", "dinkes-", "01.docx": a word by its slashes, hyphens and the like. */
function piecesOf(word: string): readonly string[] {
  return word.match(/[^/_#@:-]*[/_#@:-]+|[^/_#@:-]+/gu) ?? [word];
}
