import type { CgError } from "../../model/diagnostic.js";
import { unreadable, walkXml, type XmlFormat, xmlOf } from "../bytes/xml.js";
import { checkZip } from "../bytes/zip.js";
import type { ReadContext } from "../reader.js";
import { numberFormats } from "./formats.js";
import { localName, type Reading, unescaped } from "./xml.js";

export const excelFile: XmlFormat = { noun: "an Excel file", program: "Excel or LibreOffice", extension: ".xlsx" };

/** What is known of a workbook before its sheets are read. */
export interface Workbook {
  /** In the order of their tabs. */
  readonly sheets: readonly BookSheet[];
  readonly strings: readonly string[];
  /** Format code of each style; "" for none. */
  readonly formats: readonly string[];
  /** Whether days are counted from 1904, as old Macs do. */
  readonly from1904: boolean;
}

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Its XML. */
  readonly part: Buffer;
}

/** Parts that hold words, or say where they are; never drawings, macros or links to other files. */
const wanted = /^(?:_rels\/\.rels|xl\/(?!drawings|charts|theme|media|externallinks|pivot).*\.(?:xml|rels))$/i;

/** Checks the archive and reads what all sheets share. Throws CgError for what is no sound workbook. */
export async function openWorkbook(bytes: Uint8Array, context: ReadContext): Promise<Workbook> {
  const parts = new Map<string, Buffer>();
  for (const [name, part] of await checkZip(bytes, excelFile.noun, context, wanted))
    parts.set(name.toLowerCase(), part);
  const read = async <Result>(path: string, reading: Reading<Result>): Promise<Result> => {
    const part = parts.get(path.toLowerCase());
    if (part !== undefined) await walkXml(xmlOf(part, path, excelFile, context), excelFile, context, reading);
    return reading.result();
  };
  const top = await read("_rels/.rels", relations(""));
  const main = [...top.values()].find(({ type }) => type.endsWith("/officeDocument"))?.target ?? "xl/workbook.xml";
  if (!parts.has(main.toLowerCase())) throw notThere(main, context);
  const slash = main.lastIndexOf("/") + 1;
  const folder = main.slice(0, slash);
  const links = await read(`${folder}_rels/${main.slice(slash)}.rels`, relations(folder));
  const { sheets, from1904 } = await read(main, bookParts());
  const linked = (kind: string) => [...links.values()].find(({ type }) => type.endsWith(kind))?.target ?? "";
  return {
    sheets: sheets.flatMap(({ name, hidden, link }) => {
      const part = parts.get(links.get(link)?.target.toLowerCase() ?? "");
      return part === undefined ? [] : [{ name, hidden, part }];
    }),
    strings: await read(linked("/sharedStrings"), sharedStrings()),
    formats: await read(linked("/styles"), numberFormats()),
    from1904,
  };
}

interface Relation {
  readonly type: string;
  /** Path in the archive. */
  readonly target: string;
}

/** Links of a part by id; `folder` is where the part stands, with a slash at its end. */
function relations(folder: string): Reading<Map<string, Relation>> {
  const links = new Map<string, Relation>();
  return {
    open(name, { Id = "", Type = "", Target = "" }) {
      if (localName(name) === "Relationship") links.set(Id, { type: Type, target: pathOf(folder, Target) });
    },
    close: () => {},
    words: () => {},
    result: () => links,
  };
}

function pathOf(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : `${folder}${path}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

interface BookParts {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly link: string }[];
  readonly from1904: boolean;
}

function bookParts(): Reading<BookParts> {
  const sheets: { name: string; hidden: boolean; link: string }[] = [];
  let from1904 = false;
  return {
    open(name, attributes) {
      const element = localName(name);
      if (element === "workbookPr") from1904 = /^(?:1|true)$/.test(attributes["date1904"] ?? "");
      if (element !== "sheet") return;
      const link = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      const hidden = /hidden/i.test(attributes["state"] ?? "");
      sheets.push({ name: attributes["name"] ?? "", hidden, link });
    },
    close: () => {},
    words: () => {},
    result: () => ({ sheets, from1904 }),
  };
}

/** The strings that cells share; pronunciations left out. */
function sharedStrings(): Reading<string[]> {
  const strings: string[] = [];
  let parts: string[] = [];
  let inText = false;
  let spoken = 0;
  return {
    open(name) {
      const element = localName(name);
      if (element === "si") parts = [];
      else if (element === "t") inText = true;
      else if (element === "rPh") spoken++;
    },
    close(name) {
      const element = localName(name);
      if (element === "si") strings.push(unescaped(parts.join("")));
      else if (element === "t") inText = false;
      else if (element === "rPh") spoken--;
    },
    words(text) {
      if (inText && spoken === 0) parts.push(text);
    },
    result: () => strings,
  };
}

function notThere(name: string, context: ReadContext): CgError {
  const binary = name.endsWith(".bin");
  return unreadable(excelFile, binary ? "it is of the binary kind (.xlsb)" : `it has no ${name}`, context);
}
