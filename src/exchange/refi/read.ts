import { basename } from "node:path";
import { CgError } from "../../model/diagnostic.js";
import { decode } from "../../read/bytes/decode.js";
import { isZip } from "../../read/bytes/signature.js";
import { checkZip } from "../../read/bytes/zip.js";
import type { ReadContext } from "../../read/reader.js";
import { CodeIds, idFromName } from "../code-ids.js";
import { colorOf } from "../color.js";
import type { ConvertedCodebook, Loss, WrittenCode, WrittenCodebook, WrittenText } from "../conversion.js";
import type { ReadHints } from "../format.js";
import { type CodeMemo, codebookMemo, codeMemo, withShown } from "../memo.js";
import { inOrder } from "../order.js";
import { withoutDangling } from "../references.js";
import { stageNames } from "../stage-names.js";
import { byLanguage } from "../written.js";
import { type RefiCode, type RefiCodebook, type RefiSet, refiCodebook } from "./elements.js";

/**
 * Reads the codebook of a `.qdc`, of the `.qde` of a project, or of the one in a `.qdpx`. Codes in codes become children; a description is the
 * definition, with our own fields where we wrote them. Sets, and folders that nothing can be coded to, give the stage where they are called by
 * the name of one. Throws CgError.
 */
export async function readRefi(bytes: Uint8Array, context: ReadContext, hints: ReadHints): Promise<ConvertedCodebook> {
  const xml = isZip(bytes) ? await projectOf(bytes, context) : bytes;
  const { text, warnings } = await decode(xml, context);
  const file = await refiCodebook(text, context);
  if (file.codes.length === 0) {
    throw new CgError(`${context.id}: holds no codes`, { hint: "Export the codebook from the project that has them." });
  }
  const losses: Loss[] = warnings.map(({ message }) => ({ what: "letters", why: message }));
  if (file.isProject)
    losses.push({ what: context.id, why: "of a project only the codes are read, not sources, codings and notes" });
  if (file.noteLinks > 0)
    losses.push({ what: `${file.noteLinks} links from codes to notes`, why: "the notes stand outside the codebook" });
  return { codebook: codebookOf(file, context, hints, losses), losses };
}

/** The XML of a project. */
async function projectOf(bytes: Uint8Array, context: ReadContext): Promise<Uint8Array> {
  const parts = [...(await checkZip(bytes, "a REFI-QDA project", context, /^[^/]+\.qde$/i))];
  const part = parts.find(([name]) => name.toLowerCase() === "project.qde") ?? parts[0];
  if (part !== undefined) return part[1];
  throw new CgError(`${context.id}: not a REFI-QDA project (there is no .qde in it)`, {
    hint: "Export the codebook as REFI-QDA (.qdc).",
  });
}

/** A code of the file with what its description says and where it stands. */
interface Found {
  readonly code: RefiCode;
  readonly name: string;
  readonly memo: CodeMemo;
  /** Place in the list of the code above. */
  readonly parent: number | undefined;
}

function codebookOf(file: RefiCodebook, context: ReadContext, hints: ReadHints, losses: Loss[]): WrittenCodebook {
  const whole = file.sets.map(({ description }) => codebookMemo(description)).find((memo) => memo?.id !== undefined);
  const stages = stageNames(whole?.stages);
  const language = hints.language ?? whole?.languages?.[0] ?? null;
  const found = joined(flat(withoutRoot(file.codes, losses)));
  const ids = idsOf(found, losses);
  const inSets = stagesInSets(file.sets, stages, losses);
  const codes = found.map(({ code, name, memo, parent }, index): WrittenCode => {
    const id = ids[index] ?? "";
    const above = parent === undefined ? undefined : ids[parent];
    const { label, definition, stage, kind = hints.kind, ...rest } = memo.code;
    const color = colorOf(code.color);
    if (code.color !== "" && color === undefined)
      losses.push({ what: `${name}: ${code.color}`, why: "not a colour that is known" });
    if (memo.broken)
      losses.push({ what: name, why: "what stands below [cg-code] can be read no more; it is kept as text" });
    const newLabel = labelOf(label, name, memo.code.id, language);
    const newDefinition = withShown(definition, memo.text, language);
    return {
      ...rest,
      id,
      stage: stageOf(index, found, inSets, stages, stage, losses) ?? hints.stage,
      kind,
      ...(newLabel === undefined ? {} : { label: newLabel }),
      ...(newDefinition === undefined ? {} : { definition: newDefinition }),
      ...(above === undefined ? {} : { parent: above }),
      ...(color === undefined ? {} : { color }),
    };
  });
  const name = basename(context.id).replace(/\.[^.]*$/, "");
  const { order = [], ...fields } = whole ?? {};
  return {
    id: idFromName(name) || "codebook",
    title: name,
    version: "1.0.0",
    languages: hints.language === null ? [] : [hints.language],
    ...fields,
    cgCode: 1,
    codes: inOrder(withoutDangling(codes, losses), order),
  };
}

