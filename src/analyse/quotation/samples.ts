import type { CodedDocument } from "../../model/corpus.js";
import type { Label } from "../../model/text.js";
import type { Speaker } from "../evidence/passages.js";
import { anchorOf } from "./anchor.js";
import type { Attribution } from "./attribution.js";
import { mayQuote, WITHHELD } from "./consent.js";

/** A passage to read, copied out of its document. */
export interface Sample {
  readonly words: string | Label;
  /** Who says so, and where. */
  readonly source: Label;
}

/** A passage that a sample could be taken of. */
export interface Chance<Key> {
  readonly key: Key;
  /** Where it begins, in code units. */
  readonly start: number;
  readonly speakers: readonly Speaker[];
  /** The words, cut out of the text of the document. */
  cut(text: string): string;
  /** Said behind the attribution. */
  readonly remark?: Label;
}

/**
 * A few passages of each key, by a rule that no finding can lead: the first of each informant or documentary source, in the order of
 * sources, and where these are too few, the next ones. People who do not consent to be quoted are passed by.
 */
export interface Samples<Key> {
  /** Takes in passages of a document, in its order. Its text is loaded only when one of them is wanted. */
  add(document: CodedDocument, chances: readonly Chance<Key>[]): Promise<void> | void;
  of(key: Key): readonly Sample[];
}

interface Kept {
  /** One of each voice, then further ones. */
  readonly firsts: Sample[];
  readonly others: Sample[];
  readonly voices: Set<string>;
  withheld: boolean;
}

/** `most`: how many of each key. */
export function createSamples<Key>(most: number, attribution: Attribution): Samples<Key> {
  const kept = new Map<Key, Kept>();
  const keptOf = (key: Key): Kept => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const fresh = { firsts: [], others: [], voices: new Set<string>(), withheld: false };
    kept.set(key, fresh);
    return fresh;
  };
  return {
    add: (document, chances) => {
      const wanted: { readonly chance: Chance<Key>; readonly into: Sample[]; readonly at: number }[] = [];
      const room = new Map<Sample[], number>();
      for (const chance of chances) {
        const own = keptOf(chance.key);
        if (!chance.speakers.every(({ voice }) => mayQuote(voice, document))) {
          own.withheld = true;
          continue;
        }
        const voice = voiceId(chance.speakers, document);
        const into = own.voices.has(voice) ? own.others : own.firsts;
        const at = room.get(into) ?? into.length;
        if (at >= most) continue;
        own.voices.add(voice);
        room.set(into, at + 1);
        wanted.push({ chance, into, at });
      }
      if (wanted.length === 0) return undefined;
      return document.text().then((text) => {
        for (const { chance, into, at } of wanted) into[at] = sampleOf(document, text, chance, attribution);
      });
    },
    of: (key) => {
      const own = kept.get(key);
      if (own === undefined || most === 0) return [];
      const samples = [...own.firsts, ...own.others].slice(0, most);
      return samples.length === 0 && own.withheld ? [{ words: WITHHELD, source: { en: "", id: "" } }] : samples;
    },
  };
}

function voiceId(speakers: readonly Speaker[], document: CodedDocument): string {
  const voice = speakers[0]?.voice;
  return voice?.kind === "informant" ? voice.informant.id : document.id;
}

function sampleOf(
  document: CodedDocument,
  text: string,
  { start, speakers, cut, remark }: Chance<unknown>,
  attribution: Attribution,
): Sample {
  const said = [...new Set(speakers.map(({ voice }) => attribution(voice, document)))].join("; ");
  const anchor = anchorOf(document, start);
  const behind = (lang: keyof Label) => (remark === undefined ? "" : `: ${remark[lang]}`);
  return {
    words: cut(text),
    source: { en: `${said} ${anchor.en}${behind("en")}`, id: `${said} ${anchor.id}${behind("id")}` },
  };
}
