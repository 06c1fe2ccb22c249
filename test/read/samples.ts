import { cells, openDocument } from "./open-document.js";
import { block, pdfFile } from "./pdf-file.js";
import { paragraph, table, word, zip } from "./word.js";

/** A sound file of one format, whose content can be altered before it is packed. Formats that are not packed are altered as a whole. */
export interface Sample {
  make(alter: (content: Buffer) => Buffer): Promise<Buffer>;
  /** Pieces of the format's own language that may break a file anywhere. */
  readonly pieces: readonly string[];
  /** Pieces that do hardly any harm behind the character `joint` between the first and the last of two marks. */
  readonly whole: readonly string[];
  readonly joint: string;
  readonly between: readonly [string, string];
  /** How much of the usual number of tries a slow format gets, 0 to 1. */
  readonly tries?: number;
}

const words = "Dananya kurang, dan belum ada SOP – téh 🌱.";
const turns = [
  ["Penutur", "Waktu", "Ujaran"],
  ["Peneliti", "00:01", "Apa kendalanya?"],
  ["Informan", "00:05", words],
  ["Peneliti", "00:09", "Siapa yang hadir?"],
  ["Informan", "00:12", "Semua dinas."],
];
const spoken = turns.slice(1).map(([speaker, , text]) => `${speaker}: ${text}`);
/** Two lists of cues have times of one form each. */
const cues = (clock: (second: number) => string) =>
  spoken.map((line, i) => `${i + 1}\n${clock(i)} --> ${clock(i + 1)}\n${line}\n`).join("\n");

function plain(
  text: string,
  joint: string,
  whole: readonly string[],
  pieces: readonly string[],
  between: Sample["between"] = ["", ""],
): Sample {
  return { make: async (alter) => alter(Buffer.from(text)), joint, whole, pieces, between };
}

/** Pieces with what is said between them, and single ones. */
const within = (pairs: readonly (readonly [string, string])[], single: readonly string[]): string[] => [
  ...pairs.map(([open, close]) => `${open}Dana.${close}`),
  ...single,
];
const halves = (pairs: readonly (readonly [string, string])[], single: readonly string[]): string[] => [
  ...pairs.flat(),
  ...single,
];

const tags = "p div table tr td th h2 b pre ul li nav title svg caption del"
  .split(" ")
  .map((tag) => [`<${tag}>`, `</${tag}>`] as const);
const htmlSingle = ["<td rowspan=3 colspan=2>", "&amp;", "&#0;", "&nbsp;", "<br>", "<p hidden>", "<li>"];
const wordTags = [
  ["<w:p><w:r><w:t>", "</w:t></w:r></w:p>"],
  ["<w:tbl><w:tr><w:tc><w:p><w:r><w:t>", "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"],
  ["<w:del>", "</w:del>"],
  ["<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"],
] as const;
const wordSingle = [
  "<w:br/>",
  "<w:tab/>",
  "<w:cr/>",
  '<w:tcPr><w:gridSpan w:val="9"/><w:vMerge/></w:tcPr>',
  "&amp;",
  "<w:b/>",
];
const textTags = [
  ["<text:p>", "</text:p>"],
  ["<text:h>", "</text:h>"],
  ["<text:span>", "</text:span>"],
  ["<text:note>", "</text:note>"],
  [
    "<table:table><table:table-row><table:table-cell><text:p>",
    "</text:p></table:table-cell></table:table-row></table:table>",
  ],
  ["<table:table-cell table:number-rows-spanned='3' table:number-columns-spanned='2'>", "</table:table-cell>"],
] as const;
const textSingle = [
  "<text:tab/>",
  "<text:line-break/>",
  "<text:s text:c='9'/>",
  "<table:covered-table-cell/>",
  "&amp;",
  "<table:table-row/>",
];
const groups = [
  ["{\\b ", "}"],
  ["{\\deleted ", "}"],
  ["{\\f1 ", "}"],
  ["{\\*\\annotation ", "}"],
  ["{\\shp{\\*\\shpinst{\\shptxt ", "\\par}}}"],
  ["\\trowd\\clvmrg\\cellx1\\pard\\intbl ", "\\cell\\row "],
] as const;
const rtfSingle = [
  "\\par ",
  "\\cell ",
  "\\row ",
  "\\intbl ",
  "\\pard ",
  "\\trowd ",
  "\\'e9",
  "\\u55356?",
  "\\* ",
  "\\f1 ",
  "\\v ",
];

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const links = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const link = (kind: string, target: string) =>
  Buffer.from(
    `<Relationships ${links}><Relationship Id="r1" Type="${office}/${kind}" Target="${target}"/></Relationships>`,
  );

/** A sheet of Excel with its words in the cells themselves. */
function sheet(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  return `<worksheet ${main}><sheetData>${rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("")}</sheetData></worksheet>`;
}

