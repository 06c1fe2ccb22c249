/** What people write into a cell in which nothing is said: marks alone, `n/a`, or a note in brackets that nobody answered. */
const nothing =
  /^(?:[-–—−.…*_~/\s]+|n\.?\/a\.?|[([](?:kosong|tidak (?:ada jawaban|menjawab|dijawab|ditanyakan)|tanpa jawaban|empty|blank|no (?:answer|response)|not (?:asked|answered))[)\]])$/i;

/**
 * Whether a cell of a table holds no speech. Plain words (`tidak menjawab`, `tidak ada`) may be what somebody said and stay speech; in brackets they are the
 * note of the one who wrote the table.
 */
export function isEmptyCell(cell: string): boolean {
  const words = cell.trim();
  return words.length <= 40 && (words === "" || nothing.test(words));
}
