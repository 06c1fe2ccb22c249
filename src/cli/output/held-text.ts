import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { CgError } from "../../model/diagnostic.js";

const pieceSize = 65536;

/**
 * Text that is held back until it is known that all of it will come: an output is complete or absent. Short texts stay in memory; what goes
 * beyond `most` UTF-16 code units goes to a file that only this process can see: it has no name any more once it is open.
 */
export class HeldText {
  private readonly folder: string;
  private readonly most: number;
  private text = "";
  private file: number | null = null;
  private nameless: () => void = () => {};

  /** `folder`: where the file goes, if there must be one. */
  constructor(folder: string, most = 4 * 1024 * 1024) {
    this.folder = folder;
    this.most = most;
  }

  add(text: string): void {
    this.text += text;
    if (this.text.length > (this.file === null ? this.most : pieceSize)) this.spill();
  }

  /** Everything added, in order. */
  *pieces(): Generator<string> {
    if (this.file !== null) {
      const decoder = new StringDecoder("utf8");
      const buffer = Buffer.allocUnsafe(pieceSize);
      for (let at = 0; ; ) {
        const got = readSync(this.file, buffer, 0, buffer.length, at);
        if (got === 0) break;
        at += got;
        yield decoder.write(buffer.subarray(0, got));
      }
    }
    yield this.text;
  }

  /** Lets everything go. */
  discard(): void {
    this.text = "";
    if (this.file !== null) closeSync(this.file);
    this.file = null;
    this.nameless();
  }

  private spill(): void {
    try {
      this.file ??= this.open();
      const bytes = Buffer.from(this.text, "utf8");
      for (let written = 0; written < bytes.length; ) written += writeSync(this.file, bytes, written);
      this.text = "";
    } catch (error) {
      if (!(error instanceof Error) || !("code" in error)) throw error;
      throw new CgError(`the output cannot be kept in ${this.folder} until it is complete (${error.code})`, {
        hint: "Make room there, or write to a file elsewhere with -o.",
        cause: error,
      });
    }
  }

  private open(): number {
    const own = mkdtempSync(join(this.folder, ".cg-code-"));
    const remove = () => rmSync(own, { recursive: true, force: true });
    try {
      const file = openSync(join(own, "held"), "wx+", 0o600);
      try {
        remove();
      } catch {
        // Windows keeps the name of an open file.
        this.nameless = remove;
      }
      return file;
    } catch (error) {
      remove();
      throw error;
    }
  }
}
