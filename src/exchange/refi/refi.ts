import type { Exchange } from "../format.js";
import { readRefi } from "./read.js";
import { writeRefi } from "./write.js";

/** REFI-QDA 1.0 codebooks, which NVivo, ATLAS.ti, MAXQDA, QualCoder and others read and write. */
export const refiExchange: Exchange = { read: readRefi, write: writeRefi };
