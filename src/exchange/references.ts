import type { Loss, WrittenCode } from "./conversion.js";
import { boundOf } from "./written.js";

/** Codes without references to codes that are not there, as they are left when a person deletes a code in another program. */
export function withoutDangling(codes: readonly WrittenCode[], losses: Loss[]): readonly WrittenCode[] {
  const ids = new Set(codes.map(({ id }) => id));
  return codes.map((code) => {
    const { lackingAs, replacedBy, exclude, ...rest } = code;
    const kept = (key: string, target: string | undefined): boolean => {
      if (target === undefined || ids.has(target)) return target !== undefined;
      losses.push({ what: `${code.id}: ${key} ${target}`, why: "there is no such code" });
      return false;
    };
    const bounds = exclude?.map((bound) => {
      const { text, code: other } = boundOf(bound);
      return other === undefined || kept("exclude", other) ? bound : text;
    });
    return {
      ...rest,
      ...(bounds === undefined ? {} : { exclude: bounds }),
      ...(lackingAs !== undefined && kept("lackingAs", lackingAs) ? { lackingAs } : {}),
      ...(replacedBy !== undefined && kept("replacedBy", replacedBy) ? { replacedBy } : {}),
    };
  });
}
