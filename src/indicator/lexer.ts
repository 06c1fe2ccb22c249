import { characterAt, closersOf, isInvisible, isJoiner, isSpace, isWildcard, isWordCharacter } from "./character.js";
import { IndicatorError } from "./error.js";
import { noSpace, strayCharacter } from "./stray.js";
import { type AtomToken, maxDistance, type OperatorName, operatorNamed, type Token, takesDistance } from "./token.js";

/** Longer indicators are a mistake (a whole list in one line) and would only slow everything down. */
const maxLength = 20_000;

/** The tokens of an indicator, an "end" token last. Throws IndicatorError. Linear in the length of the text. */
export function tokens(text: string): readonly Token[] {
  if (text.length > maxLength) {
    throw new IndicatorError(
      `an indicator may have ${maxLength} characters, this one has ${text.length}`,
      maxLength,
      text.length - maxLength,
      "Write one indicator per line of the list.",
    );
  }
  const found: Token[] = [];
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    found.push(token);
    const next = skipSpace(text, token.end);
    if (next === token.end && next < text.length) mustMayTouch(text, token, next);
    at = next;
  }
  found.push({ kind: "end", at: text.length, end: text.length });
  return found;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isVisibleAscii(text.charCodeAt(at))) {
    const character = text.charAt(at);
    if (!isSpace(character) && !isInvisible(character)) break;
    at += 1;
  }
  return at;
}

/** Most characters are these, and nothing that the sets and patterns of character.ts have to be asked for. */
function isVisibleAscii(code: number): boolean {
  return code > 32 && code < 127;
}

/** The words that most indicators are made of: no operator, no joiner, nothing that the search for it would have to look at twice. */
const plainWord = /[a-z0-9?][A-Za-z0-9?]*\*?/y;

/** A plain word where nothing of a word follows it. */
function plain(text: string, at: number): AtomToken | undefined {
  plainWord.lastIndex = at;
  if (!plainWord.test(text)) return undefined;
  const end = plainWord.lastIndex;
  const follows = text.charCodeAt(end);
  if (end < text.length && follows !== 32 && follows !== 41 && follows !== 124) return undefined; // blank ) |
  return { kind: "bare", at, end, text: text.slice(at, end) };
}

function tokenAt(text: string, at: number): Token {
  const word = plain(text, at);
  if (word !== undefined) return word;
  const character = characterAt(text, at);
  if (character === "(" || character === ")" || character === "|") return { kind: character, at, end: at + 1 };
  if (character === "~" || character === "@") return named(text, at, character);
  if (character === "/") return regex(text, at);
  const closers = closersOf(character);
  if (closers !== undefined) return quoted(text, at, closers);
  const end = endOfRun(text, at);
  if (end === at) throw strayCharacter(text, at);
  const written = visible(text.slice(at, end));
  const operator = operatorNamed(written);
  if (operator !== undefined) return operatorToken(text, at, end, operator);
  const glued = /^(NEAR|BEFORE|AFTER)([0-9]+)$/.exec(written);
  if (glued) {
    throw new IndicatorError(
      `a distance is written after a slash`,
      at,
      end - at,
      `Did you mean ${glued[1]}/${glued[2]}?`,
    );
  }
  return { kind: "bare", at, end: checkJoiners(text, at, end), text: written.replace(/\*+/g, "*") };
}

/** Where a run of letters, digits, wildcards, joiners and invisible characters ends. */
function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const character = characterAt(text, at);
    if (!isWordCharacter(character) && !isWildcard(character) && !isJoiner(character) && !isInvisible(character)) break;
    at += character.length;
  }
  return at;
}

/** Apostrophes and hyphens belong to a word only inside it. Returns `end`. */
function checkJoiners(text: string, from: number, end: number): number {
  let joined = true;
  for (let at = from; at < end; ) {
    const character = characterAt(text, at);
    if (isJoiner(character)) {
      if (joined) throw strayCharacter(text, at);
      joined = true;
    } else if (!isInvisible(character)) joined = false;
    at += character.length;
  }
  if (joined) throw strayCharacter(text, end - 1);
  return end;
}

function visible(written: string): string {
  if (allVisible.test(written)) return written;
  return Array.from(written)
    .filter((character) => !isInvisible(character))
    .join("");
}

const allVisible = /^[!-~]*$/;

