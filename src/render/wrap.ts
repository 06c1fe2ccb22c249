import { displayWidth, fitting } from "./width.js";

/**
 * A one-line text as lines of at most `width` columns, broken at blanks; a word longer than a line (a path, an id) is broken after a slash or
 * a hyphen, else where the line ends, so that nothing is lost. At least one line.
 */
export function wrap(text: string, width: number): readonly string[] {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    const room = displayWidth(word);
    if (line !== "" && used + 1 + room <= width) {
      line += ` ${word}`;
      used += 1 + room;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    used = room;
    while (used > width) {
      const piece = broken(fitting(line, width));
      if (piece === line) break;
      lines.push(piece);
      line = line.slice(piece.length);
      used = displayWidth(line);
    }
  }
  lines.push(line);
  return lines;
}

/** The beginning of a long word that stays on the line: up to its last slash, hyphen or the like, when that is in its second half. */
function broken(piece: string): string {
  for (let end = piece.length; end > piece.length / 2; end--) {
    if ("/-_#@:".includes(piece[end - 1] ?? "")) return piece.slice(0, end);
  }
  return piece;
}
