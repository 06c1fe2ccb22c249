import type { Level } from "./change.js";

/** What the changes ask of the version, and whether the later codebook's own answers it. */
export interface VersionAdvice {
  readonly before: string;
  readonly after: string;
  /** null: nothing changed, or the earlier version is no semantic version. */
  readonly proposed: string | null;
  /** null: nothing changed. */
  readonly level: Level | null;
  readonly verdict: "follows" | "too-low" | "unchanged" | "needless" | "unreadable";
}

type Version = readonly [major: number, minor: number, patch: number];

/**
 * The next version by semantic versioning: major where tallies under both cannot be compared, minor where there is more, patch for
 * wording. Before 1.0.0 a codebook is a draft, and every level counts one place lower.
 */
export function versionAdvice(before: string, after: string, level: Level | null): VersionAdvice {
  const [old, own] = [parsed(before), parsed(after)];
  const base = { before, after, level };
  if (level === null) {
    return { ...base, proposed: null, verdict: before === after ? "unchanged" : "needless" };
  }
  if (old === null) return { ...base, proposed: null, verdict: "unreadable" };
  const next = raised(old, level);
  const proposed = next.join(".");
  if (own === null) return { ...base, proposed, verdict: "unreadable" };
  return { ...base, proposed, verdict: compare(own, next) >= 0 ? "follows" : "too-low" };
}

function raised([major, minor, patch]: Version, level: Level): Version {
  if (level === "patch" || (major === 0 && level === "minor")) return [major, minor, patch + 1];
  if (level === "minor" || major === 0) return [major, minor + 1, 0];
  return [major + 1, 0, 0];
}

/** Marks of drafts and builds ("1.2.0-draft+3") are read over. */
function parsed(version: string): Version | null {
  const match = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:[-+].*)?$/.exec(version);
  return match === null ? null : [Number(match[1]), Number(match[2]), Number(match[3])];
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
