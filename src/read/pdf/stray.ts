/**
 * Whether an error comes from a promise of pdf.js that nobody waits for, as damaged files at times leave behind: it has been told of
 * where the file was read, and is no reason to end the program.
 */
export function isStray(reason: unknown): boolean {
  if (typeof reason !== "object" || reason === null || !("stack" in reason)) return false;
  return typeof reason.stack === "string" && /[\\/]unpdf[\\/]/.test(reason.stack);
}
