import { withLineFeeds } from "../../text/line-feeds.js";
import type { XmlHandler } from "../bytes/xml.js";

/** A part being read, and what comes of it. */
export interface Reading<Result> extends XmlHandler {
  result(): Result;
}

/** A name without the prefix of its namespace. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Text of a cell: characters that XML cannot hold are written `_x000D_`; line ends are LF. */
export function unescaped(text: string): string {
  const whole = text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return withLineFeeds(whole);
}
