import { suggestion } from "../../../codebook/nearest.js";
import { CgError, type Place } from "../../../model/diagnostic.js";
import type { Severity } from "../../../model/finding.js";
import type { StudyCodebook } from "../../../study/open.js";
import { type Flags, texts } from "../../command.js";
import { choice } from "../../options.js";

/** How grave a rule can be said to be, and from where on a check fails. */
export const gravities = ["error", "warning", "off"] as const;
export const failOns = ["error", "warning", "never"] as const;

/** A rule as settings know it. */
interface Settable {
  readonly id: string;
  readonly reading?: true;
}

/** How grave rules are where it is not their own severity; null: off. --rule wins over study.yaml. Throws CgError for a rule that is none. */
export function severitiesOf(
  flags: Flags,
  study: StudyCodebook | null,
  rules: readonly Settable[],
): ReadonlyMap<string, Severity | null> {
  const severities = new Map<string, Severity | null>();
  const set = (rule: string, severity: string, where: string, place: Place | undefined): void => {
    const known = rules.find(({ id }) => id === rule);
    if (known === undefined) {
      const hint =
        suggestion(
          rule,
          rules.map(({ id }) => id),
        ) ?? "cg-code codebook check --explain lists the rules.";
      throw new CgError(`${where}: there is no rule ${rule}`, { place, hint });
    }
    if (known.reading === true && severity !== "error") {
      const hint = "A codebook with such a fault cannot be used by any command.";
      throw new CgError(`${where}: ${rule} is always an error`, { place, hint });
    }
    severities.set(rule, severity === "off" ? null : severity === "error" ? "error" : "warning");
  };
  for (const { rule, severity, place } of study?.check ?? []) set(rule, severity, "check", place);
  for (const written of texts(flags, "rule")) {
    const [rule = "", severity = ""] = written.split("=");
    if (!gravities.some((known) => known === severity)) {
      throw new CgError(`--rule ${written}: not RULE=SEVERITY`, {
        hint: "Write for example --rule missing-exclude=off; the severities are error, warning and off.",
      });
    }
    set(rule, severity, "--rule", undefined);
  }
  return severities;
}

/** From which severity on the check fails; null: never. */
export function failOnOf(flags: Flags): Severity | null {
  const wanted = choice(flags, "failOn", failOns) ?? "error";
  return wanted === "never" ? null : wanted;
}
