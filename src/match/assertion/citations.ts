import type { ContextUse } from "../program.js";
import { plainVerdict, type Verdict } from "./assertion.js";
import { wordsOf } from "./clauses.js";
import type { ContextWord, SentenceContext } from "./sentence.js";

const other: ContextUse = { category: "other", before: 0, after: 0 };

/** The names before a year stand within this many parts of it. */
const nameReach = 10;

/** The names before a bracketed year that could be those of an office: "Dinas Kesehatan (2022)". */
const officeReach = 3;

/** What every hit of a sentence is worth that refers to the literature or is the title of a table; null for all others. */
export function verdictOfLiterature(sentence: SentenceContext): Verdict | null {
  const caption = captionIn(sentence);
  if (caption !== null) return plainVerdict("affirmed", `title of a table or figure: ${wordsOf(caption, sentence)}`);
  const word = citationIn(sentence);
  if (word === null) return null;
  return { ...plainVerdict("other", ""), deciding: [{ word, use: other, distance: 0, isBefore: false }] };
}

/**
 * The reference to the literature in a sentence: "(Rahman, 2019)", "Ansell dan Gash (2008)". What such a sentence says was found
 * elsewhere. null where there is none, where the reference is to the study's own records ("(wawancara, 2023)", "(Dinas
 * Kesehatan, 2022)"), and where the sentence sets its own finding beside it ("sejalan dengan Rahman (2019)").
 */
function citationIn(sentence: SentenceContext): ContextWord | null {
  for (let part = sentence.first; part < sentence.end; part++) {
    if (!isYear(part, sentence)) continue;
    const first = bracketedNames(part, sentence) ?? nameBefore(part, sentence);
    if (first === null || hasWord("records", first, part, sentence)) continue;
    if (hasWord("likewise", sentence.first, sentence.end - 1, sentence)) return null;
    return { first, last: part, uses: [other] };
  }
  return null;
}

/** "Tabel 4.2 Hambatan koordinasi": the title of a table or figure states nothing. A sentence about one ends with a full stop. */
function captionIn(sentence: SentenceContext): ContextWord | null {
  const { text, starts, ends } = sentence.words;
  const word = sentence.contextWords.find((each) => sentence.has(each, "captions") && sentence.place(each.first) <= 0);
  if (word === undefined || word.last + 1 >= sentence.end) return null;
  const isNumbered = /^\d/.test(text.slice(starts[word.last + 1], ends[word.last + 1]));
  return isNumbered && !/^[.!?]/.test(text.slice(ends[sentence.end - 1], (ends[sentence.end - 1] as number) + 1))
    ? word
    : null;
}

function isYear(part: number, { words }: SentenceContext): boolean {
  const [start, end] = [words.starts[part] as number, words.ends[part] as number];
  return end - start <= 5 && end - start >= 4 && /^(19|20)\d\d[a-z]?$/.test(words.text.slice(start, end));
}

/** "(Rahman, 2019)", "(Ansell & Gash, 2008: 544)": the first part of the names in brackets. */
function bracketedNames(year: number, sentence: SentenceContext): number | null {
  const { text, starts, ends } = sentence.words;
  if (!/^\s*[):;,]/.test(text.slice(ends[year], (ends[year] as number) + 3))) return null;
  for (let part = year - 1; part >= Math.max(sentence.first, year - nameReach); part--) {
    const between = text.slice(ends[part], starts[part + 1]);
    if (part === year - 1 && !/^\.?,\s*$/.test(between)) return null;
    if (/[()]/.test(between) || !isName(part, sentence)) return null;
    const before = text.slice(
      part === sentence.first ? Math.max(0, (starts[part] as number) - 1) : ends[part - 1],
      starts[part],
    );
    if (/[(;]\s*$/.test(before)) return part;
  }
  return null;
}

/** "Gash (2008)", "Ansell dkk. (2008)": a name directly before a bracketed year. */
function nameBefore(year: number, sentence: SentenceContext): number | null {
  const { text, starts, ends } = sentence.words;
  const name = year - 1;
  if (name < sentence.first || !isName(name, sentence)) return null;
  if (!/^\.?\s*\($/.test(text.slice(ends[name], starts[year]))) return null;
  if (!/^[):;,]/.test(text.slice(ends[year], (ends[year] as number) + 1))) return null;
  return hasWord("records", Math.max(sentence.first, name - officeReach), name, sentence) ? null : name;
}

/** A capital and small letters, or a word that joins names. Capitals alone are an agency: "(BPS, 2022)". */
function isName(part: number, { words }: SentenceContext): boolean {
  return /^(\p{Lu}[\p{Ll}'’]+[\p{L}'’]*|\p{Lu}|[IVX]+|dan|and|dkk|et|al|van|von|de|bin)$/u.test(
    words.text.slice(words.starts[part], words.ends[part]),
  );
}

function hasWord(category: ContextUse["category"], first: number, last: number, sentence: SentenceContext): boolean {
  return sentence.contextWords.some((word) => word.first >= first && word.last <= last && sentence.has(word, category));
}
