import type { Diagnostic } from "../../model/diagnostic.js";
import type { Role, SourceType } from "../../model/document.js";
import type { Label } from "../../model/text.js";
import { askingShare } from "../role/reasons.js";
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
    const role = decided.get(key);
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
    if (role?.told !== true) continue;
    const share = role.asks === undefined ? null : askingShare(role.asks);
    const figure = (lang: keyof Label): string => (share === null ? "" : ` (${share[lang]})`);
    warnings.push({
      about: id,
      kind: "role",
      message: `"${label}" taken as ${role.role}: ${role.reason.en}${figure("en")}`,
      indonesian: `"${label}" dianggap ${roleWords[role.role]}: ${role.reason.id}${figure("id")}`,
    });
  }
  return warnings;
}

const roleWords: Readonly<Record<Role, string>> = {
  interviewer: "pewawancara",
  participant: "informan",
  unknown: "tidak diketahui",
  none: "tanpa peran",
};
