import { zip } from "./word.js";

const namespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"';
const mimetype = "application/vnd.oasis.opendocument.text";

export function contentXml(body: string, styles = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
}

/** An OpenDocument text with this body, these styles of its own and other parts besides. `alter`: what is done to its content before it is packed. */
export async function openDocument(
  body: string,
  styles = "",
  others: Readonly<Record<string, Buffer>> = {},
  alter = (content: Buffer): Buffer => content,
): Promise<Buffer> {
  return zip({
    mimetype: Buffer.from(mimetype),
    "content.xml": alter(Buffer.from(contentXml(body, styles))),
    "META-INF/manifest.xml": Buffer.from("<manifest:manifest/>"),
    ...others,
  });
}

/** The same as one XML file. */
export function flatDocument(body: string): string {
  return contentXml(body)
    .replaceAll("office:document-content", "office:document")
    .replace("<office:document ", `<office:document office:mimetype="${mimetype}" `);
}

export function cells(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const row = (texts: readonly string[]) => `<table:table-row>${texts.map(cell).join("")}</table:table-row>`;
  return `<table:table>${rows.map(row).join("")}</table:table>`;
}
