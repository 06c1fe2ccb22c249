import { createHash } from "node:crypto";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { ReadContext, TextStore } from "../../read/reader.js";
import { systemErrorCode } from "../system-error.js";
import { parseStored } from "./stored-text.js";

/** Raised when the files of the store are written otherwise. */
const layout = 2;

/** The folder of a study in which extracted texts are kept. It holds interviews, so only its owner may look into it, and git passes it by. */
export const storeFolder = ".cg-code";

/**
 * Texts kept in `.cg-code/text` of a study (`root`, absolute), one for each source: in a folder of its own, under a hash of its bytes, the
 * reader's version and what directs the reading. The next one takes the place of the last, so that the store grows no larger than the study
 * (see `forgetOthers` for sources that are gone).
 * An entry that is damaged is as good as none; where nothing can be written, nothing is kept. Processes at once do not disturb each other: an
 * entry is written beside the folders and renamed.
 */
export function createTextStore(root: string): TextStore {
  const folder = join(root, storeFolder);
  const texts = join(folder, "text");
  return {
    recall(bytes, reader, context) {
      const content = contentOf(join(texts, folderName(context), entryName(bytes, reader, context)));
      const raw = content === null ? null : parseStored(content);
      return raw?.reader === reader ? raw : null;
    },
    keep(bytes, raw, context) {
      ignoringSystem(() => {
        const own = join(texts, folderName(context));
        const name = entryName(bytes, raw.reader, context);
        if (!isReady(folder, texts, own)) return;
        write(join(own, name), JSON.stringify(raw), texts);
        for (const last of readdirSync(own))
          if (last !== name) rmSync(join(own, last), { recursive: true, force: true });
      });
    },
  };
}

/** Removes what is kept in a study (`root`, absolute) of other sources than these: nobody expects the words of an interview that is gone there. */
export function forgetOthers(root: string, ids: readonly string[]): void {
  const folder = join(root, storeFolder);
  const texts = join(folder, "text");
  const known = new Set(ids.map((id) => folderName({ id })));
  ignoringSystem(() => {
    // Through a link one would remove what is elsewhere.
    if (!lstatSync(folder).isDirectory() || !lstatSync(texts).isDirectory()) return;
    for (const name of readdirSync(texts)) {
      if (/^[0-9a-f]{32,64}$/.test(name) && !known.has(name))
        rmSync(join(texts, name), { recursive: true, force: true });
    }
  });
}

function folderName({ id }: Pick<ReadContext, "id">): string {
  return hashOf(id).slice(0, 32);
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

/** Written in a folder of its own under `beside`, so that no other process writes the same file. */
function write(path: string, content: string, beside: string): void {
  const part = mkdtempSync(join(beside, "part-"));
  try {
    const file = join(part, "text");
    writeFileSync(file, `${hashOf(content)}\n${content}`, { mode: 0o600 });
    renameSync(file, path);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

/** Makes the folders where they are missing. A link in the place of one is not followed: it could lead anywhere. */
function isReady(...folders: readonly [string, ...string[]]): boolean {
  const [folder] = folders;
  for (const each of folders) {
    mkdirSync(each, { recursive: true, mode: 0o700 });
    if (!lstatSync(each).isDirectory()) return false;
  }
  chmodSync(folder, 0o700);
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
