import type { XmlHandler } from "../bytes/xml.js";
import { type Face, ParagraphWords, plainFace } from "../prose/paragraph-words.js";
import { RichText } from "../prose/rich-text.js";
import { OdtStyles } from "./styles.js";

/** Elements whose words no reader of the page sees in the text, or that are counted and left out. */
const unread: ReadonlySet<string> = new Set([
  "text:tracked-changes",
  "office:annotation",
  "text:note",
  "office:forms",
  "office:event-listeners",
  "office:binary-data",
  "text:sequence-decls",
  "text:variable-decls",
  "text:user-field-decls",
  "text:dde-connection-decls",
  "text:page-number",
  "text:page-count",
  "text:hidden-text",
  "text:ruby-text",
  "text:script",
  "text:number",
  "text:table-of-content-source",
  "text:illustration-index-source",
  "text:table-index-source",
  "text:object-index-source",
  "text:user-index-source",
  "text:alphabetical-index-source",
  "text:bibliography-source",
  "svg:title",
  "svg:desc",
  "draw:object",
  "draw:plugin",
  "math:math",
  "table:title",
  "table:desc",
]);

interface Building {
  readonly words: ParagraphWords;
  readonly heading: boolean;
}

/** Most blanks one element stands for; programs write them to indent. */
const mostBlanks = 100;

/**
 * The body of an OpenDocument text, told to `rich` paragraph by paragraph. Tracked deletions are not read, whether they stand apart from the text or,
 * as in files saved while changes were shown, in it. Paragraphs of a frame follow the paragraph in which it is anchored.
 */
export class OdtText implements XmlHandler {
  readonly rich = new RichText();
  comments = 0;
  notes = 0;
  private readonly styles = new OdtStyles();
  private inBody = 0;
  /** Depth inside an element that is not read. */
  private skipping = 0;
  private readonly building: Building[] = [];
  private readonly framed: Building[] = [];
  /** Of the tracked change that is described, and of all that delete. */
  private change = "";
  private readonly deletions = new Set<string>();
  /** How many deletions are open, and a paragraph whose end is deleted: the next goes on with it. */
  private deleting = 0;
  private unended: Building | null = null;
  /** How words are set, for each open paragraph and stretch. */
  private readonly faces: Face[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "office:text") this.inBody++;
    else if (this.inBody === 0) this.styles.open(name, attributes);
    else if (this.skipping > 0) {
      this.skipping++;
      if (name === "text:changed-region") this.change = attributes["text:id"] ?? attributes["xml:id"] ?? "";
      else if (name === "text:deletion") this.deletions.add(this.change);
    } else if (this.isUnread(name, attributes)) this.skipping = 1;
    else this.element(name, attributes);
  }

  close(name: string): void {
    if (name === "office:text") {
      this.inBody--;
      this.endUnended();
    } else if (this.inBody === 0) return;
    else if (this.skipping > 0) this.skipping--;
    else if (name === "text:p" || name === "text:h") this.endParagraph();
    else if (name === "text:span") this.faces.pop();
    else if (name === "table:table" && this.building.length === 0) this.rich.closeTable();
  }

  words(text: string): void {
    if (this.skipping === 0 && this.deleting === 0)
      this.building.at(-1)?.words.addCollapsed(text, this.faces.at(-1) ?? plainFace);
  }

  private isUnread(name: string, attributes: Readonly<Record<string, string>>): boolean {
    if (name === "office:annotation") this.comments++;
    else if (name === "text:note") this.notes++;
    if (unread.has(name)) return true;
    if (name === "text:section") return attributes["text:display"] === "none";
    const styled = name === "text:p" || name === "text:h" || name === "text:span";
    return styled && this.styles.style(attributes["text:style-name"]).hidden === true;
  }

  private element(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case "text:p":
      case "text:h": {
        const style = this.styles.style(attributes["text:style-name"]);
        const heading = name === "text:h" || style.heading;
        const unended = this.building.length === 0 ? this.unended : null;
        if (unended !== null) this.unended = null;
        this.building.push(unended ?? { words: new ParagraphWords(), heading });
        this.faces.push({ bold: style.bold ?? false, italic: style.italic ?? false });
        return;
      }
      case "text:span": {
        const style = this.styles.style(attributes["text:style-name"]);
        const around = this.faces.at(-1) ?? plainFace;
        this.faces.push({ bold: style.bold ?? around.bold, italic: style.italic ?? around.italic });
        return;
      }
      case "text:change-start":
      case "text:change-end":
        if (this.deletions.has(attributes["text:change-id"] ?? "")) {
          this.deleting = Math.max(0, this.deleting + (name === "text:change-start" ? 1 : -1));
        }
        return;
      case "text:s":
        this.add(" ".repeat(Math.min(count(attributes["text:c"]), mostBlanks)));
        return;
      case "text:tab":
        this.add("\t");
        return;
      case "text:line-break":
        this.add("\n");
        return;
      default:
        if (this.building.length === 0) this.block(name, attributes);
    }
  }

  private block(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "table:table") {
      this.endUnended();
      this.rich.openTable();
    } else if (name === "table:table-row") this.rich.outer()?.openRow();
    else if (name === "table:table-cell") {
      const across = count(attributes["table:number-columns-spanned"] ?? attributes["table:number-columns-repeated"]);
      this.rich.outer()?.openCell(across, count(attributes["table:number-rows-spanned"]));
    }
  }

  private add(text: string): void {
    if (this.deleting > 0) return;
    this.building.at(-1)?.words.add(text, this.faces.at(-1) ?? plainFace);
  }

  private endParagraph(): void {
    this.faces.pop();
    const done = this.building.pop();
    if (done === undefined) return;
    if (this.building.length > 0) this.framed.push(done);
    else if (this.deleting > 0) this.unended = done;
    else this.tell(done);
  }

  private endUnended(): void {
    if (this.unended !== null) this.tell(this.unended);
    this.unended = null;
  }

  private tell(done: Building): void {
    for (const { words, heading } of [done, ...this.framed.splice(0)]) {
      this.rich.paragraph(words.text, { heading, bold: words.isBold(), emphasised: words.emphasised() });
    }
  }
}

/** A whole number from 1. */
function count(attribute: string | undefined): number {
  const value = Number(attribute ?? 1);
  return Number.isSafeInteger(value) && value > 0 ? value : 1;
}
