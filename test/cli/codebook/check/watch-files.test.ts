import { mkdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { statesOf, watchFiles } from "../../../../src/cli/codebook/check/watch-files.js";
import { folderWith } from "../../../codebook/folder.js";

function watcher(): { readonly watch: ReturnType<typeof watchFiles>; readonly stop: AbortController } {
  const stop = new AbortController();
  const watch = watchFiles(stop.signal);
  onTestFinished(() => watch.close());
  return { watch, stop };
}

describe("a watch on files", () => {
  it("hears every kind of save, one after another", async () => {
    const cwd = await folderWith({ "deep/a.yaml": "1", "b.yaml": "1" });
    const [a, b] = [join(cwd, "deep/a.yaml"), join(cwd, "b.yaml")];
    const { watch } = watcher();
    const saves: readonly (readonly [what: string, save: () => Promise<void>])[] = [
      ["written in place", () => writeFile(a, "22")],
      [
        "replaced",
        async () => {
          await writeFile(`${a}.tmp`, "333");
          await rename(`${a}.tmp`, a);
        },
      ],
      ["the other one", () => writeFile(b, "22")],
      [
        "gone for a moment",
        async () => {
          await rm(a);
          await writeFile(a, "4444");
        },
      ],
      [
        "its folder replaced",
        async () => {
          await rename(join(cwd, "deep"), join(cwd, "old"));
          await mkdir(join(cwd, "deep"));
          await writeFile(a, "55555");
        },
      ],
      ["in the new folder", () => writeFile(a, "666666")],
      ["taken away", () => rm(a)],
      ["put back", () => writeFile(a, "7777777")],
    ];
    for (const [what, save] of saves) {
      const before = statesOf([a, b]);
      const changed = watch.changed(before);
      await save();
      await expect(changed, what).resolves.toBeUndefined();
      expect(statesOf([a, b]), what).not.toEqual(before);
    }
  });

  it("hears at once what was saved before it began", async () => {
    const cwd = await folderWith({ "a.yaml": "1" });
    const path = join(cwd, "a.yaml");
    const before = statesOf([path]);
    await writeFile(path, "22");
    await watcher().watch.changed(before);
  });

  it("hears a save of the file that a symbolic link leads to", async () => {
    const cwd = await folderWith({ "real/a.yaml": "1" });
    const link = join(cwd, "a.yaml");
    await symlink(join(cwd, "real/a.yaml"), link);
    const changed = watcher().watch.changed(statesOf([link]));
    await writeFile(join(cwd, "real/a.yaml"), "22");
    await changed;
  });

  it("passes by what happens to other files of the folder", async () => {
    const cwd = await folderWith({ "a.yaml": "1" });
    const path = join(cwd, "a.yaml");
    const { watch, stop } = watcher();
    const changed = watch.changed(statesOf([path])).then(
      () => "changed",
      () => "stopped",
    );
    for (let at = 0; at < 20; at += 1) await writeFile(join(cwd, `${at}.swp`), "x");
    stop.abort();
    expect(await changed).toBe("stopped");
  });
});
