/** The first step: every name folded, or refused with a reason. */
import { LONGEST_KEY, type RefusalReason, writeKey } from "../key.ts";
import type { LexiconName } from "../names.ts";
import { MOST_RECORDS } from "../values.ts";

/** A name that is not in the lexicon, and why; the others are. */
export interface Refusal {
  readonly name: LexiconName;
  readonly reason: RefusalReason | "record-out-of-range";
}

export interface Folded {
  /** Folded units of all accepted names, end to end. */
  readonly symbols: Uint16Array;
  /** Where each begins; one more than there are names. */
  readonly starts: Uint32Array;
  /** Which of the names each is. */
  readonly nameOf: Uint32Array;
  /** How often each folded unit occurs. */
  readonly counts: Uint32Array;
  readonly refused: readonly Refusal[];
}

/** Names between two pauses. */
const STEP = 4_000;

export function* foldNames(names: readonly LexiconName[]): Generator<number, Folded> {
  let symbols = new Uint16Array(names.length * 12 + LONGEST_KEY);
  const starts = new Uint32Array(names.length + 1);
  const nameOf = new Uint32Array(names.length);
  const refused: Refusal[] = [];
  let used = 0;
  let accepted = 0;
  for (let i = 0; i < names.length; i++) {
    if (i % STEP === 0) yield i / names.length;
    const name = names[i] as LexiconName;
    if (used + LONGEST_KEY > symbols.length) symbols = grown(symbols);
    const length = inRange(name.record) ? writeKey(name.text, symbols, used) : "record-out-of-range";
    if (typeof length === "string") {
      refused.push({ name, reason: length });
      continue;
    }
    nameOf[accepted] = i;
    used += length;
    starts[++accepted] = used;
  }
  const kept = symbols.subarray(0, used);
  return {
    symbols: kept,
    starts: starts.subarray(0, accepted + 1),
    nameOf: nameOf.subarray(0, accepted),
    counts: countsOf(kept),
    refused,
  };
}

const inRange = (record: number) => Number.isInteger(record) && record >= 0 && record < MOST_RECORDS;

function grown(symbols: Uint16Array): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(symbols.length * 2);
  larger.set(symbols);
  return larger;
}

function countsOf(symbols: Uint16Array): Uint32Array {
  const counts = new Uint32Array(0x10000);
  for (let i = 0; i < symbols.length; i++) {
    const unit = symbols[i] as number;
    counts[unit] = (counts[unit] as number) + 1;
  }
  return counts;
}
