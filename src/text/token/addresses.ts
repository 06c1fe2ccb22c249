/**
 * Addresses and tags, which quanteda keeps in one piece: e-mail, web addresses, @user, #tag. What each takes is what quanteda's patterns
 * take; they are walked by hand, because as regular expressions they cost the square of a long word.
 */

/** Told where an address or a tag begins and ends; code units. */
interface Found {
  readonly start: number;
  readonly end: number;
}

/** Finds those in a stretch without blanks, from left to right, not overlapping. Linear in the stretch. */
export function addressesIn(text: string, from: number, to: number): readonly Found[] {
  const chunk = text.slice(from, to);
  if (!/[@#]|:\/\/|www\./.test(chunk)) return [];
  const seekers = [
    mails(chunk),
    webAddresses(chunk, /:\/\//g),
    webAddresses(chunk, /www\./g),
    seekPattern(chunk, /@[a-zA-Z0-9_]+/g),
    seekPattern(chunk, /#[\p{L}\p{N}_]+#?/gu),
  ];
  const next: (Found | null)[] = seekers.map(() => null);
  const found: Found[] = [];
  let at = 0;
  for (;;) {
    let best: Found | null = null;
    for (const [index, seek] of seekers.entries()) {
      const known = next[index] ?? null;
      if (known === null || known.start < at) next[index] = seek(at);
      const candidate = next[index] ?? none;
      // Of two that begin together the first kind is taken.
      if (candidate.start < (best?.start ?? none.start)) best = candidate;
    }
    if (best === null) return found;
    found.push({ start: from + best.start, end: from + best.end });
    at = best.end;
  }
}

const none: Found = { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** The first at or after a place; `none` when there is no more. Asked for places that only grow. */
type Seek = (at: number) => Found;

const mailName = /[-+a-zA-Z0-9_.]/;
const hostLetter = /[-a-zA-Z0-9]/;

/** name@host.tld: the top-level domain is in small letters, and what follows those is no part of it. */
function mails(text: string): Seek {
  return (from) => {
    for (let sign = text.indexOf("@", from); sign >= 0; sign = text.indexOf("@", sign + 1)) {
      let start = sign;
      while (start > from && mailName.test(text.charAt(start - 1))) start--;
      if (start === sign) continue;
      const end = endOfHost(text, sign + 1);
      if (end > 0) return { start, end };
    }
    return none;
  };
}

/** Where the host at `from` ends after its last label that begins with a small letter; 0 when there is none but the first. */
function endOfHost(text: string, from: number): number {
  let at = endOfRun(text, from, hostLetter);
  if (at === from) return 0;
  let end = 0;
  while (text.charAt(at) === "." && hostLetter.test(text.charAt(at + 1))) {
    const small = endOfRun(text, at + 1, /[a-z]/);
    if (small > at + 1) end = small;
    at = endOfRun(text, at + 1, hostLetter);
  }
  return end;
}

const scheme = /[-a-zA-Z0-9+.]/;
const longestScheme = 20;
const path = /[-+a-zA-Z0-9@#:.%~=_&/]/;
const query = /[-+a-zA-Z0-9@#:.%~=_&]/;

/** scheme://host.tld/path?query or www.host.tld; `marks`: what makes it one. */
function webAddresses(text: string, marks: RegExp): Seek {
  // The end of the run last looked at and its last dot, so that many beginnings in one run cost one walk.
  let runEnd = -1;
  let lastDot = -1;
  const endFrom = (body: number): number => {
    if (body >= runEnd) {
      runEnd = endOfRun(text, body, path);
      lastDot = runEnd - 1;
      while (lastDot > body && !(text.charAt(lastDot) === "." && hostLetter.test(text.charAt(lastDot + 1)))) lastDot--;
      if (lastDot === body) lastDot = -1;
    }
    return lastDot > body ? endOfAddress(text, lastDot + 1) : 0;
  };
  return (from) => {
    marks.lastIndex = from;
    for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
      let start = mark.index;
      if (mark[0] === "://") {
        const least = Math.max(from, mark.index - longestScheme);
        while (start > least && scheme.test(text.charAt(start - 1))) start--;
        if (mark.index - start < 2) continue;
      }
      const end = endFrom(mark.index + mark[0].length);
      if (end > 0) return { start, end };
      marks.lastIndex = mark.index + 1;
    }
    return none;
  };
}

/** From within the last part of the host to the end of path and query. */
function endOfAddress(text: string, from: number): number {
  let at = endOfRun(text, from, hostLetter);
  while (/[/?#]/.test(text.charAt(at)) && query.test(text.charAt(at + 1))) at = endOfRun(text, at + 1, query);
  return /[/?#]/.test(text.charAt(at)) ? at + 1 : at;
}

function seekPattern(text: string, pattern: RegExp): Seek {
  return (from) => {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    return match === null ? none : { start: match.index, end: match.index + match[0].length };
  };
}

function endOfRun(text: string, from: number, letters: RegExp): number {
  let at = from;
  while (at < text.length && letters.test(text.charAt(at))) at++;
  return at;
}
