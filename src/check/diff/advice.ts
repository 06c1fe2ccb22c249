import type { Lang } from "../../model/text.js";
import type { Change, Level } from "./change.js";
import { kindWords, levelWords, partWords } from "./change-words.js";
import type { CodebookDiff } from "./compare.js";

/** "Proposed version: 2.0.0 (major, because a code was removed). Version 1.1.0 is too low for it." */
export function advice({ changes, version }: CodebookDiff, lang: Lang): string {
  const { after, proposed, level, verdict } = version;
  const say = verdicts[lang];
  if (level === null) return verdict === "needless" ? say.needless(after) : "";
  const because = reason(changes, level, lang);
  return proposed === null
    ? say.unreadable(version.before, levelWords[level][lang], because)
    : `${say.proposed(proposed, levelWords[level][lang], because)} ${say[verdict](after)}`;
}

/** The first changes that ask for the level: "ground-rules: indicator removed". */
function reason(changes: readonly Change[], level: Level, lang: Lang): string {
  const told = [
    ...new Set(
      changes
        .filter((change) => change.level === level)
        .map((change) => {
          const what = `${partWords(change)[lang]} ${kindWords[change.kind][lang]}`;
          return change.code === null ? what : `${change.code}: ${what}`;
        }),
    ),
  ];
  const more = told.length - 3;
  const rest = more > 0 ? [{ en: `${more} more`, id: `${more} lagi` }[lang]] : [];
  return [...told.slice(0, 3), ...rest].join("; ");
}

interface Verdicts
  extends Readonly<Record<"follows" | "too-low" | "unchanged" | "needless", (after: string) => string>> {
  proposed(version: string, level: string, because: string): string;
  unreadable(before: string, level?: string, because?: string): string;
}

const verdicts: Readonly<Record<Lang, Verdicts>> = {
  en: {
    proposed: (version, level, because) => `Proposed version: ${version} (${level}: ${because}).`,
    follows: (after) => `The later codebook's version, ${after}, follows it.`,
    "too-low": (after) => `The later codebook's version, ${after}, is too low.`,
    unchanged: () => "",
    needless: (after) => `The version changed to ${after}, though nothing else did.`,
    unreadable: (version, level, because) =>
      level === undefined
        ? `The later codebook's version, ${version}, is not of the form 1.2.3.`
        : `The version asks for a step (${level}: ${because}), but ${version} is not of the form 1.2.3.`,
  },
  id: {
    proposed: (version, level, because) => `Versi yang diusulkan: ${version} (${level}: ${because}).`,
    follows: (after) => `Versi buku kode yang baru, ${after}, sesuai.`,
    "too-low": (after) => `Versi buku kode yang baru, ${after}, terlalu rendah.`,
    unchanged: () => "",
    needless: (after) => `Versi berubah menjadi ${after}, padahal isinya tidak.`,
    unreadable: (version, level, because) =>
      level === undefined
        ? `Versi buku kode yang baru, ${version}, tidak berbentuk 1.2.3.`
        : `Versi perlu dinaikkan (${level}: ${because}), tetapi ${version} tidak berbentuk 1.2.3.`,
  },
};
