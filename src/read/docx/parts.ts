import type { WordFile } from "mammoth/lib/docx/docx-reader.js";

/** The highlight of words that are hidden: a colour that Word does not have. */
export const hiddenHighlight = "hidden";

/** Elements of which mammoth knows nothing, with one that it reads as it should read these. */
const known: Readonly<Record<string, string>> = {
  fldSimple: "w:smartTag",
  bdo: "w:smartTag",
  dir: "w:smartTag",
  rubyBase: "w:smartTag",
  ruby: "w:smartTag",
  cr: "w:br",
  ptab: "w:tab",
};

/** Tags of these elements. An attribute holds no `<`, so that no search goes beyond the next tag. */
const tag = /<(\/?)w:(fldSimple|bdo|dir|rubyBase|ruby|cr|ptab|vanish)(?=[\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;
/** The instruction of a field that shows the number of a page. */
const pageNumber = /w:instr\s*=\s*["']\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/** The parts of an unpacked Word file for mammoth, with what it does not know under names that it does. */
export function wordFileOf(parts: ReadonlyMap<string, Buffer>): WordFile {
  return {
    exists: (name) => parts.has(name),
    read: async (name, encoding) => {
      const part = parts.get(name) ?? Buffer.alloc(0);
      return encoding === undefined ? part : readable(part.toString("utf8"));
    },
  };
}

/**
 * The XML of a part with fields, stretches of writing direction, hard line ends and hidden words under names that mammoth reads. Only the names of
 * elements change, so that what was sound stays so.
 */
function readable(xml: string): string {
  const fields: boolean[] = [];
  return xml.replace(tag, (whole, slash: string, name: string, rest: string) => {
    if (name === "vanish") return rest.endsWith("/") && !/w:val\s*=\s*["'](?:0|false)/.test(rest) ? hidden : whole;
    if (name !== "fldSimple") return `<${slash}${known[name]}${name === "cr" || name === "ptab" ? end(rest) : rest}>`;
    if (slash === "") {
      const page = pageNumber.test(rest);
      if (!rest.endsWith("/")) fields.push(page);
      return page ? whole : `<${known[name]}${rest}>`;
    }
    return fields.pop() === true ? whole : `</${known[name]}>`;
  });
}

const hidden = `<w:highlight w:val="${hiddenHighlight}"/>`;

/** How a tag ends whose attributes would be taken for others. */
function end(rest: string): string {
  return rest.endsWith("/") ? "/" : "";
}
