import { createInflate } from "node:zlib";

/** No byte unpacks to more than this many. */
const highestRatio = 1032;
/** Longest description of a stream that is looked at. */
const longestHead = 2048;

/**
 * Whether a stream of the file that is no picture unpacks to more than `most` bytes: pdf.js would hold all of it. Only streams that
 * are large enough for that are unpacked, piece by piece; what is packed twice over counts as too much.
 */
export async function unpacksBeyond(bytes: Uint8Array, most: number): Promise<boolean> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let end = 0; ; ) {
    const start = file.indexOf("stream", end);
    if (start < 0) return false;
    const close = file.indexOf("endstream", start);
    const stop = close < 0 ? file.length : close;
    const before = file.toString("latin1", Math.max(end, start - longestHead), start);
    const head = before.slice(before.lastIndexOf(" obj") + 1);
    end = stop + "endstream".length;
    const packed = head.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0;
    if (packed === 0 || /\/Subtype\s*\/Image\b/.test(head)) continue;
    if (packed > 1) return true;
    if ((stop - start) * highestRatio > most && (await inflatesBeyond(file.subarray(start, stop), most))) return true;
  }
}

async function inflatesBeyond(stream: Buffer, most: number): Promise<boolean> {
  const begin = stream[6] === 13 && stream[7] === 10 ? 8 : 7;
  const inflate = createInflate();
  let size = 0;
  try {
    inflate.end(stream.subarray(begin));
    for await (const chunk of inflate) {
      size += Buffer.isBuffer(chunk) ? chunk.length : 0;
      if (size > most) return true;
    }
    return false;
  } catch {
    // Not packed so, or locked; pdf.js will say.
    return false;
  } finally {
    inflate.destroy();
  }
}
