import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { CgError } from "../../model/diagnostic.js";
import { checkSize } from "../../read/bytes/size.js";
import { systemReason } from "../system-error.js";
import { kindOf } from "../walk.js";

/** A buffer larger than this is let go after its file. */
const kept = 4 * 1024 * 1024;

/** Never waits for a pipe's other end. Windows has neither the flag nor such pipes. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Size and time of change: whether a file is still the one that was read. */
export type Stamp = string;

export interface SourceBytes {
  /** Valid until the next read. */
  readonly bytes: Uint8Array;
  readonly stamp: Stamp;
}

/** Reads files one after the other into one buffer that grows, so that a thousand files make no thousand buffers. */
export interface ByteReader {
  /** Throws CgError, naming `id`, for what cannot be opened, is no regular file, or has more than `max` bytes. */
  read(path: string, id: string, max: number): SourceBytes;
}

export function createByteReader(): ByteReader {
  let buffer = Buffer.allocUnsafeSlow(64 * 1024);
  return {
    read(path, id, max) {
      let file: number;
      try {
        file = openSync(path, flags);
      } catch (error) {
        throw new CgError(`${id}: ${systemReason(error)}`, { cause: error });
      }
      try {
        const stats = fstatSync(file);
        if (!stats.isFile()) throw new CgError(`${id}: ${kindOf(stats)}`);
        checkSize(id, stats.size, max);
        if (stats.size > buffer.length)
          buffer = Buffer.allocUnsafeSlow(Math.max(stats.size, Math.min(buffer.length * 2, kept)));
        let length = 0;
        while (length < stats.size) {
          const got = readSync(file, buffer, length, stats.size - length, null);
          if (got === 0) break;
          length += got;
        }
        const after = fstatSync(file);
        if (length < stats.size || after.size !== stats.size || after.mtimeMs !== stats.mtimeMs) {
          throw new CgError(`${id}: changed while it was read`, {
            hint: "Wait until it is saved or copied, then run again.",
          });
        }
        const bytes = buffer.subarray(0, length);
        if (buffer.length > kept) buffer = Buffer.allocUnsafeSlow(64 * 1024);
        return { bytes, stamp: `${stats.size} ${stats.mtimeMs}` };
      } catch (error) {
        if (error instanceof CgError) throw error;
        throw new CgError(`${id}: ${systemReason(error)}`, { cause: error });
      } finally {
        closeSync(file);
      }
    },
  };
}
