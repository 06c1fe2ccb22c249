import { CgError } from "../../model/diagnostic.js";
import type { ReadContext } from "../reader.js";

/** More parts than any Word or OpenDocument file has. */
const mostEntries = 20_000;
/** Text compresses to a tenth, at times to a fiftieth; a bomb to a thousandth. Small files are let be. */
const highestRatio = 200;
const ratioMatters = 8_000_000;

/**
 * Walks an archive before anything in it is believed: whole, no names that leave it, nothing that unpacks to more than
 * `maxSource` bytes, and the parts in XML that are `wanted` really as large as they say. Gives these by name. `noun` is "a Word file".
 * Throws CgError with one sentence otherwise.
 */
export async function checkZip(
  bytes: Uint8Array,
  noun: string,
  context: ReadContext,
  wanted = /\.(?:xml|rels)$/i,
): Promise<ReadonlyMap<string, Buffer>> {
  const { fromBufferPromise } = await import("yauzl");
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Buffer>();
  try {
    const zip = await fromBufferPromise(buffer);
    let entries = 0;
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      entries++;
      total += entry.uncompressedSize;
      if (entries > mostEntries) throw bomb(context, "it has too many parts");
      if (total > context.maxSource) {
        const way =
          context.isFixed === true
            ? "save it again without pictures and the like"
            : "raise the limit with --max-source";
        throw bomb(context, `it unpacks to more than ${context.maxSource} bytes`, way);
      }
      if (total > ratioMatters && total > buffer.length * highestRatio) {
        throw bomb(context, `it unpacks to more than ${highestRatio} times its size`);
      }
      if (entry.isEncrypted()) {
        throw new CgError(`${context.id}: locked with a password`, { hint: "Remove the password and save it again." });
      }
      if (!wanted.test(entry.fileName)) continue;
      parts.set(entry.fileName, await unpack(await zip.openReadStreamPromise(entry), entry, noun, context));
    }
    return parts;
  } catch (error) {
    if (error instanceof CgError) throw error;
    throw new CgError(`${context.id}: ${problem(error, noun)}`, {
      hint: "Get a whole copy of the file.",
      cause: error,
    });
  }
}

/** Unpacks a part, to see that it is as large as it says and declares no entities of its own. */
async function unpack(
  stream: AsyncIterable<Buffer>,
  entry: { readonly fileName: string; readonly uncompressedSize: number },
  noun: string,
  context: ReadContext,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > entry.uncompressedSize) throw bomb(context, `${entry.fileName} is larger than it says`);
  }
  const part = Buffer.concat(chunks);
  // The manifest that old programs write does so, and is not parsed.
  if (!entry.fileName.startsWith("META-INF/") && part.includes("<!DOCTYPE"))
    throw withEntities(`${context.id}: ${entry.fileName} in it`, noun);
  return part;
}

/** XML that declares a document type may declare entities that grow without end or name other files. */
export function withEntities(what: string, noun: string): CgError {
  return new CgError(`${what} declares a document type, which no ${bare(noun)} does`, {
    hint: "Do not open it; ask for a fresh copy.",
  });
}

/** A noun without its article. */
export function bare(noun: string): string {
  return noun.replace(/^an? /, "");
}

function bomb(context: ReadContext, reason: string, way = "save its text as a new .docx or .txt"): CgError {
  return new CgError(`${context.id}: refused, because ${reason}`, { hint: `If the file is sound, ${way}.` });
}

function problem(error: unknown, noun: string): string {
  const message = error instanceof Error ? error.message : "";
  if (/relative path|absolute path|invalid characters in fileName/i.test(message)) {
    return `refused, because a name in the archive leads out of it (${message.replace(/^.*: /, "")})`;
  }
  if (/too many bytes/i.test(message)) return "refused, because a part of it is larger than it says";
  return `not a whole ${bare(noun)} (cut off or damaged)`;
}
