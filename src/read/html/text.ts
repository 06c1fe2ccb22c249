import type { Token } from "parse5";
import { type Face, ParagraphWords, plainFace } from "../prose/paragraph-words.js";
import { RichText } from "../prose/rich-text.js";
import { blocks, empty, endsHeading, endsItself, leftOutAs } from "./elements.js";

/** A table whose first row is still to come is not `begun`, since a caption stands before it; one that holds a table only lays out the page. */
interface OpenTable {
  begun: boolean;
  layout: boolean;
}

/** An element that is left out, and how many of its name are open. */
interface Skipped {
  readonly name: string;
  depth: number;
}

/**
 * Follows the tags and words of a web page and tells `rich` what stands on it, block by block. Works on the tags alone, without a tree: unclosed and
 * wrongly nested elements of any number cost no more than sound ones.
 */
export class HtmlText {
  readonly rich = new RichText();
  title = "";
  comments = 0;
  notes = 0;
  private paragraph = new ParagraphWords();
  private skipped: Skipped | null = null;
  private inTitle = false;
  private heading = false;
  private bold = 0;
  private italic = 0;
  private preformatted = 0;
  private readonly tables: OpenTable[] = [];

  start(token: Token.TagToken): void {
    const name = token.tagName;
    if (this.skipped !== null) {
      this.startSkipped(token);
      return;
    }
    if (this.leaveOut(token)) return;
    if (name === "title") this.inTitle = this.title === "";
    else if (name === "br") this.paragraph.add("\n", plainFace);
    else if (name === "b" || name === "strong") this.bold++;
    else if (name === "i" || name === "em") this.italic++;
    else if (blocks.has(name)) this.startBlock(name, token);
  }

  end(name: string): void {
    if (this.skipped !== null) {
      if (name === this.skipped.name && --this.skipped.depth === 0) this.skipped = null;
      return;
    }
    if (name === "title") this.inTitle = false;
    else if (name === "b" || name === "strong") this.bold = Math.max(0, this.bold - 1);
    else if (name === "i" || name === "em") this.italic = Math.max(0, this.italic - 1);
    else if (name === "br") this.paragraph.add("\n", plainFace);
    else if (blocks.has(name)) this.endBlock(name);
  }

  words(text: string): void {
    if (this.skipped !== null) return;
    if (this.inTitle) this.title += text;
    else if (this.preformatted > 0) this.paragraph.add(text, this.face());
    else this.paragraph.addCollapsed(text, this.face());
  }

  private face(): Face {
    return { bold: this.bold > 0, italic: this.italic > 0 };
  }

  /** Ends what is open. The element that was left out and never closed, if there is one. */
  finish(): string | null {
    this.endParagraph();
    return this.skipped?.name ?? null;
  }

  private leaveOut(token: Token.TagToken): boolean {
    const left = leftOutAs(token.tagName, (name) => attributeOf(token, name));
    if (left === null || empty.has(token.tagName) || token.selfClosing) return false;
    this.count(left);
    // What is left out inside a paragraph does not end it.
    this.skipped = { name: endOf(token), depth: 1 };
    return true;
  }

  private startSkipped(token: Token.TagToken): void {
    if (this.skipped === null || token.selfClosing) return;
    this.count(leftOutAs(token.tagName, (name) => attributeOf(token, name)));
    if (token.tagName !== this.skipped.name) return;
    if (endsItself.has(token.tagName)) {
      this.skipped = null;
      this.start(token);
    } else this.skipped.depth++;
  }

  private count(left: ReturnType<typeof leftOutAs>): void {
    if (left === "comment") this.comments++;
    else if (left === "note") this.notes++;
  }

  private startBlock(name: string, token: Token.TagToken): void {
    this.endParagraph();
    if (/^h[1-6]$/.test(name)) this.heading = true;
    else if (endsHeading.has(name)) this.heading = false;
    if (name === "pre" || name === "listing" || name === "xmp") this.preformatted++;
    else if (name === "table") this.startTable();
    else if (name === "tr") this.beginTable()?.openRow();
    else if (name === "td" || name === "th") {
      this.beginTable()?.openCell(spanOf(token, "colspan"), spanOf(token, "rowspan"));
    }
  }

  private endBlock(name: string): void {
    this.endParagraph();
    if (/^h[1-6]$/.test(name)) this.heading = false;
    else if (name === "pre" || name === "listing" || name === "xmp")
      this.preformatted = Math.max(0, this.preformatted - 1);
    else if (name === "table") this.endTable();
  }

  private startTable(): void {
    const around = this.tables.at(-1);
    if (around?.begun === true && !around.layout) {
      around.layout = true;
      this.rich.dissolve();
    }
    this.tables.push({ begun: false, layout: false });
  }

  private beginTable(): ReturnType<RichText["outer"]> {
    const table = this.tables.at(-1);
    if (table === undefined || table.layout) return null;
    if (!table.begun) this.rich.openTable();
    table.begun = true;
    return this.rich.outer();
  }

  private endTable(): void {
    const table = this.tables.pop();
    if (table?.begun === true && !table.layout) this.rich.closeTable();
  }

  private endParagraph(): void {
    const { text } = this.paragraph;
    if (text.trim() === "") {
      if (text !== "") this.paragraph = new ParagraphWords();
      return;
    }
    const { length } = text.trimEnd().split("\n");
    const emphasised = this.paragraph.emphasised().slice(0, length);
    this.rich.paragraph(text.trimEnd(), { heading: this.heading, bold: this.paragraph.isBold(), emphasised });
    this.paragraph = new ParagraphWords();
  }
}

/** The element with which what is left out ends: the text of a comment or note by Google Docs begins with a link back, inside a `div`. */
function endOf(token: Token.TagToken): string {
  return /^(?:cmnt|ftnt)\d+$/.test(attributeOf(token, "id")) ? "div" : token.tagName;
}

function attributeOf(token: Token.TagToken, name: string): string {
  const found = token.attrs.find((attribute) => attribute.name === name);
  // An attribute without a value, as `hidden`, is there all the same.
  return found === undefined ? "" : found.value === "" ? name : found.value;
}

function spanOf(token: Token.TagToken, name: string): number {
  const value = Number(attributeOf(token, name));
  return Number.isSafeInteger(value) && value > 0 ? value : 1;
}
