import { readFileSync } from "node:fs";

/** The version in package.json, which lies two folders above this module both as source and as built program. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  throw new Error("package.json without version");
}
