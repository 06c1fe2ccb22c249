import type { Diagnostic } from "../../model/diagnostic.js";

/** Says that a file ends in the middle of something: told only where nothing but a cut explains it. */
export function cutOff(id: string, within: string, dalam: string): Diagnostic {
  return {
    about: id,
    kind: "damage",
    message: `the file ends in the middle of ${within}: it was cut off, and what came behind is missing`,
    indonesian: `berkas berakhir di tengah ${dalam}: terpotong, dan lanjutannya tidak ada`,
  };
}
