/** What no XML file can hold, not even as a number. */
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
/** Written as numbers: nobody sees them, or they change how what follows is shown. */
const unseen = /[\r\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\u{e0001}\u{e0020}-\u{e007f}]/gu;

/** Text with U+FFFD for what XML cannot hold. */
export function legal(text: string): string {
  return text.replace(illegal, "\ufffd");
}

/** Text between tags. */
export function xmlText(text: string): string {
  return legal(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(unseen, numbered);
}

/** Text of an attribute in double quotes; XML readers turn bare tabs and line breaks there into blanks. */
export function xmlAttribute(text: string): string {
  return xmlText(text)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n]/g, numbered);
}

function numbered(char: string): string {
  return `&#${char.codePointAt(0)};`;
}
