import { labelKey, withoutCount } from "../role/words.js";
import { looksLikeName, tidy } from "./likely-name.js";

/** What has been made of the words before a colon, so that each is judged once. */
export class Names {
  private readonly labels = new Map<string, string | null>();
  private readonly keys = new Map<string, string>();

  of(words: string): string | null {
    let label = this.labels.get(words);
    if (label === undefined) {
      const tidied = withoutCount(tidy(words));
      label = looksLikeName(tidied) ? tidied : null;
      if (this.labels.size < mostNames) this.labels.set(words, label);
    }
    return label;
  }

  key(label: string): string {
    let key = this.keys.get(label);
    if (key === undefined) {
      key = labelKey(label);
      if (this.keys.size < mostNames) this.keys.set(label, key);
    }
    return key;
  }
}

const mostNames = 10_000;
