/** Elements that stand on lines of their own: where they begin and end, a paragraph ends. */
export const blocks: ReadonlySet<string> = words(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form",
  "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu ol p pre section summary table tbody td tfoot th thead",
  "tr ul xmp",
);

/** Elements whose words are no part of the text: what is not shown, what serves to find one's way, and what was struck out. */
const unread: ReadonlySet<string> = words(
  "script style nav template noscript iframe object video audio canvas svg math select datalist button textarea xml noframes",
  "noembed del map rp rt",
);

/** Elements in which a blockless heading that was never closed ends. */
export const endsHeading: ReadonlySet<string> = words("p table ul ol dl pre hr blockquote section article");

/** Elements that have no end tag. */
export const empty: ReadonlySet<string> = words(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr",
);

/** Elements that end without an end tag where the next of their kind begins. */
export const endsItself: ReadonlySet<string> = words("p li dd dt td th tr option");

export type LeftOut = "unread" | "comment" | "note";

/**
 * Why the words of an element are left out, or null: by its name, because it is hidden, or because it is a comment, a note or a list number of a word
 * processor (Word's `mso-` styles, LibreOffice's `sd` classes, Google's names of links, roles of electronic books). Of a note and the mark that refers to it one counts.
 */
export function leftOutAs(name: string, attribute: (name: string) => string): LeftOut | null {
  if (unread.has(name)) return "unread";
  const style = attribute("style");
  const element = /mso-element\s{0,5}:\s{0,5}([a-z-]{1,20})/i.exec(style)?.[1];
  if (element === "comment") return "comment";
  if (element === "footnote" || element === "endnote" || /^sd(?:foot|end)note\d+$/.test(attribute("id"))) return "note";
  if (element !== undefined && /^(?:header|footer|(?:comment|footnote|endnote)-list)$/.test(element)) return "unread";
  if (attribute("role") === "doc-noteref" || /^ftnt_ref\d+$/.test(attribute("id"))) return "note";
  if (/^cmnt_ref\d+$/.test(attribute("id"))) return "comment";
  const unseen =
    /display\s{0,5}:\s{0,5}none|mso-hide\s{0,5}:\s{0,5}all|mso-list\s{0,5}:\s{0,5}ignore|mso-(?:foot|end)note-id/i.test(
      style,
    ) ||
    /^(?:MsoCommentReference|sd(?:foot|end)note(?:anc|sym))$/.test(attribute("class")) ||
    /^doc-(?:endnotes|footnote)$/.test(attribute("role")) ||
    (name === "a" && /^(?:cmnt|ftnt)\d+$/.test(attribute("id"))) ||
    (name === "div" && /^(?:header|footer)$/.test(attribute("title"))) ||
    attribute("hidden") !== "";
  return unseen ? "unread" : null;
}

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ")));
}
