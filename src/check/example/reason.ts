import { excludedByUnless, insideLonger } from "../../match/hits.js";
import type { Code } from "../../model/codebook.js";
import type { Assertion, Hit } from "../../model/coding.js";
import type { Place } from "../../model/diagnostic.js";
import type { Label } from "../../model/text.js";

/** Why a code does not catch a passage: the nearest it came. */
export type Reason =
  /** Found, and taken for something other than evidence. `words`: what decided it. */
  | (Found & { readonly kind: "assertion"; readonly assertion: Assertion; readonly words: readonly string[] })
  /** Found as its own lack, which is evidence for `code`. */
  | (Found & { readonly kind: "lack"; readonly code: string; readonly words: readonly string[] })
  /** Found inside a longer hit of `code`. */
  | (Found & { readonly kind: "longer"; readonly code: string })
  /** Found, and excluded by the line's own UNLESS. */
  | (Found & { readonly kind: "unless" })
  /** Found, and dropped: a fixed expression, two clauses, a remedy. `what` in English, as `code --explain` says it. */
  | (Found & { readonly kind: "dropped"; readonly what: string })
  | { readonly kind: "nothing" }
  /** No line that could find it is written for these languages. */
  | { readonly kind: "language"; readonly languages: readonly string[] };

/** The line that found the passage. */
interface Found {
  readonly indicator: string;
  readonly place: Place;
}

/** From the nearest miss, where the passage was understood, to no hit at all. */
const nearness: readonly Reason["kind"][] = ["assertion", "lack", "longer", "unless", "dropped"];

/** `hits` of a passage that `code` does not catch; `finders`: the codes whose lines could have found it. */
export function reasonOf(
  code: Code,
  hits: readonly Hit[],
  finders: readonly Code[],
  languages: readonly string[],
): Reason {
  const reasons = hits.flatMap((hit) => foundReason(code, hit) ?? []);
  for (const kind of nearness) {
    const reason = reasons.find((each) => each.kind === kind);
    if (reason !== undefined) return reason;
  }
  const lines = finders.flatMap(({ indicators }) => indicators);
  const isRead = lines.some(({ language }) => language === null || languages.includes(language));
  return isRead ? { kind: "nothing" } : { kind: "language", languages };
}

function foundReason(code: Code, hit: Hit): Reason | null {
  const { indicator, place, reason, assertion } = hit;
  const words = [...new Set(hit.triggers.map((trigger) => trigger.words))];
  const isLack = hit.via === code.id;
  if (hit.code !== code.id && !isLack) return null;
  if (isLack && hit.counted) return { kind: "lack", indicator, place, code: hit.code, words };
  if (reason === excludedByUnless) return { kind: "unless", indicator, place };
  if (reason.startsWith(insideLonger))
    return { kind: "longer", indicator, place, code: reason.slice(insideLonger.length) };
  const isJudged = reason === assertion || reason.startsWith(`${assertion}: `);
  return isJudged
    ? { kind: "assertion", indicator, place, assertion, words }
    : { kind: "dropped", indicator, place, what: reason };
}

/** The reason in words, without full stop. */
export function reasonWords(reason: Reason): Label {
  switch (reason.kind) {
    case "nothing":
      return { en: "no indicator finds anything in it", id: "tidak ada indikator yang menemukan apa pun di dalamnya" };
    case "language": {
      const names = reason.languages.join(", ");
      return {
        en: `the code has no indicators in ${names || "any language"}`,
        id: `kode ini tidak punya indikator dalam ${names || "bahasa apa pun"}`,
      };
    }
    case "assertion": {
      const { en, id } = assertions[reason.assertion];
      return { en: `${en}${by(reason.words)}`, id: `${id}${by(reason.words)}` };
    }
    case "lack":
      return {
        en: `found as lacking${by(reason.words)}, which is evidence for ${reason.code}`,
        id: `ditemukan sebagai ketiadaan${by(reason.words)}, yaitu bukti untuk ${reason.code}`,
      };
    case "longer":
      return {
        en: `found inside a longer hit of ${reason.code}`,
        id: `ditemukan di dalam temuan ${reason.code} yang lebih panjang`,
      };
    case "unless":
      return { en: "found, but excluded by its UNLESS", id: "ditemukan, tetapi dikecualikan oleh UNLESS-nya" };
    case "dropped":
      return { en: `found, but dropped: ${reason.what}`, id: `ditemukan, tetapi dilepas: ${reason.what}` };
  }
}

const assertions: Readonly<Record<Assertion, Label>> = {
  affirmed: { en: "found, and affirmed", id: "ditemukan, dan dinyatakan" },
  negated: { en: "found, but denied", id: "ditemukan, tetapi dibantah" },
  hypothetical: { en: "found, but only supposed or asked", id: "ditemukan, tetapi hanya diandaikan atau ditanyakan" },
  resolved: { en: "found, but past or solved", id: "ditemukan, tetapi sudah lewat atau teratasi" },
  other: { en: "found, but about another subject", id: "ditemukan, tetapi tentang hal di luar kasus" },
};

/** " by “belum”, “ada”"; nothing where no words decided. */
function by(words: readonly string[]): string {
  return words.length === 0 ? "" : ` (${words.map((word) => `“${word}”`).join(", ")})`;
}
