/**
 * What leads to a person: identity numbers (NIK, 16 digits), staff numbers (NIP, 18 digits), telephone numbers and addresses of mail.
 * Every pattern is bounded, so replacing is linear in the text.
 */
const IDENTIFYING: readonly RegExp[] = [
  // Named: "NIP 19700101 199503 1 001", "No. HP: 0812-3456-7890".
  /(?<=\b(?:NIP|NIK|NIPPPK|KTP|HP|WA|WhatsApp|Telp|Telepon|Tlp|phone|mobile)\b[ .:]{0,4}(?:no(?:mor)?\b[ .:]{0,4})?)\+?\d[\d .()-]{4,28}\d/giu,
  // NIP: date of birth, month of appointment, sex, serial number.
  /(?<!\d)(?:19|20)\d{6}[ .]?(?:19|20)\d{4}[ .]?[12][ .]?\d{3}(?!\d)/gu,
  // NIK in one piece or in fours; four years in a row are none.
  /(?<!\d)\d{16}(?!\d)/gu,
  /(?<!\d)(?!(?:19|20)\d\d[ -](?:19|20)\d\d)\d{4}(?:[ -]\d{4}){3}(?!\d)/gu,
  // Indonesian mobile numbers, with or without the country code.
  /(?<![\d])(?:\+?62[ .-]?|0)8[1-9]\d?[ .-]?\d{2,4}[ .-]?\d{2,4}(?:[ .-]?\d{1,4})?(?!\d)/gu,
  // Land lines: an area code in parentheses or before a hyphen.
  /\(0\d{2,3}\)[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)/gu,
  /(?<![\d-])0[2-9]\d{1,2}-\d{6,8}(?!\d)/gu,
  /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu,
  // Other international numbers.
  /\+\d{2,3}[ .-]?\d{2,4}(?:[ .-]?\d{2,4}){2,3}(?!\d)/gu,
];

const REMOVED = "[•••]";

/** The text with identity, staff and telephone numbers and addresses of mail taken out. They are never printed. */
export function withoutIdentifiers(text: string): string {
  if (!/\d{3}|@/.test(text)) return text;
  return IDENTIFYING.reduce((rest, pattern) => rest.replace(pattern, REMOVED), text);
}

/** Words that name such a number or address, wherever they stand in the name of a field: "No. HP/WA", "alamat_email". */
const PRIVATE_WORDS: ReadonlySet<string> = new Set([
  ...[
    "nip",
    "nik",
    "nipppk",
    "nrp",
    "nim",
    "npm",
    "nidn",
    "nuptk",
    "npwp",
    "ktp",
    "hp",
    "nohp",
    "nohpwa",
    "wa",
    "nowa",
    "whatsapp",
  ],
  ...[
    "handphone",
    "telp",
    "tlp",
    "notelp",
    "telepon",
    "notelepon",
    "telephone",
    "phone",
    "phonenumber",
    "noktp",
    "nomorktp",
  ],
  ...["nomorhp", "nomorwa", "nomortelepon", "nohandphone", "email", "emel", "surel"],
]);

/** Names of fields that hold them as a whole, letters only. */
const PRIVATE = new Set([
  ...[
    "nomorinduk",
    "nomorindukpegawai",
    "nomorindukkependudukan",
    "tel",
    "mobile",
    "mobilenumber",
    "kontak",
    "contact",
  ],
  ...["nomorkontak", "contactperson", "kontakperson", "narahubung", "contactdetails", "email"],
]);

/** No name of a field has more words; a question about telephones is none. */
const MOST_WORDS = 5;

/** Whether an attribute or field holds what is never printed. */
export function isPrivate(attribute: string): boolean {
  const words = attribute
    .toLowerCase()
    .replace(/e-mail/g, "email")
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
  if (PRIVATE.has(words.join(""))) return true;
  return words.length <= MOST_WORDS && words.some((word) => PRIVATE_WORDS.has(word));
}
