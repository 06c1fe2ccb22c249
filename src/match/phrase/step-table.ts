/** From a state and a word class to the next state. Asked for nearly every word of a text, so open addressing in flat arrays instead of a Map for each state. */
export class StepTable<State> {
  private size = 0;
  /** Pairs of state and class; -1 where a slot is free. */
  private keys = new Int32Array(1 << 12).fill(-1);
  private values: (State | undefined)[] = new Array(1 << 11);

  get(state: number, wordClass: number): State | undefined {
    const mask = this.values.length - 1;
    for (let slot = first(state, wordClass) & mask; ; slot = (slot + 1) & mask) {
      const known = this.keys[slot * 2] as number;
      if (known === state && this.keys[slot * 2 + 1] === wordClass) return this.values[slot];
      if (known < 0) return undefined;
    }
  }

  /** For a pair that is not there yet. */
  set(state: number, wordClass: number, next: State): void {
    if (this.size * 2 >= this.values.length) this.grow();
    const mask = this.values.length - 1;
    let slot = first(state, wordClass) & mask;
    while ((this.keys[slot * 2] as number) >= 0) slot = (slot + 1) & mask;
    this.keys[slot * 2] = state;
    this.keys[slot * 2 + 1] = wordClass;
    this.values[slot] = next;
    this.size++;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Int32Array(keys.length * 2).fill(-1);
    this.values = new Array(values.length * 2);
    this.size = 0;
    for (const [slot, value] of values.entries()) {
      if (value !== undefined) this.set(keys[slot * 2] as number, keys[slot * 2 + 1] as number, value);
    }
  }
}

/** A mix of both numbers (multipliers of Steele & Vigna 2021, 32 bits), whose low bits depend on all bits. */
function first(state: number, wordClass: number): number {
  const mixed = Math.imul(state, 0x2c1b3c6d) ^ Math.imul(wordClass, 0x297a2d39);
  return mixed ^ (mixed >>> 15);
}
