import { isHeadingStyle } from "../prose/rich-text.js";

/** What the style of a paragraph or of a stretch of words says about reading it; null: nothing, so what stands around it holds. */
export interface OdtStyle {
  readonly heading: boolean;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly hidden: boolean | null;
}

const unstyled: OdtStyle = { heading: false, bold: null, italic: null, hidden: null };
/** Longer chains of parents than any program writes are a circle. */
const longestChain = 20;

interface Entry {
  readonly parent: string | null;
  bold: boolean | null;
  italic: boolean | null;
  hidden: boolean | null;
}

/** The styles an OpenDocument text declares, gathered as its elements are met. */
export class OdtStyles {
  private readonly entries = new Map<string, Entry>();
  private current: Entry | null = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "style:style") {
      const parent = attributes["style:parent-style-name"] ?? null;
      this.current = { parent, bold: null, italic: null, hidden: null };
      this.entries.set(attributes["style:name"] ?? "", this.current);
    } else if (name === "style:text-properties" && this.current !== null) {
      const weight = attributes["fo:font-weight"];
      const slant = attributes["fo:font-style"];
      const display = attributes["text:display"];
      if (weight !== undefined) this.current.bold = weight === "bold" || Number(weight) >= 600;
      if (slant !== undefined) this.current.italic = slant !== "normal";
      if (display !== undefined) this.current.hidden = display === "none";
    }
  }

  /** The style of a name, with what it has from its parents; names of the program's own styles say what they are. */
  style(name: string | undefined): OdtStyle {
    let { heading, bold, italic, hidden } = unstyled;
    let at: string | null = name ?? null;
    for (let n = 0; at !== null && n < longestChain; n++) {
      heading ||= isHeadingStyle(at);
      if (at === "Strong_20_Emphasis") bold ??= true;
      if (at === "Emphasis") italic ??= true;
      const entry: Entry | undefined = this.entries.get(at);
      bold ??= entry?.bold ?? null;
      italic ??= entry?.italic ?? null;
      hidden ??= entry?.hidden ?? null;
      at = entry?.parent ?? null;
    }
    return { heading, bold, italic, hidden };
  }
}