/** NVivo puts all codes into a folder of its own. */
function withoutRoot(codes: readonly RefiCode[], losses: Loss[]): readonly RefiCode[] {
  const [root] = codes;
  if (codes.length !== 1 || root === undefined || root.isCodable || root.description.trim() !== "") return codes;
  if (root.codes.length === 0 || !/^(?:nodes|codes)$/i.test(root.name.trim())) return codes;
  losses.push({ what: root.name, why: "the folder of all codes is left out" });
  return root.codes;
}

/** All codes, each before those in it. */
function flat(codes: readonly RefiCode[]): readonly Found[] {
  const found: Found[] = [];
  const add = (code: RefiCode, parent: number | undefined): void => {
    const index = found.push({ code, name: code.name.trim(), memo: codeMemo(code.description), parent }) - 1;
    for (const inner of code.codes) add(inner, index);
  };
  for (const code of codes) add(code, undefined);
  return found;
}

/** Programs without codes in codes call one "Coke::diet Coke" that belongs to "Coke". */
function joined(found: readonly Found[]): readonly Found[] {
  const tops = new Map(
    found.flatMap(({ name, parent }, index) => (parent === undefined ? [[name, index] as const] : [])),
  );
  return found.map((one) => {
    const at = one.name.lastIndexOf("::");
    const top = tops.get(one.name.slice(0, at).trim());
    if (one.parent !== undefined || one.memo.code.id !== undefined || at < 1 || top === undefined) return one;
    return { ...one, name: one.name.slice(at + 2).trim(), parent: top };
  });
}

/** Ids that we gave stay; others are made of names. Codes come after the one above them, but for joined ones. */
function idsOf(found: readonly Found[], losses: Loss[]): readonly string[] {
  const ids = new CodeIds();
  const given = found.map(({ memo }) => (memo.code.id === undefined ? undefined : ids.claim(memo.code.id)));
  const guids = new Set<string>();
  const made: string[] = [];
  for (const [index, { code, name, parent }] of found.entries()) {
    if (code.guid !== "" && guids.has(code.guid))
      losses.push({ what: name, why: `another code has the same GUID (${code.guid}); sets may mean either` });
    guids.add(code.guid);
    const id = given[index] ?? ids.make(name, parent === undefined ? undefined : made[parent]);
    made.push(id);
    const own = idFromName(name);
    if (given[index] === undefined && id !== own) {
      const why = own === "" ? "the name has no Latin letters" : `the id ${own} is taken by another code`;
      losses.push({ what: name, why: `has the id ${id}, since ${why}` });
    }
  }
  return made;
}

/** Ids of stages by the GUID of a code that their sets hold. Other sets are lost. */
function stagesInSets(
  sets: readonly RefiSet[],
  stages: ReadonlyMap<string, string>,
  losses: Loss[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { name, description, members } of sets) {
    if (codebookMemo(description)?.id !== undefined) continue;
    const stage = stages.get(name.trim().toLowerCase());
    if (stage === undefined) {
      losses.push({
        what: name,
        why: `a set that is no stage (${members.length} ${members.length === 1 ? "code" : "codes"})`,
      });
      continue;
    }
    for (const guid of new Set(members)) {
      const known = found.get(guid);
      if (known === undefined) found.set(guid, [stage]);
      else if (!known.includes(stage)) known.push(stage);
    }
  }
  return found;
}

/** The stage of a code: of the set it is in, else the one we wrote, else that of a folder above that is called as a stage is. */
function stageOf(
  index: number,
  found: readonly Found[],
  inSets: ReadonlyMap<string, readonly string[]>,
  stages: ReadonlyMap<string, string>,
  written: string | undefined,
  losses: Loss[],
): string | undefined {
  const own = found[index];
  if (own === undefined) return undefined;
  const [first, second] = inSets.get(own.code.guid) ?? [];
  if (first !== undefined) {
    if (second === undefined) return first;
    if (written !== undefined && inSets.get(own.code.guid)?.includes(written)) return written;
    losses.push({ what: own.name, why: `is in the sets of two stages, ${first} and ${second}; the first counts` });
    return first;
  }
  if (written !== undefined) return written;
  for (let at: Found | undefined = own; at !== undefined; at = at.parent === undefined ? undefined : found[at.parent]) {
    const stage = at.code.isCodable ? undefined : stages.get(at.name.toLowerCase());
    if (stage !== undefined) return stage;
  }
  return undefined;
}

/** The label: the one we wrote with the name in its place; the name alone where it was given or changed in the other program. */
function labelOf(
  label: WrittenText | undefined,
  name: string,
  id: string | undefined,
  language: string | null,
): WrittenText | undefined {
  // A name is written without blanks at its ends.
  const kept = name === "" || name === id || Object.values(byLanguage(label)).some((text) => text.trim() === name);
  return kept ? label : withShown(label, name, language);
}
