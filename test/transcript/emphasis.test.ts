import { describe, expect, it } from "vitest";
import { openDocument } from "../read/open-document.js";
import { pdfFile } from "../read/pdf-file.js";
import { word } from "../read/word.js";
import { read, view } from "./reading.js";

/** Questions in italics and answers without a label. */
const lines: readonly (readonly [text: string, set: boolean])[] = [
  ["What does a warden do all day?", true],
  ["Mostly I talk to people. The paperwork comes later.", false],
  ["Was it always like that?", true],
  ["No. When I began we were four, and now I am alone.", false],
  ["My predecessor had a car, too.", false],
  ["Tell me about that car.", true],
  ["I would, but I never sat in it.", false],
  ["Would you do it again?", true],
  ["I would, but not for the same money.", false],
];

const said = [
  "interviewer null: What does a warden do all day?",
  "participant null: Mostly I talk to people. The paperwork comes later.",
  "interviewer null: Was it always like that?",
  "participant null: No. When I began we were four, and now I am alone. My predecessor had a car, too.",
  "interviewer null: Tell me about that car.",
  "participant null: I would, but I never sat in it.",
  "interviewer null: Would you do it again?",
  "participant null: I would, but not for the same money.",
];

const all = (paragraph: (text: string, set: boolean) => string): string =>
  lines.map(([text, set]) => paragraph(text, set)).join("\n");

const files: Readonly<Record<string, () => Promise<Buffer> | string>> = {
  md: () => all((text, set) => (set ? `*${text}*\n` : `${text}\n`)),
  html: () => all((text, set) => (set ? `<p><em>${text}</em></p>` : `<p>${text}</p>`)),
  rtf: () => `{\\rtf1\\ansi ${all((text, set) => `\\pard${set ? `{\\i ${text}}` : ` ${text}`}\\par`)}}`,
  docx: () => word(all((text, set) => `<w:p><w:r>${set ? "<w:rPr><w:i/></w:rPr>" : ""}<w:t>${text}</w:t></w:r></w:p>`)),
  odt: () =>
    openDocument(
      all((text, set) => `<text:p text:style-name="${set ? "Q" : "A"}">${text}</text:p>`),
      '<style:style style:name="Q" style:family="paragraph"><style:text-properties fo:font-style="italic"/></style:style>',
    ),
  // The other face of the test's PDF is bold.
  pdf: async () => pdfFile([lines.map(([text, set], at) => ({ text, x: 72, y: 770 - at * 24, bold: set }))]),
};

describe("questions that only their face sets apart", () => {
  it.each(Object.keys(files))("%s: are the interviewer's, and what follows is the answer", async (as) => {
    const content = await files[as]?.();
    const doc = await read(content ?? "", { as });
    expect(view(doc).map((turn) => turn.replace(/\*/g, ""))).toEqual(said);
  });

  it("a question and its answer in one paragraph are told apart where a line break parts them", async () => {
    const page = lines
      .filter(([text]) => text !== "My predecessor had a car, too.")
      .map(([text, set]) => (set ? `<p><strong>${text}</strong><br>` : `${text}</p>`))
      .join("\n");
    expect(view(await read(page, { as: "html" })).slice(0, 3)).toEqual(said.slice(0, 3));
  });

  it("without the face they are one informant's words or a document", async () => {
    const doc = await read(
      all((text) => `<p>${text}</p>`),
      { as: "html" },
    );
    expect(doc.turns.map(({ role }) => role)).toEqual(["none"]);
  });
});
