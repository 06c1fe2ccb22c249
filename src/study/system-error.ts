const reasons: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder",
  ENOTDIR: "a part of the path is a file, not a folder",
  EACCES: "no permission to read it",
  EPERM: "no permission to read it",
  ELOOP: "a link that leads back to itself",
  ENAMETOOLONG: "the path is too long",
  EMFILE: "too many files are open",
  EISDIR: "a folder, not a file",
  EIO: "the disk reports an error",
  EBUSY: "in use by another program",
  ENXIO: "not a file",
};

/** The code of an error of the operating system ("ENOENT"), or null for any other error. */
export function systemErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** What an error of the operating system means to a person. Any other error is a bug and thrown again. */
export function systemReason(error: unknown): string {
  const code = systemErrorCode(error);
  if (code === null) throw error;
  return reasons[code] ?? code;
}
