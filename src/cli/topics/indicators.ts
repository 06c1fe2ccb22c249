/** `cg-code help indicators`: the indicator language on one page. docs/indicators.md has the whole of it. */
export const indicators = `An indicator is one line that matches words, not characters.

  aturan                      that word, any case; in Indonesian also with -nya,
                              -ku, -mu, -lah, -kah, -tah, -pun
  kolabor*  ?rganisasi        * any run of letters, ? one letter; * any one word
  ~koordinasi                 every word derived from that root; in English any
                              word with that stem
  ~tugas EXCEPT petugas       not that word; EXCEPT (a | b) for several
  tidak sesuai tupoksi        these words in this order, next to each other
  belum ada (aturan | SOP)    alternatives inside a sequence
  @scarcity                   any entry of a list of the codebook
  "AND"  "72/2021"  "M.Si."   quoted: the words as they stand
  /regex/                     one word that matches in full
  A NEAR/4 B                  both, any order, at most 4 words between
  A BEFORE/4 B  A AFTER/4 B   A first; A last
  A AND B                     both in the same sentence
  A UNLESS B                  A, but not if B stands in the same sentence
  A UNLESS NEAR/4 B           A, but not if B stands that near
  A OR B                      either

Operators are upper case. Everything stays inside one sentence and one turn.
Put an indicator that begins with @ * | > & ! % or a quote in single quotes, as
YAML gives these signs a meaning of its own.

  cg-code codebook forms sepakat interviews/     which words a ~root finds
  cg-code code --explain                         which indicator found what
`;
