/** Which cells and bases of a double array are still free, 32 to a word, so that 32 bases are tried at once. */

/** A word that has failed this many nodes of one width is not tried for others of it. */
const PATIENCE = 12;

export class Room {
  /** Bits: cells that are taken. */
  #cells: Int32Array;
  /** Bits: bases that are taken. */
  #bases: Int32Array;
  /** How many nodes of this width found no base in each word. */
  #failures: Uint8Array;
  /** The next word to try behind each. */
  #next: Int32Array;
  #head = 0;
  /** Words from the first with a free cell on are worth a look. */
  #open = 0;

  constructor(cells: number) {
    const words = (cells >>> 5) + 64;
    this.#cells = new Int32Array(words);
    this.#bases = new Int32Array(words);
    this.#failures = new Uint8Array(words);
    this.#next = new Int32Array(words).map((_, word) => word + 1);
  }

  /** Nodes of another width come: every word gets another chance. */
  rewind(codes: number): void {
    while (this.#open < this.#cells.length && this.#cells[this.#open] === -1) this.#open++;
    this.#head = Math.max(0, this.#open - (codes >>> 5) - 1);
    this.#failures.fill(0);
    for (let word = this.#head; word < this.#next.length; word++) this.#next[word] = word + 1;
  }

  /** Takes a base, and the cell of each child below it: codes[from … to), ascending. */
  place(codes: Uint8Array, from: number, to: number): number {
    let before = -1;
    for (let word = this.#head; ; word = this.#next[word] as number) {
      if (word >= this.#next.length - 64) this.#grow();
      const free = this.#freeBases(word, codes, from, to);
      if (free !== 0) {
        const base = word * 32 + (31 - Math.clz32(free & -free));
        this.#take(base, codes, from, to);
        return base;
      }
      const failures = (this.#failures[word] as number) + 1;
      this.#failures[word] = failures;
      if (failures < PATIENCE) before = word;
      else if (before < 0) this.#head = this.#next[word] as number;
      else this.#next[before] = this.#next[word] as number;
    }
  }

  /** Bits: bases of this word at which every child finds a free cell. */
  #freeBases(word: number, codes: Uint8Array, from: number, to: number): number {
    const cells = this.#cells;
    let free = ~(this.#bases[word] as number);
    for (let i = from; i < to && free !== 0; i++) {
      const code = codes[i] as number;
      const at = word + (code >>> 5);
      const shift = code & 31;
      const low = at < cells.length ? (cells[at] as number) : 0;
      const high = at + 1 < cells.length ? (cells[at + 1] as number) : 0;
      free &= shift === 0 ? ~low : ~((low >>> shift) | (high << (32 - shift)));
    }
    return free;
  }

  #take(base: number, codes: Uint8Array, from: number, to: number): void {
    const last = to > from ? base + (codes[to - 1] as number) : base;
    while (last >>> 5 >= this.#cells.length) this.#grow();
    this.#bases[base >>> 5] = (this.#bases[base >>> 5] as number) | (1 << base);
    for (let i = from; i < to; i++) {
      const cell = base + (codes[i] as number);
      this.#cells[cell >>> 5] = (this.#cells[cell >>> 5] as number) | (1 << cell);
    }
  }

  #grow(): void {
    const words = this.#cells.length * 2;
    const cells = new Int32Array(words);
    cells.set(this.#cells);
    const bases = new Int32Array(words);
    bases.set(this.#bases);
    const failures = new Uint8Array(words);
    failures.set(this.#failures);
    const next = new Int32Array(words).map((_, word) => word + 1);
    next.set(this.#next);
    [this.#cells, this.#bases, this.#failures, this.#next] = [cells, bases, failures, next];
  }
}
