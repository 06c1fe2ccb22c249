import * as z from "zod";
import { warningKinds } from "../../model/diagnostic.js";
import type { RawText } from "../../model/document.js";
import type { Span } from "../../model/text.js";

const offset = z.number().int().nonnegative();
const span = z.strictObject({ start: offset, end: offset });
/** The many in one look: a schema would look at each by itself, which takes longer than reading some files. */
const spans = z.custom<readonly Span[]>((value) => Array.isArray(value) && value.every(isSpan));

function isSpan(value: unknown): value is Span {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 2) return false;
  return "start" in value && isOffset(value.start) && "end" in value && isOffset(value.end);
}

function isOffset(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

/** Every field that a RawText may have: with one that is missing here no text that has it would ever be believed. */
const stored = z.strictObject({
  text: z.string(),
  paragraphs: spans,
  marks: z.array(z.strictObject({ at: offset, page: z.number().exactOptional(), time: z.number().exactOptional() })),
  labelled: z
    .array(z.strictObject({ span, label: z.string().nullable(), role: z.string().exactOptional() }))
    .exactOptional(),
  emphasised: spans.exactOptional(),
  masks: z.array(z.strictObject({ span, why: z.enum(["note", "label", "heading", "front-matter", "header"]) })),
  warnings: z.array(
    z.strictObject({
      about: z.string(),
      message: z.string(),
      indonesian: z.string().exactOptional(),
      kind: z.enum(warningKinds).exactOptional(),
      speaker: z.string().exactOptional(),
      place: z.strictObject({ file: z.string(), line: offset, column: offset }).exactOptional(),
    }),
  ),
  reader: z.string(),
  attributes: z.record(z.string(), z.string()).exactOptional(),
});

/** A stored text read back, or null where it is no sound one: a study may come from anybody, with whatever in its store. */
export function parseStored(json: string): RawText | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const { success, data } = stored.safeParse(value);
  return success && isSound(data) ? data : null;
}

/** Whether everything lies within the text, in order. */
function isSound({ text, paragraphs, marks, masks, labelled, emphasised }: RawText): boolean {
  const spans = [
    paragraphs,
    masks.map((mask) => mask.span),
    (labelled ?? []).map((each) => each.span),
    emphasised ?? [],
  ];
  const within = (at: number, from: number) => at >= from && at <= text.length;
  return (
    spans.every((list) =>
      list.every(({ start, end }, i) => within(start, list[i - 1]?.start ?? 0) && within(end, start)),
    ) && marks.every(({ at }, i) => within(at, marks[i - 1]?.at ?? 0))
  );
}
