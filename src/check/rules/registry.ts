import type { Rule } from "../rule.js";
import { badIndicator } from "./bad-indicator.js";
import { duplicateId } from "./duplicate-id.js";
import { parentCycle } from "./parent-cycle.js";
import { schema } from "./schema.js";
import { syntax } from "./syntax.js";
import { unknownCode } from "./unknown-code.js";
import { unknownKey } from "./unknown-key.js";
import { unknownList } from "./unknown-list.js";
import { unknownStage } from "./unknown-stage.js";

/** Every rule of `codebook check`, in the order in which help and documentation list them. */
export const rules: readonly Rule[] = [
  syntax,
  schema,
  unknownKey,
  duplicateId,
  unknownStage,
  unknownCode,
  unknownList,
  parentCycle,
  badIndicator,
];