function workbook(content: Buffer): Promise<Buffer> {
  return zip({
    "_rels/.rels": link("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": Buffer.from(
      `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Turn" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": link("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": content,
  });
}

/** A sample for each input format, by the name of its reader. */
export const samples: Readonly<Record<string, Sample>> = {
  txt: plain(`Transkrip wawancara\n\n${spoken.join("\n\n")}\n`, "\n", ["P: ", "[00:01] ", "\n\n", "(tertawa)"], ["\0"]),
  md: plain(
    `---\ntitle: Wawancara\n---\n\n# Hambatan\n\n${spoken.join("\n\n")}\n\n| ${turns[0]?.join(" | ")} |\n|---|---|---|\n${turns
      .slice(1)
      .map((row) => `| ${row.join(" | ")} |`)
      .join("\n")}\n`,
    "\n",
    ["---\n", "# ", "| a | b |\n", "|---|---|\n", "**", "](", "![a](b)", "<b>", "```\n", "\n", "===\n"],
    ["<", "{:", "|"],
  ),
  srt: plain(
    cues((second) => `00:00:0${second},000`),
    "\n",
    ["00:00:01,000 --> 00:00:02,000\n", "\n\n", "- Ya.\n", "7\n", "Ani: Ya.\n"],
    ["-->", "\n"],
  ),
  vtt: plain(
    `WEBVTT\n\n${cues((second) => `00:0${second}.000`)}`,
    "\n",
    ["00:01.000 --> 00:02.000\n", "\n\n", "- Ya.\n", "<v Ani>Ya.</v>\n", "<v Ani>", "NOTE x\n", "&amp;"],
    ["-->", "<", "\n"],
  ),
  csv: plain(
    turns.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n"),
    "\n",
    ["a,b,c\n", ",", '"a","b ""c""",d\n', "\n"],
    ['"', ",", ";", "\t"],
  ),
  rtf: plain(
    `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset128 Mincho;}}{\\stylesheet{\\s1 heading 1;}}\\pard\\s1 Hambatan\\par\\pard ${spoken
      .join("\\par ")
      .replaceAll("–", "\\endash ")
      .replaceAll("é", "\\'e9")
      .replaceAll("🌱", "\\u-10180?\\u-8399?")}\\par ${turns
      .map((row) => `\\trowd\\cellx1\\cellx2\\cellx3\\pard\\intbl ${row[0]}\\cell ${row[1]}\\cell x\\cell\\row`)
      .join("\n")}\\pard {\\shp{\\*\\shpinst{\\shptxt Kotak\\par}}}Selesai.}`,
    " ",
    within(groups, rtfSingle),
    halves(groups, [...rtfSingle, "\\bin9 ", "{", "}"]),
    ["\\pard", "Selesai"],
  ),
  html: plain(
    `<!DOCTYPE html><html><head><title>Wawancara</title></head><body><h1>Hambatan</h1>${spoken.map((line) => `<p>${line}</p>`).join("")}<table>${turns
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
      .join("")}</table></body></html>`,
    ">",
    within(tags, htmlSingle),
    halves(tags, [...htmlSingle, "<!--", "-->", "<script>"]),
    ["<body>", "</body>"],
  ),
  docx: {
    make: (alter) =>
      word(
        paragraph("Hambatan", { style: "Heading1" }) + spoken.map((line) => paragraph(line)).join("") + table(turns),
        {},
        alter,
      ),
    joint: ">",
    between: ["<w:body>", "</w:body>"],
    whole: within(wordTags, wordSingle),
    pieces: halves(wordTags, [...wordSingle, "&x;", "<!DOCTYPE x>"]),
  },
  pdf: {
    make: async (alter) =>
      alter(
        pdfFile([
          block(
            spoken.map((line) => line.replace(/[^ -~]/gu, "-")),
            72,
            700,
          ),
        ]),
      ),
    joint: "\n",
    between: ["stream\n", "endstream"],
    whole: ["BT /F 10 Tf 1 0 0 1 72 300 Tm (Ya.) Tj ET\n", "BT /F 10 Tf 1 0 0 1 300 700 Tm (7) Tj ET\n", "q Q\n"],
    pieces: [
      "(",
      ")",
      "<<",
      ">>",
      "endobj",
      "9 0 obj",
      "stream\n",
      "endstream",
      " Tj",
      "/Length 9",
      "%",
      "/Encrypt 3 0 R",
      "5 0 R",
    ],
    tries: 0.2,
  },
  json: plain(
    JSON.stringify({
      text: spoken.join(" "),
      segments: spoken.map((text, id) => ({ id, start: id, end: id + 0.9, text })),
      language: "id",
    }),
    "},",
    ['{"id":9,"start":1.5,"end":2,"text":" Ya."},', '{"start":0,"text":"Ani: ya"},', '{"text":7},', "null,"],
    ['"', "{", "}", "[", "]", ",", "1e999", "\\ud800", '"speaker":"Ani",'],
    ["[", "]"],
  ),
  xlsx: {
    make: (alter) => workbook(alter(Buffer.from(sheet(turns)))),
    joint: ">",
    between: ["<sheetData>", "</sheetData>"],
    whole: [
      '<row><c t="inlineStr"><is><t>Ani</t></is></c><c t="inlineStr"><is><t>1</t></is></c><c t="inlineStr"><is><t>Ya.</t></is></c></row>',
      '<c r="B2"><v>7</v></c>',
      '<c r="C9" t="b"><v>1</v></c>',
      "<row/>",
    ],
    pieces: [
      "<row>",
      "</row>",
      "<c>",
      "</c>",
      "<v>",
      "</v>",
      "<is><t>",
      "</t></is>",
      ' r="ZZ99999"',
      "&x;",
      "<!DOCTYPE x>",
    ],
  },
  odt: {
    make: (alter) =>
      openDocument(
        `<text:h>Hambatan</text:h>${spoken.map((line) => `<text:p>${line}</text:p>`).join("")}${cells(turns)}`,
        "",
        {},
        alter,
      ),
    joint: ">",
    between: ["<office:text>", "</office:text>"],
    whole: within(textTags, textSingle),
    pieces: halves(textTags, [...textSingle, "&x;", "<!DOCTYPE x>"]),
  },
};
