const files = new Set(["thumbs.db", "desktop.ini", "study.yaml", "codebook.yaml"]);

/**
 * Whether a name met while walking a folder is passed by without a word: hidden, a lock file of Word, a thumbnail cache,
 * or part of the study itself. A path that a person names is never passed by.
 */
export function isPassedBy(name: string, folder: boolean): boolean {
  if (name.startsWith(".") || name.startsWith("~$")) return true;
  return folder ? name === "codings" : files.has(name.toLowerCase());
}
