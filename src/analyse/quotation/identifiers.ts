/**
 * Numbers that lead to a person: identity numbers (NIK, 16 digits), staff numbers (NIP, 18 digits) and telephone numbers.
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
  // Other international numbers.
  /\+\d{2,3}[ .-]?\d{2,4}(?:[ .-]?\d{2,4}){2,3}(?!\d)/gu,
];

const REMOVED = "[•••]";

/** The text with identity, staff and telephone numbers taken out. They are never printed. */
export function withoutIdentifiers(text: string): string {
  if (!/\d{3}/.test(text)) return text;
  return IDENTIFYING.reduce((rest, pattern) => rest.replace(pattern, REMOVED), text);
}

/** Names of attributes that hold such numbers or an address, letters only. */
const PRIVATE = new Set([
  ...["nip", "nik", "nipppk", "npwp", "ktp", "noktp", "nomorktp", "nomorinduk", "nomorindukpegawai"],
  ...["hp", "nohp", "nomorhp", "nohpwa", "handphone", "nohandphone", "wa", "nowa", "nomorwa", "whatsapp"],
  ...["telp", "notelp", "telepon", "notelepon", "nomortelepon", "tel", "phone", "phonenumber", "telephone", "mobile"],
  ...["email", "kontak", "contact"],
]);

/** Whether an attribute holds a number that is never printed. */
export function isPrivate(attribute: string): boolean {
  return PRIVATE.has(attribute.toLowerCase().replace(/[^a-z]/g, ""));
}
