/** A piece of text on a page; points from the left and from the bottom, as PDF has it. */
export interface Put {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Degrees, against the clock. */
  readonly turned?: number;
}

/** A PDF of A4 pages in Courier, whose letters are all 0.6 of their size wide. Uncompressed; the same bytes every time. */
export function pdfFile(pages: readonly (readonly Put[])[], trailer = ""): Buffer {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${5 + at * 2} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((puts, at) => {
      const content = puts.map(drawn).join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R /B 4 0 R >> >> /Contents ${6 + at * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) file += `${String(place).padStart(10, "0")} 00000 n \n`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

function drawn({ text, x, y, size = 10, bold = false, turned = 0 }: Put): string {
  const angle = (turned * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle).toFixed(6), Math.sin(angle).toFixed(6)];
  const escaped = text.replace(/[\\()]/g, "\\$&");
  return `BT /${bold ? "B" : "F"} ${size} Tf ${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${y} Tm (${escaped}) Tj ET`;
}

/** Lines under one another from `y` down, 12 points apart. */
export function block(lines: readonly string[], x: number, y: number, pitch = 12): Put[] {
  return lines.map((text, at) => ({ text, x, y: y - at * pitch }));
}
