import type { LoadedCodebook } from "../../codebook/loaded.js";
import type { Code } from "../../model/codebook.js";
import { localised } from "../../model/codebook.js";
import { type Change, strongest } from "./change.js";
import { codeChanges } from "./code-changes.js";
import { contextChanges, headChanges, listChanges, orderChange, stageChanges } from "./codebook-changes.js";
import { renamedCodes, renamedStages, succeededCodes } from "./renames.js";
import { type VersionAdvice, versionAdvice } from "./version.js";

/** How one codebook differs from another, both with `extends` followed. */
export interface CodebookDiff {
  /** Of the codebook first, then stages, codes in the order of the later codebook, codes that are gone, lists and context words. */
  readonly changes: readonly Change[];
  /** Ids of codes before, with those under which they go on. */
  readonly renames: ReadonlyMap<string, string>;
  readonly version: VersionAdvice;
}

export function compareCodebooks(before: LoadedCodebook, after: LoadedCodebook): CodebookDiff {
  const [old, own] = [before.codebook, after.codebook];
  const oldCodes = new Map(old.codes.map((code) => [code.id, code]));
  const ownCodes = new Map(own.codes.map((code) => [code.id, code]));
  const gone = old.codes.filter(({ id }) => !ownCodes.has(id));
  const fresh = own.codes.filter(({ id }) => !oldCodes.has(id));
  const stageIds = { old: new Set(old.stages.map(({ id }) => id)), own: new Set(own.stages.map(({ id }) => id)) };
  const renames = {
    codes: renamedCodes(gone, fresh, succeededCodes(old.codes, own.codes)),
    stages: renamedStages(
      old.stages.filter(({ id }) => !stageIds.own.has(id)),
      own.stages.filter(({ id }) => !stageIds.old.has(id)),
    ),
  };
  const origins = new Map([...renames.codes].map(([from, to]) => [to, from]));
  const changes = [
    ...headChanges(old, own),
    ...stageChanges(old, own, renames.stages),
    ...own.codes.flatMap((code) => {
      const was = oldCodes.get(origins.get(code.id) ?? code.id);
      return was === undefined ? [whole(code, "added")] : codeChanges(was, code, renames);
    }),
    ...gone.filter(({ id }) => !renames.codes.has(id)).map((code) => whole(code, "removed")),
    ...orderChange(
      old.codes.map(({ id }) => renames.codes.get(id) ?? id),
      own.codes.map(({ id }) => id),
      "code",
    ),
    ...listChanges(before, after, renames.codes),
    ...contextChanges(old, own),
  ];
  const version = versionAdvice(old.version, own.version, strongest(changes));
  return { changes, renames: renames.codes, version };
}

function whole(code: Code, kind: "added" | "removed"): Change {
  const label = localised(code.label, "en");
  return {
    kind,
    part: "code",
    code: code.id,
    name: null,
    language: null,
    before: kind === "removed" ? label : null,
    after: kind === "added" ? label : null,
    level: kind === "added" ? "minor" : "major",
    usedBy: [],
    place: code.place,
  };
}
