import { CgError } from "../model/diagnostic.js";
import { decode } from "./bytes/decode.js";
import { cuesOf } from "./cue/cues.js";
import { cutCue } from "./cue/cut.js";
import { cueText } from "./cue/text.js";
import type { Reader } from "./reader.js";

/** WebVTT: the speech alone, a line for each cue; voice tags become labels, NOTE and STYLE blocks are left out. */
export const vtt: Reader = {
  name: "vtt",
  version: 3,
  async read(bytes, context) {
    const { text, warnings } = await decode(bytes, context);
    if (!/^\s*WEBVTT/.test(text.slice(0, 200))) {
      throw new CgError(`${context.id}: not a WebVTT file, because it does not begin with WEBVTT`, {
        hint: "If it is a SubRip file, rename it or pass --as srt.",
      });
    }
    const { cues, warnings: broken } = cuesOf(text, "WebVTT", context.id);
    return { ...cueText(cues), masks: [], warnings: [...warnings, ...broken, ...cutCue(text, context.id)] };
  },
};
