/**
 * One pool of what follows the leaves. Many names end alike, so a tail may go on in another one: sorted from behind,
 * each is compared with the one before, and what both end in is stored once.
 */
import { idOf } from "../coding.ts";
import { LONGEST_KEY } from "../key.ts";
import { JUMP } from "../tail.ts";
import { PAYLOAD, requirePayload } from "./double-array.ts";
import { grown } from "./grown.ts";
import { readSlot } from "./slot.ts";
import { sortStrings } from "./sort.ts";

/** Tails between two pauses. */
const STEP = 2_000;
/** A jump takes two units, so it saves something from three on. */
const SHORTEST_SHARED = 3;

/**
 * Gives every leaf its tail. `tails`: see `Ended`; sorted afterwards. Returns the pool: ids (a lone trail where the leaf is a
 * lead), each tail closed by a 0 or a jump; a lone 0 comes first, for leaves with nothing left.
 */
export function* poolTails(
  codes: Uint8Array,
  tails: Uint32Array,
  cells: Int32Array,
  singles: number,
): Generator<void, Uint16Array> {
  yield* sortStrings(codes, tails, -1);
  const pool = new Pool(codes, singles);
  // From the last to the first, so that a tail which ends another one comes after it.
  for (let i = tails.length - 1; i >= 0; i--) {
    if (i % STEP === 0) yield;
    const last = tails[i] as number;
    const slot = readSlot(codes, last + 2);
    const place = pool.add(last, (slot & 1) === 1);
    cells[slot >>> 1] = (cells[slot >>> 1] as number) | (place << PAYLOAD);
  }
  requirePayload(pool.units.length);
  return pool.units;
}

class Pool {
  #units = new Uint16Array(1 << 12);
  #used = 1;
  /** Last code of the tail added last. */
  #before = 0;
  /** Where that tail's symbol stands in the pool which begins so many codes before its end; 0: none begins there. */
  readonly #places = new Uint32Array(2 * LONGEST_KEY + 1);
  /** The symbols of a tail, and how many codes before its end each begins. */
  readonly #ids = new Uint16Array(LONGEST_KEY);
  readonly #fromEnd = new Uint8Array(LONGEST_KEY);
  readonly #codes: Uint8Array;
  readonly #singles: number;

  constructor(codes: Uint8Array, singles: number) {
    this.#codes = codes;
    this.#singles = singles;
  }

  get units(): Uint16Array {
    return this.#units.subarray(0, this.#used);
  }

  /** Adds the tail that ends with the code at `last`, unless another one ends in it; where it begins. */
  add(last: number, half: boolean): number {
    const symbols = this.#read(last, half);
    const shared = this.#sharedFrom(symbols, last, half);
    this.#before = last;
    if (shared === 0) return this.#places[this.#fromEnd[0] as number] as number;
    if (this.#used + symbols + 2 > this.#units.length) this.#units = grown(this.#units);
    const place = this.#used;
    const jump = shared < symbols ? (this.#fromEnd[shared] as number) : 0;
    this.#places.fill(0, jump + 1, (this.#fromEnd[0] as number) + 1);
    for (let i = 0; i < shared; i++) {
      this.#places[this.#fromEnd[i] as number] = this.#used;
      this.#units[this.#used++] = this.#ids[i] as number;
    }
    if (this.#isLone(half)) this.#places[this.#fromEnd[0] as number] = 0;
    if (jump === 0) this.#used++;
    else {
      const to = this.#places[jump] as number;
      this.#units[this.#used++] = JUMP | (to >>> 16);
      this.#units[this.#used++] = to & 0xffff;
    }
    return place;
  }

  /** Reads the symbols of a tail; how many there are. */
  #read(last: number, half: boolean): number {
    let at = last;
    while (this.#codes[at - 1] !== 0) at--;
    let symbols = 0;
    for (let lone = half; at <= last; lone = false) {
      const code = this.#codes[at] as number;
      const lead = code >= this.#singles && !lone;
      this.#ids[symbols] = lead ? idOf(this.#singles, code, this.#codes[at + 1] as number) : code;
      this.#fromEnd[symbols++] = last + 1 - at;
      at += lead ? 2 : 1;
    }
    return symbols;
  }

  /** From which symbol on a tail goes on in the one before; the number of its symbols: nowhere. */
  #sharedFrom(symbols: number, last: number, half: boolean): number {
    let common = 0;
    while (
      this.#codes[last - common] !== 0 &&
      this.#codes[last - common] === this.#codes[this.#before - common]
    )
      common++;
    let from = this.#isLone(half) ? 1 : 0;
    while (from < symbols && !this.#isPlaced(this.#fromEnd[from] as number, common)) from++;
    return from > 0 && symbols - from < SHORTEST_SHARED ? symbols : from;
  }

  #isPlaced(fromEnd: number, common: number): boolean {
    return fromEnd <= common && this.#places[fromEnd] !== 0;
  }

  /** Whether a tail begins with a trail that would be read as a lead elsewhere, and so can't be shared. */
  #isLone(half: boolean): boolean {
    return half && (this.#ids[0] as number) >= this.#singles;
  }
}
