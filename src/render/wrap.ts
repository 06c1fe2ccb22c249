import { displayWidth, fitting } from "./width.js";

/**
 * A one-line text as lines of at most `width` columns, broken at blanks; a word longer than a line (a path, an id) is broken where the line
 * ends, so that nothing is lost. At least one line.
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
      const piece = fitting(line, width);
      if (piece === line) break;
      lines.push(piece);
      line = line.slice(piece.length);
      used = displayWidth(line);
    }
  }
  lines.push(line);
  return lines;
}
