import { visibleLine } from "./visible.js";

/**
 * Text that Markdown shows as it stands: a quotation can neither end the table nor become a link, an image or HTML, nor what pandoc adds
 * to Markdown: a formula ($), a citation (@), raised text (^) or attributes ({).
 */
export function plainMarkdown(text: string): string {
  return visibleLine(text).replace(/[\\`*_[\]<>|&~$@^{]/g, "\\$&");
}
