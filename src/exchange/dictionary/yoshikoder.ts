import { CgError } from "../../model/diagnostic.js";
import { walkXml, type XmlFormat, type XmlHandler } from "../../read/bytes/xml.js";
import type { Loss } from "../conversion.js";
import type { Exchange } from "../format.js";
import { xmlAttribute } from "../xml.js";
import { codebookOf } from "./codebook.js";
import { categoryIn, type OpenCategories, type OpenCategory } from "./dictionary.js";
import { dictionaryText } from "./text.js";
import { dictionaryOf, type WrittenCategory } from "./written.js";

const yoshikoderXml: XmlFormat = {
  noun: "a Yoshikoder dictionary",
  program: "Yoshikoder",
  extension: ".ykd",
  alone: true,
};

/** Yoshikoder and Lexicoder 2 (.lcd): XML of <cnode> in one another, and in them <pnode>. */
export const yoshikoder: Exchange = {
  async read(bytes, context, hints) {
    const { text, losses } = await dictionaryText(bytes, context);
    const nodes = new Nodes();
    await walkXml(text, yoshikoderXml, context, nodes);
    if (!nodes.isDictionary) {
      throw new CgError(`${context.id}: not a Yoshikoder dictionary, because its first element is not <dictionary>`, {
        hint: "Save it again in Yoshikoder, or name its format with --from.",
      });
    }
    return codebookOf({ categories: nodes.categories, losses: [...losses, ...nodes.losses] }, context.id, hints);
  },
  write({ loaded }, hints) {
    const { categories, losses } = dictionaryOf(loaded, hints, {
      pattern: (text) => (text.includes("?") ? null : text),
    });
    const content = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<dictionary style="050805" patternengine="substring">',
      ...categories.flatMap((category) => nodesOf(category, 1)),
      "</dictionary>",
      "",
    ].join("\n");
    return { content, losses };
  },
};

class Nodes implements XmlHandler {
  isDictionary = false;
  readonly categories: OpenCategories = new Map();
  readonly losses: Loss[] = [];
  /** Open elements; null for those that are no category. */
  private readonly path: (OpenCategory | null)[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    const isRoot = this.path.length === 0;
    if (isRoot) this.isDictionary = name === "dictionary";
    const engine = attributes["patternengine"];
    if (isRoot && engine === "regexp")
      this.losses.push({
        what: "patternengine",
        why: "its patterns are regular expressions; they are read as words with wildcards",
      });
    const above = this.path.at(-1) ?? null;
    const named = attributes["name"] ?? "";
    if (name === "cnode") {
      const brief = attributes["desc"] ?? "";
      const about = brief === "" || brief === named ? undefined : { brief };
      this.path.push(categoryIn(above?.children ?? this.categories, named, about));
      return;
    }
    if (name === "pnode" && above !== null) above.patterns.push({ text: named, line });
    else if (name === "pnode") this.losses.push({ line, what: named, why: "it stands in no category" });
    this.path.push(null);
  }

  close(): void {
    this.path.pop();
  }

  words(): void {
    // Everything stands in attributes.
  }
}

function nodesOf({ name, patterns, children, brief }: WrittenCategory, depth: number): readonly string[] {
  const indent = "\t".repeat(depth);
  return [
    `${indent}<cnode name="${xmlAttribute(name)}" desc="${xmlAttribute(brief ?? "")}">`,
    ...children.flatMap((child) => nodesOf(child, depth + 1)),
    ...patterns.map((pattern) => `${indent}\t<pnode name="${xmlAttribute(pattern)}"/>`),
    `${indent}</cnode>`,
  ];
}
