import { code } from "./code.js";
import { documents } from "./documents.js";
import { forms } from "./forms.js";
import { indicators } from "./indicators.js";
import { informants } from "./informants.js";
import { matrix } from "./matrix.js";
import { obstacles } from "./obstacles.js";
import { quotes } from "./quotes.js";
import { sources } from "./sources.js";
import { tally } from "./tally.js";

/** Every analysis, by the name of its command. */
export const analyses = {
  sources,
  code,
  tally,
  obstacles,
  matrix,
  quotes,
  informants,
  documents,
  forms,
  indicators,
} as const;
