import { type FSWatcher, realpathSync, statSync, unwatchFile, watch, watchFile } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";

/** What tells one content of a file from another; null: there is no such file. */
export type FileState = string | null;

/** Waits for files to be saved. */
export interface FileWatch {
  /**
   * Done once one of the files, by absolute path, is no longer as it was and has been left alone for a moment. At once where that is so
   * already. Fails when the person interrupts the run.
   */
  changed(files: ReadonlyMap<string, FileState>): Promise<void>;
  /** Lets all folders go. */
  close(): void;
}

/** A file that has not changed for this long has been written, in milliseconds. */
const quiet = 100;

/** Some programs take a file away before they write it anew: for so many times `quiet` one that is gone is waited for. */
const patience = 10;

/** A file that is written to without a pause is read after so many times `quiet` all the same. */
const most = 50;

/** How often a file is looked at where its folder cannot be watched, in milliseconds. */
const interval = 1000;

export function fileState(path: string): FileState {
  try {
    const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join(" ");
  } catch {
    return null;
  }
}

/** Watches the folders of files, since a file that is replaced by another takes its own watch with it. */
export function watchFiles(signal: AbortSignal): FileWatch {
  const folders = new Map<string, FSWatcher>();
  const looked = new Set<string>();
  let wake = (): void => {};
  let fail = (_reason: unknown): void => {};
  const onEvent = (): void => wake();
  const onAbort = (): void => fail(signal.reason);
  signal.addEventListener("abort", onAbort);

  const look = (files: Iterable<string>): void => {
    for (const file of files) {
      if (looked.has(file)) continue;
      looked.add(file);
      watchFile(file, { interval }, onEvent);
    }
  };
  const leave = (key: string): void => {
    folders.get(key)?.close();
    folders.delete(key);
  };
  const follow = (files: ReadonlyMap<string, FileState>): void => {
    const wanted = new Map<string, { readonly folder: string; readonly files: string[] }>();
    for (const file of files.keys()) {
      for (const folder of foldersOf(file)) {
        // A folder that was replaced has the same name and is another one.
        const key = `${inode(folder)} ${folder}`;
        const known = wanted.get(key);
        if (known === undefined) wanted.set(key, { folder, files: [file] });
        else known.files.push(file);
      }
    }
    for (const key of [...folders.keys()]) if (!wanted.has(key)) leave(key);
    for (const file of looked) {
      if (files.has(file)) continue;
      unwatchFile(file, onEvent);
      looked.delete(file);
    }
    for (const [key, { folder, files: inside }] of wanted) {
      if (folders.has(key)) continue;
      try {
        const watcher = watch(folder, onEvent);
        watcher.on("error", () => {
          leave(key);
          onEvent();
        });
        folders.set(key, watcher);
      } catch {
        // No folder can be watched here, or no more of them: then the files themselves are looked at.
        look(inside);
      }
    }
  };

  return {
    changed: async (files) => {
      for (;;) {
        const event = new Promise<void>((resolve, reject) => {
          wake = resolve;
          fail = reject;
        });
        // Awaited only where nothing has changed yet.
        event.catch(() => undefined);
        signal.throwIfAborted();
        follow(files);
        if (differs(files)) await settled(files, signal);
        if (differs(files)) return;
        await event;
      }
    },
    close: () => {
      signal.removeEventListener("abort", onAbort);
      for (const key of [...folders.keys()]) leave(key);
      for (const file of looked) unwatchFile(file, onEvent);
      looked.clear();
    },
  };
}

/** Waits until nobody writes to the files any more. */
async function settled(files: ReadonlyMap<string, FileState>, signal: AbortSignal): Promise<void> {
  let before = statesOf(files.keys());
  for (let round = 0, still = 0; round < most; round += 1) {
    await setTimeout(quiet, undefined, { signal });
    const isStill = !differs(before);
    still = isStill ? still + 1 : 0;
    const isGone = [...files].some(([path, state]) => state !== null && before.get(path) === null);
    if (isStill && (!isGone || still >= patience)) return;
    before = statesOf(files.keys());
  }
}

export function statesOf(paths: Iterable<string>): ReadonlyMap<string, FileState> {
  return new Map(Array.from(paths, (path) => [path, fileState(path)]));
}

function differs(files: ReadonlyMap<string, FileState>): boolean {
  return [...files].some(([path, state]) => fileState(path) !== state);
}

/** The folder of a file, the nearest one above where that is gone, and the one where a symbolic link leads. */
function foldersOf(file: string): readonly string[] {
  let folder = dirname(file);
  while (inode(folder) === null && folder !== dirname(folder)) folder = dirname(folder);
  try {
    return [folder, dirname(realpathSync(file))];
  } catch {
    return [folder];
  }
}

function inode(path: string): bigint | null {
  try {
    return statSync(path, { bigint: true }).ino;
  } catch {
    return null;
  }
}
