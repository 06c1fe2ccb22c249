/** Titles and the like, which something named always follows. */
const titles = listed(`
h hj kh dr drs dra drg ir prof sdr sdri bpk tn ny yth ust habib mr mrs ms st mt sgt gen rev hon messrs
kab kec kel ds dsn kp prov jl jln jend letjen mayjen kol kombes akp cv pt ud kpd an ub up dkk gg vs cf eds dept approx assoc
`);

/** A number follows, or they are words (*no.*, *hal.*, *kel.*). */
const beforeNumbers = listed(`
no nos nomor num ps psl pkl pk tgl hlm hal halm rp idr bab fig figs tab vol ed sec ch art pp eq rt rw km telp tel hp thn th bln
jan feb mar apr jun jul agt agust sep sept okt oct nov des dec kav blok lt al
`);

/** Written with dots inside, and never last in a sentence: a.n., u.p., d.a., s.d., e.g., i.e. (the part after the last dot inside). */
const dotted = listed("n p a d q g e b");

function listed(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/**
 * Whether the full stop at `at` belongs to the word that begins at `wordStart`: an abbreviation, an initial, a degree
 * (M.Si., S.Sos.), or a list number at the start of a line. `next` is where the next word begins. dll., dsb., dst. and
 * etc. are no such abbreviations: they close an enumeration, and what follows in upper case is a new sentence.
 */
export function abbreviationAt(text: string, wordStart: number, at: number, next: number): boolean {
  const length = at - wordStart;
  if (length <= 0 || length > 8) return false;
  const first = text.charCodeAt(wordStart);
  if (isDigit(first)) return numberAt(text, wordStart, at);
  const inner = text.charAt(wordStart - 1) === "." && isLetter(text.charCodeAt(wordStart - 2));
  if (inner) return partAt(text, wordStart, at);
  const word = text.slice(wordStart, at);
  if (length === 1) return isCapital(first) || startsLine(text, wordStart);
  if (romanNumber.test(word) && startsLine(text, wordStart)) return true;
  const folded = word.toLowerCase();
  if (titles.has(folded)) return word !== folded || !ordinary.has(folded);
  return beforeNumbers.has(folded) && (isDigit(text.charCodeAt(next)) || romanAhead.test(text.slice(next, next + 8)));
}

const romanNumber = /^[IVXLC]+$/;
const romanAhead = /^(?:[IVX]{2,}|[VX])(?!\p{L})/u;
/** Of the titles, words that in lower case are ordinary ends of sentences or syllables of speech. */
const ordinary = listed("an up st ms gen");

/** The last part of a word with dots inside: S.Sos. and a.n. go on; a.m. and p.m. may end a sentence. */
function partAt(text: string, wordStart: number, at: number): boolean {
  let before = wordStart - 1;
  while (before > 0 && wordStart - before < 5 && isLetter(text.charCodeAt(before - 1))) before--;
  if (wordStart - 1 - before > 2) return false;
  const part = text.slice(wordStart, at);
  if (part === "m") return false;
  return isCapital(part.charCodeAt(0)) || dotted.has(part);
}

/** List numbers ("1.", "2.1." at the start of a line) and the parts of dates written with blanks ("12. 06. 2023"). */
function numberAt(text: string, wordStart: number, at: number): boolean {
  let start = wordStart;
  while (start > 0 && wordStart - start < 12 && (isDigit(text.charCodeAt(start - 1)) || text.charAt(start - 1) === "."))
    start--;
  if (at - start <= 12 && at - wordStart <= 3 && startsLine(text, start)) return true;
  return at - start <= 2 && datePart.test(text.slice(at, at + 7));
}

const datePart = /^\. (?:\d{1,2}[./-] ?\d|(?:19|20)\d\d)/;

/** Only blanks, bullets, brackets or Markdown signs stand before `at` on its line. */
function startsLine(text: string, at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back < 20; back--) {
    const unit = text.charCodeAt(back);
    if (unit === 0x0a) return true;
    if (
      !(
        unit === 0x20 ||
        unit === 0x09 ||
        unit === 0xa0 ||
        unit === 0x28 ||
        unit === 0x2a ||
        unit === 0x2d ||
        unit === 0x23 ||
        unit === 0x3e
      )
    )
      return false;
    if (back === 0) return true;
  }
  return at === 0;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isCapital(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0xde);
}

function isLetter(unit: number): boolean {
  return isCapital(unit) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xdf && unit <= 0xff);
}
