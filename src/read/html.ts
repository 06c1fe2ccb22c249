import type { Diagnostic } from "../model/diagnostic.js";
import { decodePage } from "./html/charset.js";
import { HtmlText } from "./html/text.js";
import { cutOff } from "./prose/cut-off.js";
import { leftOut } from "./prose/left-out.js";
import type { Reader, ReaderText } from "./reader.js";

/** Web pages: what stands on them, without navigation and scripts. Headings are masked; the title is an attribute. */
export const html: Reader = {
  name: "html",
  version: 3,
  async read(bytes, context): Promise<ReaderText> {
    const { text: page, warnings } = await decodePage(bytes, context);
    const text = new HtmlText();
    await follow(page, text);
    const open = text.finish();
    const title = text.title.replace(/\s+/g, " ").trim();
    return {
      ...text.rich.finish(),
      warnings: [
        ...warnings,
        ...neverClosed(context.id, open),
        ...cutTag(context.id, page),
        ...leftOut(context.id, text.comments, text.notes),
      ],
      ...(title === "" ? {} : { attributes: { title } }),
    };
  },
};

async function follow(page: string, text: HtmlText): Promise<void> {
  const { Tokenizer, TokenizerMode } = await import("parse5");
  const modes = new Map([
    ["script", TokenizerMode.SCRIPT_DATA],
    ["title", TokenizerMode.RCDATA],
    ["textarea", TokenizerMode.RCDATA],
    ["plaintext", TokenizerMode.PLAINTEXT],
    ...["style", "xmp", "iframe", "noembed", "noframes"].map((name) => [name, TokenizerMode.RAWTEXT] as const),
  ]);
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag: (token) => {
        text.start(token);
        // Words that look like tags in these are words.
        const mode = modes.get(token.tagName);
        if (mode !== undefined) tokenizer.state = mode;
      },
      onEndTag: (token) => text.end(token.tagName),
      onCharacter: (token) => text.words(token.chars),
      onWhitespaceCharacter: (token) => text.words(token.chars),
      onNullCharacter: () => {},
      onComment: () => {},
      onDoctype: () => {},
      onEof: () => {},
    },
  );
  tokenizer.write(page, true);
}

function neverClosed(id: string, name: string | null): Diagnostic[] {
  if (name === null) return [];
  const message = `<${name}> is never closed, and all behind it is left out`;
  const indonesian = `<${name}> tidak pernah ditutup, dan semua sesudahnya tidak dibaca`;
  return [{ about: id, kind: "damage", message, indonesian }];
}

/** A page that ends inside a tag was cut off: what was left of the tag is no word. */
function cutTag(id: string, page: string): Diagnostic[] {
  const last = page.lastIndexOf("<");
  if (last < 0 || page.indexOf(">", last) >= 0 || !/^<[a-z/!]/i.test(page.slice(last, last + 2))) return [];
  return [cutOff(id, "a tag", "sebuah tag")];
}
