import type { Operand } from "./command.js";

/** What every command about sources takes. */
export const pathsOperand: Operand = {
  name: "[paths...]",
  about: "files, folders or patterns; without any, the sources of the study",
};
