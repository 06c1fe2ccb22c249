import { labelKey } from "../role/words.js";
import { skipBlank } from "./characters.js";
import { type LabelHit, plainLabel } from "./labels.js";

/** Fewer lines are no talk. */
const fewest = 4;
const opening = /^(\p{Lu}{1,4}\d{0,2})(?:[ \u00a0]{2,}(?=\S)|[ \u00a0](?=["“(]?\p{Lu}))/u;

/**
 * Lines that open with a label which the text explains and no mark behind it: `P  Bagaimana awalnya?`, `SK Kami yang mengundang.` Two labels at least must
 * come in turn. Where labels have colons there are none.
 */
export function explainedHeads(
  text: string,
  from: number,
  explained: ReadonlySet<string>,
  hits: readonly LabelHit[],
): LabelHit[] {
  if (explained.size < 2 || hits.filter((hit) => hit.shape !== "tab" && explained.has(hit.key)).length >= fewest)
    return [];
  const found: LabelHit[] = [];
  for (let at = from; at < text.length; ) {
    const next = text.indexOf("\n", at);
    const end = next < 0 ? text.length : next;
    const start = skipBlank(text, at, end);
    at = end + 1;
    const [whole = "", label = ""] = opening.exec(text.slice(start, Math.min(end, start + 16))) ?? [];
    const key = labelKey(label);
    if (whole === "" || !explained.has(key)) continue;
    const span = { start, end: start + whole.trimEnd().length };
    found.push(plainLabel(span, label, key, "tab"));
  }
  const changes = found.filter((hit, i) => i > 0 && found[i - 1]?.key !== hit.key).length;
  return found.length >= fewest && changes >= 2 ? found : [];
}
