/** A position in a file a person can open. Line and column are 1-based; column counts code points. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a warning about a source is about, for the line that sums them up. */
export const warningKinds = [
  "encoding",
  "format",
  "damage",
  "pages",
  "left out",
  "cut",
  "no speakers",
  "role",
  "label",
  "joined",
  "not heard",
  "attribute",
  "institution",
  "language",
] as const;
export type WarningKind = (typeof warningKinds)[number];

/** Something worth telling the researcher that does not stop the run. `about` is a source id or a file path. */
export interface Diagnostic {
  readonly about: string;
  readonly message: string;
  /** The message in Indonesian, where it is not written in English alone. */
  readonly indonesian?: string;
  /** Of warnings about sources. Without it: for the list of sources only, since the study itself says so. */
  readonly kind?: WarningKind;
  /** Of warnings about one speaker: its label. */
  readonly speaker?: string;
  readonly place?: Place;
}

interface CgErrorDetails {
  readonly place?: Place | undefined;
  readonly hint?: string | undefined;
  readonly cause?: unknown;
  readonly aside?: string | undefined;
}

/**
 * The one error a user can cause: what is wrong, where, and what to do.
 * The command line prints it in one sentence and exits with 2; every other error is a bug.
 */
export class CgError extends Error {
  readonly place: Place | undefined;
  readonly hint: string | undefined;
  /** Of a sound file that is no source (a price list, a settings file): why it is left out where a folder holds it, refused where a person names it. */
  readonly aside: string | undefined;

  constructor(message: string, details: CgErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = "CgError";
    this.place = details.place;
    this.hint = details.hint;
    this.aside = details.aside;
  }
}

/** For the failure to read a file that another file names at `place`: one that cannot be found has no place of its own, so that line is where to look. */
export function namedAt(place: Place | undefined): (error: unknown) => never {
  return (error) => {
    if (place === undefined || !(error instanceof CgError) || error.place !== undefined) throw error;
    throw new CgError(error.message, { place, hint: error.hint, cause: error });
  };
}
