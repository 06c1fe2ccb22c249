import { createHash } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadContext, TextStore } from "../../read/reader.js";
import { systemErrorCode } from "../system-error.js";
import { parseStored } from "./stored-text.js";

/** Raised when the files of the store are written otherwise. */
const layout = 1;

/** The folder of a study in which extracted texts are kept. It holds interviews, so only its owner may look into it, and git passes it by. */
export const storeFolder = ".cg-code";

/**
 * Texts kept in `.cg-code/text` of a study (`root`, absolute), under a hash of the source's bytes, the reader's version and what directs the
 * reading. An entry that is damaged is as good as none; where nothing can be written, nothing is kept. Processes at once do not disturb each
 * other: an entry is written beside its place and renamed.
 */
export function createTextStore(root: string): TextStore {
  const folder = join(root, storeFolder);
  const texts = join(folder, "text");
  return {
    recall(bytes, reader, context) {
      const content = contentOf(join(texts, entryName(bytes, reader, context)));
      const raw = content === null ? null : parseStored(content);
      if (raw === null || raw.reader !== reader) return null;
      // The same content may have stood under another name.
      return { ...raw, warnings: raw.warnings.map((warning) => ({ ...warning, about: context.id })) };
    },
    keep(bytes, raw, context) {
      ignoringSystem(() => {
        if (!isReady(folder, texts)) return;
        write(join(texts, entryName(bytes, raw.reader, context)), JSON.stringify(raw));
      });
    },
  };
}

function entryName(bytes: Uint8Array, reader: string, { id: _, ...context }: ReadContext): string {
  const settings = JSON.stringify([layout, reader, Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))]);
  return createHash("sha256").update(settings).update("\0").update(bytes).digest("hex");
}

/** An entry begins with the hash of what follows. null where there is none, or not as it was written. */
function contentOf(path: string): string | null {
  const entry = ignoringSystem(() => readFileSync(path, "utf8"));
  if (entry === undefined) return null;
  const content = entry.slice(hashLength + 1);
  return entry.slice(0, hashLength) === hashOf(content) ? content : null;
}

const hashLength = 64;

function hashOf(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Written in a folder of its own, so that no other process writes the same file. */
function write(path: string, content: string): void {
  const part = mkdtempSync(`${path}.part-`);
  try {
    const file = join(part, "text");
    writeFileSync(file, `${hashOf(content)}\n${content}`, { mode: 0o600 });
    renameSync(file, path);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/** Makes the folder where it is missing. A link in its place is not followed: it could lead anywhere. */
function isReady(folder: string, texts: string): boolean {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!lstatSync(folder).isDirectory()) return false;
  chmodSync(folder, 0o700);
  mkdirSync(texts, { recursive: true, mode: 0o700 });
  if (!lstatSync(texts).isDirectory()) return false;
  ignoringSystem(() => writeFileSync(join(folder, ".gitignore"), "*\n", { flag: "wx" }));
  return true;
}

/** undefined where the system refuses: the store is a convenience, and never a reason to stop. */
function ignoringSystem<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch (error) {
    if (systemErrorCode(error) === null) throw error;
    return undefined;
  }
}
