import { CgError } from "../../model/diagnostic.js";
import { visibleLine } from "../../render/visible.js";
import type { Io } from "../terminal/io.js";
import { type Candidate, candidates, type Program } from "./candidates.js";

/**
 * What a shell asks for with `cg-code __complete -- WORDS`: one candidate a line, and its meaning behind a tab. Whatever a person must put right is
 * left for the command itself to say: a shell shows nothing of it while a word is typed.
 */
export async function answer(words: readonly string[], program: Program, io: Io): Promise<string> {
  const typed = words[0] === "--" ? words.slice(1) : words;
  let found: readonly Candidate[];
  try {
    found = await candidates(typed, program, io);
  } catch (error) {
    if (!(error instanceof CgError)) throw error;
    return "";
  }
  return found.map(({ value, about }) => `${value}\t${visibleLine(about)}\n`).join("");
}
