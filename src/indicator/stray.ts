import { characterAt, isSpace, isWordCharacter } from "./character.js";
import { IndicatorError } from "./error.js";
import { meantOperator } from "./meant-operator.js";
import { type Token, takesDistance } from "./token.js";

/** What people write for something the language has other words for. */
const meant: Readonly<Record<string, string>> = {
  ",": "Write alternatives as (a | b), or give each its own line.",
  ";": "Write alternatives as (a | b), or give each its own line.",
  "&": "Write AND.",
  "+": "Write AND.",
  "!": "Write UNLESS: A UNLESS B.",
  "^": "Write EXCEPT for words to leave out: ~tugas EXCEPT petugas.",
  "[": "Write alternatives as (a | b), and a regular expression between slashes.",
  "]": "Write alternatives as (a | b), and a regular expression between slashes.",
  "{": "Write alternatives as (a | b), and a regular expression between slashes.",
  "}": "Write alternatives as (a | b), and a regular expression between slashes.",
  "<": "Write NEAR/4, BEFORE/4 or AFTER/4.",
  ">": "Write NEAR/4, BEFORE/4 or AFTER/4.",
  "\\": "A backslash stands only before a quote in quotes, or in /regex/.",
};

/** The error for a character that no word, mark or operator begins or holds. */
export function strayCharacter(text: string, at: number): IndicatorError {
  const character = characterAt(text, at);
  const { start, chunk } = chunkAround(text, at);
  const operator = /^[a-z]+\/[0-9]+$/i.test(chunk) ? nearOperator(chunk) : undefined;
  if (operator !== undefined) {
    return new IndicatorError(`${chunk} is no operator`, start, chunk.length, `Did you mean ${operator}?`);
  }
  const unmeasured = /^(?:near|before|after)\/[a-z]*$/i.test(chunk) ? chunk.split("/")[0]?.toUpperCase() : undefined;
  if (unmeasured !== undefined) {
    return new IndicatorError(
      `${unmeasured} needs a distance in words`,
      start,
      chunk.length,
      `Write ${unmeasured}/4 for at most four words between.`,
    );
  }
  let hint = Object.hasOwn(meant, character) ? meant[character] : undefined;
  if (character === "-" && !isWordCharacter(characterAt(text, at - 1)))
    hint = "Write UNLESS for words that must not stand there: A UNLESS B.";
  else if (character === "+" && /[0-9]/.test(characterAt(text, at + 1))) hint = `Quote it: "${chunk}".`;
  else if (character === "'" || character === "‘" || character === "’")
    hint = `Quote with double quotes, or take the ${character} out.`;
  else if (hint === undefined && quotable(chunk)) hint = `Quote it: "${chunk}".`;
  return new IndicatorError(`${shown(character)} is not part of a word`, at, character.length, hint);
}

/** The error for two things that stand together without a space. */
export function noSpace(text: string, token: Token, next: number): IndicatorError {
  const following = characterAt(text, next);
  const word = token.kind === "bare" || token.kind === "root" || token.kind === "operator";
  if (word && following === "/") return strayCharacter(text, next);
  if (following === "(" || token.kind === ")") {
    const hint = "Put a space between them; to choose between whole words write (sekali | kali).";
    return new IndicatorError(
      "a parenthesis holds whole words and cannot be a part of one",
      next,
      following.length,
      hint,
    );
  }
  if (following === "~" || following === "@" || following === "/" || following === '"' || isWordCharacter(following)) {
    return new IndicatorError(
      `there is no space before ${shown(following)}`,
      next,
      following.length,
      "Put a space between them.",
    );
  }
  return strayCharacter(text, next);
}

/** The run between spaces, parentheses and bars that holds `at`. */
function chunkAround(text: string, at: number): { readonly start: number; readonly chunk: string } {
  const bound = (index: number): boolean => {
    const character = text.charAt(index);
    return character === "" || isSpace(character) || character === "(" || character === ")" || character === "|";
  };
  let start = at;
  let end = at;
  while (start > 0 && at - start < 100 && !bound(start - 1)) start -= 1;
  while (end - at < 100 && !bound(end)) end += 1;
  return { start, chunk: text.slice(start, end) };
}

function quotable(chunk: string): boolean {
  return chunk.length <= 60 && !/["\\“”„~@*?]/.test(chunk) && Array.from(chunk).some(isWordCharacter);
}

/** NEAR/4 for near/4, NEER/4, WITHIN/4. */
function nearOperator(chunk: string): string | undefined {
  const [word = "", distance = ""] = chunk.split("/");
  const name = meantOperator(word.toUpperCase());
  return name !== undefined && takesDistance(name) ? `${name}/${distance}` : undefined;
}

function shown(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code > 32 && !/^[\p{C}\p{Z}]$/u.test(character)) return character;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
