/** Not the person's words but the recording or pictures are refused, or nothing is. */
const besides =
  /(?:tidak|belum|not?|without|don't)\b[^,;.]{0,20}?\b(?:(?:di)?rekam\w*|record\w*|(?:di)?foto\w*|photo\w*|keberatan\w*|objections?|mind)\b/gi;

const anonymous =
  /anonim|anonym|samar|pseudonym|inisial|initials|rahasia|confidential|tanpa (?:menyebut(?:kan)? )?(?:nama|identitas)|(?:tidak|jangan) [^,;.]{0,20}(?:sebut|cantum|tulis|buka|ungkap)\w*[^,;.]{0,12}(?:nama|identitas)|(?:nama|identitas)\w* (?:tidak|jangan) |not (?:to )?(?:be )?(?:named|identified|attributed)|without (?:\w+ )?names?|no names?\b/i;
const paraphrase =
  /paraf?rase|parafrasa|paraphras|(?:tidak|jangan) [^,;.]{0,20}kutip\w*[^,;.]{0,12}langsung|(?:no|not) [^,;.]{0,20}(?:direct|verbatim)|intisari/i;
const none =
  /(?:tidak|belum|tdk|jangan) (?:ada|bersedia|setuju|mau|ingin|boleh|memberi\w*|mengizinkan|diizinkan|berkenan|(?:di)?kutip\w*)|menolak|menarik|ditarik|dicabut|mencabut|refus|declin|withdr|off the record|no consent|(?:not|never|n't) [^,;.]{0,20}(?:giv|quot|agree|consent|use)|^(?:tidak|no|none|nihil|belum)\W*$/i;
const attributed =
  /(?:sebut|cantum|tulis|tampil)\w*[^,;.]{0,12}(?:nama|identitas)|(?:nama|identitas)\w*[^,;.]{0,16}(?:sebut|cantum|tulis|tampil)|dengan nama|nama asli|by (?:\w+ )?name|be named|attribut|on the record|real name/i;

/**
 * What a consent line of a sheet lets a researcher do with the words, as study.yaml names it: attributed, anonymous, paraphrase or none.
 * null where it only says that the person agreed ("setuju", "tertulis"). What refuses more comes first.
 */
export function consentOf(value: string): string | null {
  const text = value.slice(0, 300).replace(besides, " ").replace(/\s+/g, " ").trim();
  if (paraphrase.test(text)) return "paraphrase";
  if (anonymous.test(text)) return "anonymous";
  if (none.test(text)) return "none";
  return attributed.test(text) ? "attributed" : null;
}
