import { withoutIdentifiers } from "../../text/identifiers.js";
import { consentOf } from "./consent.js";
import { isoDate, withoutDates } from "./dates.js";
import { isoDuration, isoTime } from "./times.js";

type Pairs = readonly (readonly [key: string, value: string])[];

/** How an interview was held, by the words for it. */
const media: readonly (readonly [string, RegExp])[] = [
  ["telephone", /^(?:via |melalui |by |per |lewat )?(?:sambungan )?(?:telepon|telpon|telp|telephone|phone)\b/i],
  ["face-to-face", /^(?:secara )?(?:tatap ?muka|langsung|luring|face[ -]to[ -]face|in[ -]person|offline|onsite)\b/i],
  [
    "online",
    /^(?:secara |via |melalui |by |lewat )?(?:daring|online|zoom|google meet|gmeet|video ?call|ms teams|microsoft teams|teams|skype|whatsapp|virtual)\b/i,
  ],
];

const honorific = String.raw`(?:Ibu|Bapak|Bu|Pak|Sdr\.?|Sdri\.?|Ny\.?|Tn\.?|Nn\.?)`;
const initials = new RegExp(String.raw`^(?:${honorific}\s+)?(?:\p{Lu}\.?\s?){1,4}$`, "u");

/** A value as it is stored, under the key it belongs to: dates, times and lengths in ISO 8601 where they can be read, else as written; nothing of telephone and register numbers. */
export function normalised(key: string, raw: string): Pairs {
  const value = key === "date" || key === "time" ? raw.trim() : withoutNumbers(raw);
  if (value === "" || /^[-–.…_]+$/.test(value)) return [];
  switch (key) {
    case "date":
    case "time":
      return dateAndTime(key, value);
    case "duration":
      return [[key, isoDuration(value) ?? value]];
    case "age":
      return [[key, /^\s*(\d{1,3})\s*(?:tahun|thn|th|years?|yrs?)?\b/i.exec(value)?.[1] ?? value]];
    case "sex":
      return [[key, sexOf(value)]];
    case "category":
      return [[key, value.replace(/^informan\s+|\s+informant$/gi, "").toLowerCase()]];
    case "consent":
      return [[key, consentOf(value) ?? value]];
    case "medium":
      return [[key, media.find(([, words]) => words.test(value))?.[0] ?? value]];
    case "marital_status":
      return [[/kawin|nikah|lajang|janda|duda|single|married|divorced|widow/i.test(value) ? key : "status", value]];
    case "name":
      return [[initials.test(value) ? "initials" : "name", value]];
    case "interview_number":
      return [[key, /\d+/.exec(value)?.[0] ?? value]];
    default:
      return [[key, value]];
  }
}

function dateAndTime(key: string, value: string): Pairs {
  const date = isoDate(value);
  const time = isoTime(date === null ? value : withoutDates(value));
  const length = date === null && time === null && key === "time" ? isoDuration(value) : null;
  const found: [string, string][] = [];
  if (date !== null) found.push(["date", date]);
  if (time !== null) found.push(["time", time]);
  if (length !== null) found.push(["duration", length]);
  return found.length > 0 ? found : [[key, withoutNumbers(value)]];
}

function sexOf(value: string): string {
  if (/^(?:l|lk|laki|pria|male|m)\b/i.test(value)) return "male";
  return /^(?:p|pr|perempuan|wanita|female|f)\b/i.test(value) ? "female" : value;
}

/** Drops telephone and register numbers and addresses of mail, wherever they stand, with the words that announce them. A run of blanks is tried once, from its start. */
function withoutNumbers(value: string): string {
  return withoutIdentifiers(value)
    .replace(
      /(?<![\s,;(/-])[\s,;(/-]*\b(?:NIP|NIK|NRP|No\.?\s*(?:HP|WA|Telp)|HP|Telp|WA|e-?mail)\b\.?\s*:?\s*(?=\+?\d|\[•••\])/gi,
      " ",
    )
    .replace(/\(?(?:\+?\d(?:[\s.-]?\d){8,}|\[•••\])\)?/g, " ")
    .replace(/\(\s*\)/g, "")
    .replace(/\s+/g, " ")
    .replace(/(?<![\s,;/-])[\s,;/-]+$/, "")
    .trim();
}
