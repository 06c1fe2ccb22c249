/** A text of its own: in V8 a slice keeps its whole parent string alive, so what outlives its document is copied. */
export function copied(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}
