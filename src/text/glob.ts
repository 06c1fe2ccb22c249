/** Whether `glob` (`*` any run, `?` one letter) matches all of `word`, code point by code point. Linear but for one backtrack point, so at most quadratic in the word. */
export function globMatches(glob: string, word: string): boolean {
  let at = 0;
  let from = 0;
  let star = -1;
  let resume = 0;
  while (from < word.length) {
    const sign = glob[at];
    if (sign === "*") {
      star = at++;
      resume = from;
    } else if (sign === "?" && isPair(word, from)) {
      at++;
      from += 2;
    } else if (sign === "?" || (sign !== undefined && sign === word[from])) {
      at++;
      from++;
    } else if (star >= 0) {
      at = star + 1;
      from = ++resume;
    } else return false;
  }
  while (glob[at] === "*") at++;
  return at === glob.length;
}

/** Whether one letter beyond the basic plane stands there: two code units. */
function isPair(word: string, at: number): boolean {
  const unit = word.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && at + 1 < word.length;
}
