import { doubled } from "../../text/growing.js";
import type { Rule } from "../program.js";
import type { Occurrences } from "./phrases.js";

/** Groups of phrases looked at before a rule is evaluated; those of an AND with more operands show in the evaluation. */
const mostGroups = 3;

/**
 * Finds the rules that may hit in a stretch of text. Most phrases are everyday words that many rules need, so a rule is looked at
 * only when of each group of phrases it needs one stands there: one bit a rule and group, and the groups of a rule in the same
 * place of as many rows of bits.
 */
export class RuleIndex {
  /** By phrase: the places of rules that need nothing else, and the bits of the others, as place and bit. */
  private readonly aloneOf = new Map<number, number[]>();
  private readonly bitsOf = new Map<number, { readonly at: number; readonly bit: number }[]>();
  private readonly all: readonly Rule[];
  private readonly joint: readonly Rule[];
  /**
   * What the phrases that end at one place together mean for the rules, worked out when first met. By their number where it begins in `touches`,
   * 0 where it is not known: the number of rules that hit wherever one of these phrases stands, their places in `all`, the number of pairs for the
   * others, each a place in `met` and the bits to set there. Every sentence asks for many of them, so they lie close together.
   */
  private begins = new Int32Array(1 << 8);
  private touches = new Int32Array(1 << 10);
  private filled = 1;
  /** 32-bit words in a row. */
  private readonly row: number;
  /** Rules without a second or third group have those bits set from the beginning. */
  private readonly base: Int32Array;
  private readonly met: Int32Array;
  /** By rule: the last stretch in which it was found. */
  private readonly found: Int32Array;
  private stretch = 0;

  /** `needs`: of each of these groups of phrases at least one must stand where the rule hits. */
  constructor(rules: readonly { readonly rule: Rule; readonly needs: readonly (readonly number[])[] }[]) {
    const joint = rules.filter(({ needs }) => needs.length > 1);
    this.all = rules.map(({ rule }) => rule);
    this.joint = joint.map(({ rule }) => rule);
    this.row = Math.ceil(joint.length / 32);
    this.base = new Int32Array(this.row * mostGroups);
    this.met = new Int32Array(this.base.length);
    this.found = new Int32Array(rules.reduce((most, { rule }) => Math.max(most, rule.index + 1), 0));
    for (const [place, { needs }] of rules.entries()) {
      if (needs.length === 1) for (const phrase of new Set(needs[0])) append(this.aloneOf, phrase, place);
    }
    for (const [index, { needs }] of joint.entries()) {
      const bit = 1 << (index & 31);
      for (let group = 0; group < mostGroups; group++) {
        const at = group * this.row + (index >> 5);
        const phrases = needs[group];
        if (phrases === undefined) this.base[at] = (this.base[at] as number) | bit;
        else for (const phrase of new Set(phrases)) append(this.bitsOf, phrase, { at, bit });
      }
    }
  }

  /** The rules that may hit among these occurrences, in order of the codebook. */
  touched(occurrences: Occurrences<unknown>): Rule[] {
    const { met, row, found } = this;
    const stretch = ++this.stretch;
    const rules: Rule[] = [];
    let anyBits = false;
    for (let index = 0; index < occurrences.count; index++) {
      const begin = this.begins[occurrences.numbers[index] as number] || this.learn(occurrences, index);
      const { touches } = this;
      let at = begin + 1;
      for (const end = at + (touches[begin] as number); at < end; at++) {
        const rule = this.all[touches[at] as number] as Rule;
        if (found[rule.index] === stretch) continue;
        found[rule.index] = stretch;
        rules.push(rule);
      }
      const pairs = touches[at++] as number;
      if (pairs === 0) continue;
      if (!anyBits) met.set(this.base);
      anyBits = true;
      for (const end = at + pairs * 2; at < end; at += 2) {
        const word = touches[at] as number;
        met[word] = (met[word] as number) | (touches[at + 1] as number);
      }
    }
    if (anyBits) {
      for (let at = 0; at < row; at++) {
        let all = met[at] as number;
        for (let group = 1; group < mostGroups && all !== 0; group++) all &= met[group * row + at] as number;
        for (; all !== 0; all &= all - 1) {
          const rule = this.joint[at * 32 + 31 - Math.clz32(all & -all)];
          if (rule !== undefined) rules.push(rule);
        }
      }
    }
    return rules.length > 1 ? rules.sort((a, b) => a.index - b.index) : rules;
  }

  /** Works out what the phrases of an occurrence mean; where that begins in `touches`. */
  private learn(occurrences: Occurrences<unknown>, index: number): number {
    const number = occurrences.numbers[index] as number;
    const alone = new Set<number>();
    const bits = new Map<number, number>();
    for (const phrase of occurrences.ends(index).phrases.keys()) {
      for (const place of this.aloneOf.get(phrase) ?? []) alone.add(place);
      for (const { at, bit } of this.bitsOf.get(phrase) ?? []) bits.set(at, (bits.get(at) ?? 0) | bit);
    }
    const begin = this.filled;
    for (const each of [alone.size, ...alone, bits.size, ...[...bits].flat()]) {
      if (this.filled === this.touches.length) this.touches = doubled(this.touches);
      this.touches[this.filled++] = each;
    }
    while (number >= this.begins.length) this.begins = doubled(this.begins);
    this.begins[number] = begin;
    return begin;
  }
}

function append<Value>(map: Map<number, Value[]>, key: number, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
