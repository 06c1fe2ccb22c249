import { decode } from "./bytes/decode.js";
import { cuesOf } from "./cue/cues.js";
import { cutCue } from "./cue/cut.js";
import { cueText } from "./cue/text.js";
import type { Reader } from "./reader.js";

/** SubRip subtitles: the speech alone, a line for each cue; numbers and times become marks. */
export const srt: Reader = {
  name: "srt",
  version: 3,
  async read(bytes, context) {
    const { text, warnings } = await decode(bytes, context);
    const { cues, warnings: broken } = cuesOf(text, "SubRip", context.id);
    return { ...cueText(cues), masks: [], warnings: [...warnings, ...broken, ...cutCue(text, context.id)] };
  },
};
