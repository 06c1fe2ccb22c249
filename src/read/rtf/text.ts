import { CgError } from "../../model/diagnostic.js";
import type { ReadContext } from "../reader.js";
import { RtfBlocks } from "./blocks.js";
import { fromPage, pageOfCharset, symbolPage } from "./charsets.js";
import { characters, formatOf, type Group, kindOf, outermost } from "./group.js";
import type { RtfToken } from "./tokens.js";

/** Programs nest groups a few dozen deep. */
const deepest = 5000;
/** The instructions of a field that shows the number of a page. */
const pageNumber = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;

/**
 * Follows the tokens of RTF and tells `blocks` the words that a reader sees. Tracked changes are read as accepted; hidden words and the numbers of
 * lists and pages are not read.
 */
export class RtfText {
  readonly blocks = new RtfBlocks();
  comments = 0;
  notes = 0;
  private group = outermost;
  private readonly outer: Group[] = [];
  /** Whether the next control word opens a group that programs may pass over. */
  private optional = false;
  /** Characters still to come that stand for the one before them. */
  private substitutes = 0;
  private pending: Uint8Array[] = [];
  private documentPage = 1252;
  private defaultFont: number | null = null;
  private readonly fontPages = new Map<number, number>();
  private readonly styleNames = new Map<number, string>();
  private instruction = "";
  private readonly bytes: Uint8Array;
  private readonly context: ReadContext;

  constructor(bytes: Uint8Array, context: ReadContext) {
    this.bytes = bytes;
    this.context = context;
  }

  /** Whether the outermost group is closed now, behind which nothing belongs to the document. */
  take(token: RtfToken): boolean {
    if (token.kind === "text") this.letters(this.bytes.subarray(token.start, token.end));
    else if (token.kind === "byte") this.letters(Uint8Array.of(token.byte));
    else {
      this.flush();
      this.substitutes = 0;
      const optional = this.optional;
      this.optional = token.kind === "word" && token.word === "*";
      if (token.kind === "word") this.word(token.word, token.value, optional);
      else if (token.kind === "open") this.open();
      else this.close();
    }
    return token.kind === "close" && this.outer.length === 0;
  }

  private open(): void {
    this.outer.push(this.group);
    if (this.outer.length > deepest) {
      throw new CgError(`${this.context.id}: not an RTF file that can be read, because it is nested too deeply`, {
        hint: "Open it in Word or LibreOffice and save it as .docx.",
      });
    }
  }

  private close(): void {
    this.blocks.closeBox(this.outer.length);
    this.group = this.outer.pop() ?? outermost;
  }

  private set(change: Partial<Group>): void {
    this.group = { ...this.group, ...change };
  }

  private letters(bytes: Uint8Array): void {
    this.optional = false;
    const from = Math.min(this.substitutes, bytes.length);
    this.substitutes -= from;
    if (from < bytes.length && this.group.kind !== "unread") this.pending.push(bytes.subarray(from));
  }

  /** Says the bytes that have come, together: some letters are written with two. */
  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Buffer.concat(this.pending);
    this.pending = [];
    const font = this.group.font ?? this.defaultFont;
    this.say(fromPage(bytes, (font === null ? undefined : this.fontPages.get(font)) ?? this.documentPage));
  }

  private say(text: string): void {
    const { kind, hidden, deleted, style } = this.group;
    if (kind === "styles") this.styleNames.set(style, (this.styleNames.get(style) ?? "") + text);
    else if (kind === "instruction") this.instruction += text;
    else if (kind === "text" && !hidden && !deleted) this.blocks.add(text, this.group);
  }

  private word(word: string, value: number | null, optional: boolean): void {
    if (this.group.kind === "unread") return;
    if (this.group.kind === "shape") {
      if (word === "shptxt") this.openBox();
      else if (kindOf(word, optional) === "unread") this.set({ kind: "unread" });
      return;
    }
    if (word === "footnote") this.notes++;
    if (word === "annotation") this.comments++;
    const kind = kindOf(word, optional);
    if (kind !== null) this.set({ kind });
    else if (this.group.kind === "fonts") this.fontWord(word, value ?? 0);
    else this.textWord(word, value);
  }

  private openBox(): void {
    this.set({ ...outermost, substitutes: this.group.substitutes });
    this.blocks.openBox(this.outer.length);
  }

  private fontWord(word: string, value: number): void {
    if (word === "f") this.set({ font: value });
    const page = word === "fcharset" ? pageOfCharset(value) : word === "cpg" ? value : null;
    if (page !== null && this.group.font !== null) this.fontPages.set(this.group.font, page);
  }

  private textWord(word: string, value: number | null): void {
    const change = formatOf(word, value);
    const character = characters.get(word);
    if (change !== null) this.set(change);
    else if (character !== undefined) this.say(character);
    else if (word === "u") this.letter(value ?? 0);
    else if (word === "ansicpg" && value !== null && value > 0) this.documentPage = value;
    else if (word === "mac") this.documentPage = 10000;
    else if (word === "deff") this.defaultFont = value;
    else if (word === "field") this.instruction = "";
    else if (word === "fldrslt" && pageNumber.test(this.instruction)) this.set({ kind: "unread" });
    else if (this.group.kind === "text") {
      const { style, outline, inTable } = this.group;
      this.blocks.word(word, { inTable, heading: outline, style: this.styleNames.get(style) ?? "" });
    }
  }

  /** A character by its number, which may be half of one. */
  private letter(value: number): void {
    const code = value < 0 ? value + 65536 : value;
    this.substitutes = this.group.substitutes;
    // Fonts of pictures have a range of their own.
    if (code >= 0xf020 && code <= 0xf0ff) this.say(fromPage(Buffer.of(code - 0xf000), symbolPage));
    else if (code >= 0 && code <= 0x10ffff) this.say(String.fromCodePoint(code));
  }
}
