import type { Rule } from "../rule.js";
import { badIndicator } from "./bad-indicator.js";
import { codeNeverUsed } from "./code-never-used.js";
import { codeSingleInformant } from "./code-single-informant.js";
import { counterexampleCaught } from "./counterexample-caught.js";
import { duplicateId } from "./duplicate-id.js";
import { exampleNotCaught } from "./example-not-caught.js";
import { fourStages } from "./four-stages.js";
import { idleAllow } from "./idle-allow.js";
import { indicatorNeverMatches } from "./indicator-never-matches.js";
import { indicatorTooBroad } from "./indicator-too-broad.js";
import { lackingAs } from "./lacking-as.js";
import { missingDefinition } from "./missing-definition.js";
import { missingExample } from "./missing-example.js";
import { missingExclude } from "./missing-exclude.js";
import { missingLanguage } from "./missing-language.js";
import { misspeltOperator } from "./misspelt-operator.js";
import { parentCycle } from "./parent-cycle.js";
import { retiredWithoutSuccessor } from "./retired-without-successor.js";
import { schema } from "./schema.js";
import { shadowedIndicator } from "./shadowed-indicator.js";
import { sharedIndicator } from "./shared-indicator.js";
import { shortRoot } from "./short-root.js";
import { stageConflict } from "./stage-conflict.js";
import { stageWithoutCodes } from "./stage-without-codes.js";
import { stageWithoutObstacles } from "./stage-without-obstacles.js";
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
  exampleNotCaught,
  counterexampleCaught,
  stageConflict,
  lackingAs,
  stageWithoutCodes,
  stageWithoutObstacles,
  missingDefinition,
  missingExclude,
  missingExample,
  missingLanguage,
  misspeltOperator,
  sharedIndicator,
  indicatorTooBroad,
  indicatorNeverMatches,
  shadowedIndicator,
  shortRoot,
  retiredWithoutSuccessor,
  fourStages,
  codeNeverUsed,
  codeSingleInformant,
  idleAllow,
];