function operatorToken(text: string, at: number, end: number, name: OperatorName): Token {
  const slash = text.charAt(end) === "/";
  if (!takesDistance(name)) {
    if (!slash) return { kind: "operator", at, end, name, distance: 0 };
    throw new IndicatorError(
      `${name} takes no distance`,
      at,
      end - at,
      `Write ${name}, or NEAR/4 for words close to each other.`,
    );
  }
  const digits = /^[0-9]{1,6}/.exec(text.slice(end + 1, end + 8))?.[0];
  if (!slash || digits === undefined) {
    const meant = /^[\s/=-]{0,4}([0-9]{1,2})(?![0-9])/.exec(text.slice(end, end + 8))?.[1];
    const hint =
      meant === undefined ? `Write ${name}/4 for at most four words between.` : `Did you mean ${name}/${meant}?`;
    throw new IndicatorError(`${name} needs a distance in words`, at, end - at, hint);
  }
  const last = end + 1 + digits.length;
  const distance = Number(digits);
  if (distance > maxDistance) {
    const hint = "Write AND for two words anywhere in the same sentence.";
    throw new IndicatorError(`a distance is 0 to ${maxDistance} words, not ${digits}`, end + 1, digits.length, hint);
  }
  return { kind: "operator", at, end: last, name, distance };
}

/** `~root` and `@list`. */
function named(text: string, at: number, mark: "~" | "@"): AtomToken {
  const what = mark === "~" ? "root" : "list";
  const end = mark === "~" ? endOfRun(text, at + 1) : at + 1 + (/^[\w-]*/.exec(text.slice(at + 1))?.[0].length ?? 0);
  if (end === at + 1) {
    throw new IndicatorError(
      `${mark} stands before nothing`,
      at,
      1,
      mark === "~" ? "Write ~ and a root: ~koordinasi." : "Write @ and the name of a list: @scarcity.",
    );
  }
  const written = text.slice(at + 1, end);
  if (mark === "~") {
    const wildcard = written.search(/[*?]/);
    if (wildcard >= 0) {
      const hint = `Write ~${visible(written).replace(/[*?]/g, "")} or ${visible(written)}.`;
      throw new IndicatorError("a root takes no wildcard", at + 1 + wildcard, 1, hint);
    }
    checkJoiners(text, at + 1, end);
  }
  return { kind: what, at, end, text: visible(written) };
}

function quoted(text: string, at: number, closers: string): AtomToken {
  let content = "";
  let worded = false;
  for (let index = at + 1; index < text.length; ) {
    const character = characterAt(text, index);
    if (closers.includes(character)) {
      if (worded) return { kind: "quoted", at, end: index + 1, text: content };
      throw new IndicatorError(
        "these quotes hold no word, so they match nothing",
        at,
        index + 1 - at,
        "Quote at least one word or number.",
      );
    }
    const next = text.charAt(index + 1);
    const escaped = character === "\\" && (next === "\\" || closersOf(next) !== undefined);
    const kept = escaped ? next : character;
    content += kept;
    worded ||= isWordCharacter(kept);
    index += escaped ? 2 : character.length;
  }
  throw new IndicatorError("the quote is never closed", at, 1, 'Close it with ", and write \\" for a quote inside.');
}

function regex(text: string, at: number): AtomToken {
  let source = "";
  for (let index = at + 1; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === "/") {
      if (source !== "") return { kind: "regex", at, end: index + 1, text: source };
      throw new IndicatorError(
        "an empty regular expression matches nothing",
        at,
        2,
        "Write it between the slashes: /2[0-9]{3}/.",
      );
    }
    if (character === "\\" && index + 1 < text.length) {
      const next = text.charAt(index + 1);
      source += next === "/" ? "/" : `\\${next}`;
      index += 1;
    } else source += character;
  }
  throw new IndicatorError(
    "the regular expression is never closed",
    at,
    1,
    'Close it with /, write \\/ for a slash inside, and quote text with a slash: "72/2021".',
  );
}

/** Items stand apart; only parentheses, bars and operators may touch their neighbours. */
function mustMayTouch(text: string, token: Token, next: number): void {
  const following = text.charAt(next);
  if (token.kind === "(" || token.kind === "|" || following === ")" || following === "|") return;
  if (token.kind === "operator" && following === "(") return;
  throw noSpace(text, token, next);
}
