import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { CgError } from "../../../model/diagnostic.js";
import type { Io } from "../../terminal/io.js";

/** A file as it is in a revision of a git repository. */
export interface Revision {
  /** As the person wrote it, for messages. */
  readonly shown: string;
  /** The commit, 40 or 64 hexadecimal digits; "" for what is staged (`:path`). */
  readonly commit: string;
}

/** A codebook file may have this many bytes (see codebook/load.ts); one more shows that it has too many. */
const maxOutput = 16 * 1024 * 1024 + 1;

/** Which commit a revision is; `file` is what it was asked for. Throws CgError for no git, no repository, no such revision. */
export async function revision(written: string, file: string, folder: string, io: Io): Promise<Revision> {
  if (written === "") return { shown: "", commit: "" };
  const asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${written}^{commit}`];
  const { code, stdout, stderr } = await git(asked, folder, io);
  // Git before 2.30 repeats --end-of-options on a line of its own.
  const commit = stdout.toString("utf8").trim().split("\n").at(-1) ?? "";
  if (code === 0 && /^[0-9a-f]{40,64}$/.test(commit)) return { shown: written, commit };
  if (stderr !== "") throw gitError(file, `${written}: git cannot tell what this is`, stderr);
  throw new CgError(`${written}: there is no such revision in this git repository`, {
    hint: "Name a commit, branch or tag, as in HEAD~1:codebook.yaml.",
  });
}

/** Where a folder stands in its repository: "" at the top, else "docs/". `file` is what it was asked for. Throws CgError without git, and outside a repository. */
export async function prefixOf(file: string, folder: string, io: Io): Promise<string> {
  const { code, stdout, stderr } = await git(["rev-parse", "--show-prefix"], folder, io);
  if (code !== 0) throw gitError(file, `${file}: no git repository here`, stderr);
  return stdout.toString("utf8").replace(/\r?\n$/, "");
}

/** The bytes of a file in a revision; null where there is none. `path` from the top of the repository, with "/". */
export async function fileIn({ commit }: Revision, path: string, folder: string, io: Io): Promise<Uint8Array | null> {
  // With the 0 a staged path may begin with a digit and a colon. The object never begins with a hyphen.
  const object = `${commit === "" ? ":0" : commit}:${path}`;
  const type = await git(["cat-file", "-t", object], folder, io);
  if (type.code !== 0 || type.stdout.toString("utf8").trim() !== "blob") return null;
  const { code, stdout, stderr } = await git(["cat-file", "blob", object], folder, io);
  if (code !== 0) throw gitError(path, `${path}: git cannot read it`, stderr);
  return stdout;
}

interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs git without a shell, without questions, and without the network. Only commands that read are ever given. */
function git(args: readonly string[], folder: string, io: Io): Promise<GitResult> {
  const index = io.env["GIT_INDEX_FILE"];
  const env = {
    ...io.env,
    // A hook is told of its repository by paths from its own folder; here the folder decides, and what is staged stays what it was.
    GIT_DIR: undefined,
    GIT_WORK_TREE: undefined,
    GIT_INDEX_FILE: index === undefined ? undefined : resolve(io.cwd, index),
    LC_ALL: "C",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
  };
  const options = {
    cwd: folder,
    env,
    encoding: "buffer",
    maxBuffer: maxOutput,
    windowsHide: true,
    signal: io.signal,
  } as const;
  return new Promise((settle, reject) => {
    execFile("git", args, options, (error, stdout, stderr) => {
      if (error === null) settle({ code: 0, stdout, stderr: "" });
      else if (typeof error.code === "number") settle({ code: error.code, stdout, stderr: firstLine(stderr) });
      else reject(failureOf(error));
    });
  });
}

/** Git that cannot be started, or says too much. What is left is an interruption or a bug. */
function failureOf(error: Error & { readonly code?: unknown }): Error {
  if (error.code === "ENOENT") {
    return new CgError("git cannot be found, and a revision can only be read with it", {
      hint: "Install git, or compare two files.",
      cause: error,
    });
  }
  if (error.code === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") {
    return new CgError("a file in this revision is larger than a codebook may be (16 MB)", { cause: error });
  }
  return error;
}

function gitError(file: string, message: string, said: string): CgError {
  const outside = said.includes("not a git repository");
  return new CgError(outside ? `${file}: not in a git repository` : message, {
    hint: outside ? "Go to the folder of the repository, or compare two files." : `git says: ${said}`,
  });
}

function firstLine(stderr: Buffer): string {
  return stderr.toString("utf8").split("\n")[0]?.slice(0, 300) ?? "";
}
