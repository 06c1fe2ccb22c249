import { TokenReader } from "../../text/token/tokens.js";
import { Vocabulary } from "../../text/vocabulary.js";

const reader = new TokenReader(new Vocabulary());

/** The words and signs of a pattern, as the texts it is looked for in are cut. */
export function tokensOf(text: string): readonly string[] {
  const { count, starts, ends } = reader.read(text);
  return Array.from({ length: count }, (_, index) => text.slice(starts[index], ends[index]));
}
