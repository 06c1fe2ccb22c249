import type { Diagnostic } from "../../model/diagnostic.js";
import type { Role, SourceType } from "../../model/document.js";
import type { Apart } from "../person/talks.js";
import { reasonWithShare } from "../role/reasons.js";
import type { DecidedRole, Speaker } from "../role/roles.js";
import type { Conversation } from "../turn/conversation.js";

/** An interview in which nobody can be told apart. */
export function nobodyTold(id: string, type: SourceType): Diagnostic {
  const kind = type === "focus-group" ? "diskusi kelompok" : "wawancara";
  return {
    about: id,
    kind: "no speakers",
    message: `no speakers recognised: all of this ${type} is taken as one informant's words`,
    indonesian: `penutur tidak dikenali: seluruh ${kind} ini dianggap perkataan satu informan`,
  };
}

/** Tells whom one label stands for in each of several interviews. */
export function namesakeWarnings(id: string, apart: Apart): Diagnostic[] {
  const alike = new Map<string, { readonly written: string; readonly labels: Set<string> }>();
  for (const [cut, { label }] of apart) {
    if (cut.key === null || cut.label === null || label === null) continue;
    const own = alike.get(cut.key) ?? { written: cut.label, labels: new Set() };
    own.labels.add(label);
    alike.set(cut.key, own);
  }
  return [...alike.values()].map(({ written, labels }) => ({
    about: id,
    kind: "label",
    message: `"${written}" is another person under each informant sheet: ${listed([...labels], "and", "more")}`,
    indonesian: `"${written}" adalah orang lain di bawah setiap lembar informan: ${listed([...labels], "dan", "lainnya")}`,
  }));
}

/** What the reader of a table should know about how speakers were understood. */
export function speakerWarnings(
  id: string,
  speakers: readonly Speaker[],
  decided: ReadonlyMap<string, DecidedRole>,
  { resembling, search }: Conversation,
): Diagnostic[] {
  const warnings: Diagnostic[] = [];
  const mended = search?.mended.length ?? 0;
  if (mended > 0)
    warnings.push({
      about: id,
      kind: "label",
      message: `${mended} ${mended === 1 ? "label" : "labels"} read though the colon is missing or letters are misread`,
      indonesian: `${mended} label tetap dibaca walau titik dua hilang atau huruf salah terbaca`,
    });
  for (const { key, label } of speakers) {
    const like = resembling.get(key);
    if (like !== undefined) {
      const other = speakers.find((speaker) => speaker.key === like)?.label ?? like;
      warnings.push({
        about: id,
        kind: "label",
        speaker: label,
        message: `"${label}" looks like "${other}" mistyped; it is kept apart unless study.yaml joins them`,
        indonesian: `"${label}" tampak seperti "${other}" salah ketik; tetap dipisah kecuali digabung di study.yaml`,
      });
    }
  }
  return [...warnings, ...roleWarnings(id, speakers, decided)];
}

/** Whom the label alone gives no role: who has the same one for the same reason, in one warning. */
function roleWarnings(
  id: string,
  speakers: readonly Speaker[],
  decided: ReadonlyMap<string, DecidedRole>,
): Diagnostic[] {
  const alike = new Map<string, { readonly labels: string[]; readonly shares: number[]; readonly role: DecidedRole }>();
  for (const { key, label } of speakers) {
    const role = decided.get(key);
    if (role?.told !== true) continue;
    const same = `${role.role} ${role.reason.en}`;
    const own = alike.get(same) ?? { labels: [], shares: [], role };
    alike.set(same, own);
    own.labels.push(`"${label}"`);
    if (role.asks !== undefined) own.shares.push(role.asks);
  }
  return [...alike.values()].map(({ labels, shares, role }) => {
    const because = reasonWithShare(role.reason, shares);
    return {
      about: id,
      kind: "role",
      message: `${listed(labels, "and", "more")} taken as ${role.role}: ${because.en}`,
      indonesian: `${listed(labels, "dan", "lainnya")} dianggap ${roleWords[role.role]}: ${because.id}`,
    };
  });
}

/** Labels named one by one in a warning. */
const mostNamed = 12;

/** `"A", "B" and "C"`; of many the first and how many more. */
function listed(labels: readonly string[], and: string, more: string): string {
  const rest = labels.length - mostNamed;
  const shown = rest > 1 ? [...labels.slice(0, mostNamed), `${rest} ${more}`] : labels;
  return shown.length === 1 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} ${and} ${shown.at(-1)}`;
}

const roleWords: Readonly<Record<Role, string>> = {
  interviewer: "pewawancara",
  participant: "informan",
  unknown: "tidak diketahui",
  none: "tanpa peran",
};
