/**
 * What quanteda 4's `tokens()` and `index()` do by default, said once more in the plainest way: Unicode's words from Intl.Segmenter, regular
 * expressions for addresses, every pattern tried at every token. Slow; what the program does is compared with it.
 */
export interface ReferenceToken {
  readonly start: number;
  readonly end: number;
  /** NFC, as written. */
  readonly text: string;
}

const hostPart = "[-a-zA-Z0-9]+";
const mail = `[-+.\\w]+@${hostPart}(?:\\.${hostPart})*\\.[a-z]+`;
const inPath = "[-+a-zA-Z0-9@#:.%~=_&/]";
const inQuery = "[-+a-zA-Z0-9@#:.%~=_&]";
const web = `(?:[-+.a-zA-Z0-9]{2,20}://|www\\.)${inPath}+(?:\\.${hostPart})+(?:[/?#]${inQuery}+)*[/?#]?`;
const address = new RegExp(`${mail}|${web}|@\\w+|#[\\p{L}\\p{N}_]+#?`, "gu");

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** Only for texts that are NFC. */
export function referenceTokens(text: string): readonly ReferenceToken[] {
  const tokens: ReferenceToken[] = [];
  const take = (start: number, end: number): void => {
    const token = text.slice(start, end);
    if (!/^[\p{Z}\p{C}\p{M}]*$/u.test(token)) tokens.push({ start, end, text: token });
  };
  let at = 0;
  for (const match of text.matchAll(address)) {
    for (const { start, end } of segments(text, at, match.index)) take(start, end);
    take(match.index, match.index + match[0].length);
    at = match.index + match[0].length;
  }
  for (const { start, end } of segments(text, at, text.length)) take(start, end);
  return tokens;
}

/** Words of Unicode, put together over dashes. `@` is a letter and a colon joins nothing, whatever the version of Unicode says. */
function segments(text: string, from: number, to: number): readonly { start: number; end: number }[] {
  const stretch = text.slice(from, to).replaceAll("@", "x").replaceAll(":", "!");
  const found: { start: number; end: number }[] = [];
  for (const { index, segment } of segmenter.segment(stretch)) {
    const [last, dash] = [found.at(-2), found.at(-1)];
    const isDash = dash !== undefined && /^\p{Pd}$/u.test(stretch.slice(dash.start - from, dash.end - from));
    const joins =
      isDash &&
      last !== undefined &&
      /[\p{L}\p{Nd}]\p{M}*$/u.test(stretch.slice(last.start - from, last.end - from)) &&
      /^[\p{L}\p{Nd}]/u.test(segment);
    if (joins) {
      found.pop();
      last.end = from + index + segment.length;
    } else found.push({ start: from + index, end: from + index + segment.length });
  }
  return found;
}

/** Where a pattern stands, "start-end" each: its words on neighbouring tokens, or on one token with `_` between them. */
export function referenceHits(tokens: readonly ReferenceToken[], pattern: string): readonly string[] {
  const words = pattern.split(" ").map(globExpression);
  const joined = globExpression(pattern.replaceAll(" ", "_"));
  const hits: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const run = tokens.slice(index, index + words.length);
    if (run.length === words.length && words.every((word, place) => word.test(folded(run[place]?.text ?? ""))))
      hits.push(`${token.start}-${run.at(-1)?.end}`);
    if (words.length > 1 && joined.test(folded(token.text))) hits.push(`${token.start}-${token.end}`);
  }
  return hits;
}

/** A `?` by itself is the sign, and no wildcard. */
function globExpression(glob: string): RegExp {
  if (glob === "?") return /^\?$/;
  const source = folded(glob).replace(/[\\^$.*+?()[\]{}|/]/g, (sign) =>
    sign === "*" ? ".*" : sign === "?" ? "." : `\\${sign}`,
  );
  return new RegExp(`^(?:${source})$`, "su");
}

function folded(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
