import type { Rule } from "../rule.js";
import { sample } from "../sample.js";

export const schema: Rule = {
  id: "schema",
  severity: "error",
  reading: true,
  what: "Something has another form than the codebook format asks for, or a part that it needs is missing.",
  why: "The program would have to guess what is meant, and would guess differently from a colleague.",
  todo: "Write the value as the message says. A text that YAML reads as a number, as true or as nothing belongs in single quotes.",
  fix: "`--fix` puts a number in single quotes where a text is wanted, and true or null where it can only be a word.",
  bad: sample({ id: "id: trust\nversion: 1.2" }),
  good: sample({ id: "id: trust\nversion: '1.2'" }),
};
