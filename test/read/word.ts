import { ZipFile } from "yazl";

const contentTypes =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word file with this body XML, and other parts besides. `alter`: what is done to the document before it is packed. */
export async function word(
  body: string,
  others: Readonly<Record<string, Buffer>> = {},
  alter = (document: Buffer): Buffer => document,
): Promise<Buffer> {
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return zip({
    "[Content_Types].xml": Buffer.from(contentTypes),
    "_rels/.rels": Buffer.from(relations),
    "word/document.xml": alter(Buffer.from(document)),
    ...others,
  });
}

export async function zip(parts: Readonly<Record<string, Buffer>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    // OpenDocument wants its type readable at the beginning.
    file.addBuffer(content, name, { mtime: new Date(2020, 0, 1), compress: name !== "mimetype" });
  }
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

export function paragraph(text: string, options: { readonly bold?: boolean; readonly style?: string } = {}): string {
  const style = options.style === undefined ? "" : `<w:pPr><w:pStyle w:val="${options.style}"/></w:pPr>`;
  return `<w:p>${style}<w:r>${options.bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}
