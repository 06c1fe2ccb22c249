import { CgError } from "../../model/diagnostic.js";
import { walkXml, type XmlFormat } from "../../read/bytes/xml.js";
import type { ReadContext } from "../../read/reader.js";
import { localName } from "../../read/xlsx/xml.js";
import { checkCount } from "../limits.js";

export const codebookFile: XmlFormat = {
  noun: "a REFI-QDA codebook",
  program: "the program it comes from",
  extension: ".qdc",
  alone: true,
};

/** A code as the file has it. */
export interface RefiCode {
  readonly guid: string;
  readonly name: string;
  readonly isCodable: boolean;
  readonly color: string;
  readonly description: string;
  readonly codes: readonly RefiCode[];
}

export interface RefiSet {
  readonly name: string;
  readonly description: string;
  /** GUIDs of codes, in small letters without braces. */
  readonly members: readonly string[];
}

export interface RefiCodebook {
  readonly codes: readonly RefiCode[];
  readonly sets: readonly RefiSet[];
  /** Whether the codebook is a part of a project. */
  readonly isProject: boolean;
  /** Links from codes to notes, which stand elsewhere in a project. */
  readonly noteLinks: number;
  /** The program that wrote it, in its own words; "" where it does not say. */
  readonly origin: string;
}

interface OpenCode extends RefiCode {
  description: string;
  readonly codes: OpenCode[];
}

interface OpenSet extends RefiSet {
  description: string;
  readonly members: string[];
}

/**
 * Codes and sets of codes of a codebook (`CodeBook`) or a project (`Project`), by local names of the elements, since programs write many
 * namespaces. Throws CgError for XML that is not sound, another root, and more codes than anybody can apply.
 */
export async function refiCodebook(xml: string, context: ReadContext): Promise<RefiCodebook> {
  const roots: OpenCode[] = [];
  const sets: OpenSet[] = [];
  const path: string[] = [];
  const codes: OpenCode[] = [];
  let set: OpenSet | null = null;
  let inCodebook = false;
  let count = 0;
  let noteLinks = 0;
  let origin = "";
  let isProject = false;
  const openCode = (attributes: Readonly<Record<string, string>>): void => {
    checkCount(++count, context.id);
    const { guid = "", name = "", isCodable = "true", color = "" } = attributes;
    const code = {
      guid: bareGuid(guid),
      name,
      isCodable: /^\s*(?:true|1)\s*$/.test(isCodable),
      color: color.trim(),
      description: "",
      codes: [],
    };
    (codes.at(-1)?.codes ?? roots).push(code);
    codes.push(code);
  };
  await walkXml(xml, codebookFile, context, {
    open(name, attributes) {
      const element = localName(name);
      if (path.length === 0) {
        if (element !== "CodeBook" && element !== "Project") throw otherRoot(name, context);
        origin = attributes["origin"] ?? "";
        isProject = element === "Project";
      }
      path.push(element);
      if (element === "CodeBook") inCodebook = true;
      else if (element === "Code" && inCodebook) openCode(attributes);
      else if (element === "NoteRef" && codes.length > 0) noteLinks++;
      else if (element === "Set") {
        set = { name: attributes["name"] ?? "", description: "", members: [] };
        sets.push(set);
      } else if (element === "MemberCode") {
        set?.members.push(bareGuid(attributes["guid"] ?? attributes["targetGUID"] ?? ""));
      }
    },
    close() {
      const element = path.pop();
      if (element === "Code") codes.pop();
      else if (element === "Set") set = null;
      else if (element === "CodeBook") inCodebook = false;
    },
    words(text) {
      if (path.at(-1) !== "Description") return;
      const parent = path.at(-2);
      const code = codes.at(-1);
      if (parent === "Code" && code !== undefined) code.description += text;
      else if (parent === "Set" && set !== null) set.description += text;
    },
  });
  // Sets of sources are no business of a codebook.
  return { codes: roots, sets: sets.filter(({ members }) => members.length > 0), isProject, noteLinks, origin };
}

/** Programs write GUIDs in either case, with braces or without. */
function bareGuid(guid: string): string {
  return guid
    .trim()
    .replace(/^\{|\}$/g, "")
    .toLowerCase();
}

function otherRoot(name: string, { id }: ReadContext): CgError {
  return new CgError(`${id}: not ${codebookFile.noun} (its root is ${name}, not CodeBook)`, {
    hint: "Export the codebook as REFI-QDA (.qdc).",
  });
}
