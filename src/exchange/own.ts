import type { Exchange } from "./format.js";
import { yamlCodebook } from "./yaml-codebook.js";

/** Our own format is only written: reading it is loading it. */
export const ownExchange: Exchange = {
  write: ({ written }) => ({ content: yamlCodebook(written), losses: [] }),
};
