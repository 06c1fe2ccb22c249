import type { Sheet } from "../header/sheets.js";
import { labelKey } from "../role/words.js";

/** Who is named as what before the first turn. */
export interface NamedPeople {
  readonly interviewers: readonly string[];
  readonly participants: readonly string[];
}

const capitalised = String.raw`((?:(?:Dr|Mr|Mrs|Ms|H|Hj|Prof)\.\s*)?\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3})`;
const asks = new RegExp(
  // A line that ends with such a word (`ES = Endah, pewawancara`) says nothing of the next.
  String.raw`\b(?:(?:[Ii]nterviewer|[Mm]oderator|[Hh]ost|[Pp]ewawancara)(?:[^\S\n]+|\s+(?:is|was|adalah|ialah|yaitu)\s+)|(?:[Ii]nterviewed by|[Dd]iwawancarai oleh)\s+)${capitalised}`,
  "gu",
);
const answers = new RegExp(
  String.raw`\b(?:[Ii]nterview|[Ww]awancara|[Pp]erbincangan|[Cc]onversation|INTERVIEW|WAWANCARA)\s+(?:with|dengan|bersama|WITH|DENGAN)\s+${capitalised}`,
  "gu",
);

/** Names from the header's attributes and from sentences such as "Interviewer is Jonas Rosland" in the text before the first turn. */
export function namedPeople(
  preamble: string,
  attributes: Readonly<Record<string, string>>,
  sheets: readonly Sheet[] = [],
): NamedPeople {
  const found = (pattern: RegExp): string[] =>
    [...preamble.matchAll(pattern)].map((match) => (match[1] ?? "").replace(/[.\s]+$/, ""));
  const given = (key: string): string[] =>
    (attributes[key] ?? "")
      .split(/[,;/]|\bdan\b|\band\b/)
      .map((name) => name.trim())
      .filter((name) => name !== "");
  return {
    interviewers: [...given("interviewer"), ...given("moderator"), ...found(asks)],
    participants: [
      ...given("informant"),
      ...given("name"),
      ...given("initials"),
      ...given("informant_code"),
      ...sheets.flatMap((sheet) =>
        ["name", "initials", "informant_code"].flatMap((key) => sheet.attributes[key] ?? []),
      ),
      ...found(answers),
    ],
  };
}

/** Whether a label names one of these people: the whole name, a part of it, or its initials. */
export function isNamed(label: string, names: readonly string[]): boolean {
  const key = labelKey(label).replace(/\./g, "");
  if (key === "") return false;
  const words = key.split(" ");
  return names.some((name) => {
    const whole = labelKey(name).replace(/\./g, "");
    if (whole === key) return true;
    const parts = whole.split(" ");
    const plain = parts.filter(
      (part) => !["ibu", "bapak", "bu", "pak", "sdr", "sdri", "dr", "mr", "mrs", "ms", "h", "hj"].includes(part),
    );
    if (key.length >= 2 && plain.length >= 2 && plain.map((part) => part.charAt(0)).join("") === key) return true;
    return (
      words.some((word) => word.length >= 3 && plain.includes(word)) && words.every((word) => parts.includes(word))
    );
  });
}
