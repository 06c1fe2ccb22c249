import { visibleLine } from "./visible.js";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that HTML shows as it stands, in elements as in attributes with quotes: it can neither open a tag nor close an attribute. */
export function plainHtml(text: string): string {
  return visibleLine(text).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}
