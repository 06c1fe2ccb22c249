import { foldWord } from "./fold.js";

/** One word of a short text, and the signs that stand between the word before and it (blanks as one blank, "" before the first). */
export interface Piece {
  readonly word: string;
  readonly gap: string;
}

const wordRun =
  /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]+(?:['\u2019\u2018\u02bc\u2032][\p{L}\p{M}\p{N}\u00ad]+)*/gu;
const patternRun = /[\p{L}\p{M}\p{N}*?\u00ad]+(?:['\u2019\u2018\u02bc\u2032][\p{L}\p{M}\p{N}*?\u00ad]+)*/gu;

/** What is one word already: nearly all there is in a codebook. */
const plain = /^[a-z0-9]+$/i;
const plainPattern = /^[a-z0-9*?]+$/i;

/** Cuts a short text (an indicator's quoted or bare word) as documents are cut: "M.Si." gives m and si with "." between. */
export function pieces(text: string, wildcards: boolean): readonly Piece[] {
  if ((wildcards ? plainPattern : plain).test(text)) return [{ word: text.toLowerCase(), gap: "" }];
  const found: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(wildcards ? patternRun : wordRun)) {
    found.push({ word: foldWord(match[0]), gap: found.length === 0 ? "" : foldGap(text.slice(end, match.index)) });
    end = match.index + match[0].length;
  }
  return found;
}

/** The signs between two words, comparable: blanks as one blank, typographic quotes, hyphens and dashes as plain ones. */
export function foldGap(signs: string): string {
  return signs
    .replace(/\s+/g, " ")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010\u2011]/g, "-");
}
