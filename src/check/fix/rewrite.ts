/** A stretch of the old text that is replaced, half-open, in code units. Nothing is replaced where it is empty: then the text is put in. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A piece of the new text: one of the old text that is kept, or one that stands for what began at `from`. */
export interface Piece {
  readonly from: number;
  readonly text: string;
  readonly kept: boolean;
}

/** A text after a fix, and where in it to find what stood in the one before. */
export interface Rewritten {
  readonly text: string;
  /** The offset that a place of the old text has now, in code units; of what is gone, where it would be. */
  now(offset: number): number;
}

export function keep(text: string, start: number, end: number): Piece {
  return { from: start, text: text.slice(start, end), kept: true };
}

/** The pieces that edits make of a text. They come in order and do not overlap. */
export function edited(text: string, edits: readonly Edit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { start, end, text: put } of edits) {
    pieces.push(keep(text, done, start), { from: start, text: put, kept: false });
    done = end;
  }
  pieces.push(keep(text, done, text.length));
  return pieces;
}

/** The text that pieces make together, in their order. */
export function rewritten(pieces: readonly Piece[]): Rewritten {
  let length = 0;
  const placed: { readonly piece: Piece; readonly at: number }[] = [];
  for (const piece of pieces) {
    if (piece.text === "" && piece.kept) continue;
    placed.push({ piece, at: length });
    length += piece.text.length;
  }
  placed.sort((a, b) => a.piece.from - b.piece.from);
  return {
    text: pieces.map(({ text }) => text).join(""),
    now(offset) {
      let low = 0;
      let high = placed.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((placed[middle]?.piece.from ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const found = placed[low];
      if (found === undefined) return 0;
      const { piece, at } = found;
      return piece.kept ? at + Math.max(0, Math.min(offset - piece.from, piece.text.length)) : at;
    },
  };
}
