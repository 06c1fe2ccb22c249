/** What holds in a group of RTF, and in the groups inside it until they say otherwise. */
export interface Group {
  /** What its words are. Those of "unread" and "shape" stand nowhere; a shape may hold a text box. */
  readonly kind: "text" | "unread" | "shape" | "fonts" | "styles" | "instruction";
  /** How many characters that stand for an unknown letter follow each `\u`. */
  readonly substitutes: number;
  readonly font: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly style: number;
  /** Whether its paragraphs have a level in the outline. */
  readonly outline: boolean;
  readonly inTable: boolean;
}

export const outermost: Group = {
  kind: "text",
  substitutes: 1,
  font: null,
  bold: false,
  italic: false,
  hidden: false,
  deleted: false,
  style: 0,
  outline: false,
  inTable: false,
};

/** What a control word of format changes, or null for a word of another kind. */
export function formatOf(word: string, value: number | null): Partial<Group> | null {
  const on = value !== 0;
  switch (word) {
    case "uc":
      return { substitutes: Math.max(0, value ?? 1) };
    case "f":
      return { font: value };
    case "b":
      return { bold: on };
    case "i":
      return { italic: on };
    case "v":
      return { hidden: on };
    case "deleted":
    case "mvf":
      return { deleted: on };
    case "plain":
      return { bold: false, italic: false, hidden: false, font: null };
    case "pard":
      return { style: 0, outline: false, inTable: false };
    case "s":
      return { style: value ?? 0 };
    case "outlinelevel":
      return { outline: (value ?? 0) < 9 };
    case "intbl":
      return { inTable: true };
    default:
      return null;
  }
}

/** What a control word at the beginning of a group says its words are, or null where it says nothing of the kind. */
export function kindOf(word: string, optional: boolean): Group["kind"] | null {
  if (unread.has(word)) return "unread";
  if (word === "fldinst") return "instruction";
  if (word === "shpinst") return "shape";
  if (optional) return "unread";
  return word === "fonttbl" ? "fonts" : word === "stylesheet" ? "styles" : null;
}

const unread: ReadonlySet<string> = new Set(
  [
    "colortbl info pict header headerl headerr headerf footer footerl footerr footerf nonshppict objdata shprslt sp",
    "ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn xe rxe tc tcn pntext listtext filetbl listtable listoverridetable revtbl",
    "rsidtbl generator template themedata datastore colorschememapping latentstyles footnote annotation",
  ].flatMap((line) => line.split(" ")),
);

/** Characters that have a control word or symbol of their own. */
export const characters: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["\t", "\t"],
  ["line", "\n"],
  ["page", "\n"],
  ["column", "\n"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
  ["endash", "–"],
  ["emdash", "—"],
  ["enspace", "\u2002"],
  ["emspace", "\u2003"],
  ["qmspace", "\u2005"],
  ["zwj", "\u200d"],
  ["zwnj", "\u200c"],
  ["~", "\u00a0"],
  ["-", "\u00ad"],
  ["_", "\u2011"],
]);
