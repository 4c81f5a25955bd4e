/**
 * A query as a machine whose states are the places between its letters, one bit each: a symbol of a name moves it on
 * by itself (1), by its initial (1, or 2 for zh, ch, sh) or by a syllable it is read as (1 … 6).
 */
import { foldTable, SKIPPED } from "../../text/fold.ts";
import { FLAG } from "../compile/alphabet.ts";
import type { Lexicon } from "../load.ts";
import { anyOf, literalSteps, type Steps, stepsFor, syllableOrInitial, wholeSyllable } from "./steps.ts";

/** States fit 32 bits with room for the last; the rest of a longer query is compared only where this much fits. */
export const LONGEST_QUERY = 30;

export interface Query {
  /** Folded units. */
  readonly units: readonly number[];
  /** The part that the machine reads. */
  readonly typed: string;
  /** [symbol id]: bit p set if the symbol is the query's unit at p. */
  readonly literal: Int32Array;
  /** Symbols or whole syllables. */
  readonly full: Steps;
  /** Symbols, whole syllables or initials. */
  readonly loose: Steps;
  /** [symbol id]: any of `loose`. */
  readonly any: Int32Array;
  /** Symbol ids of the units beyond LONGEST_QUERY. */
  readonly rest: readonly number[];
  /** Whether pinyin comes into it. */
  readonly letters: boolean;
}

/** Folds what was typed: no spaces or apostrophes, no tones. */
export function unitsOf(typed: string): number[] {
  const folds = foldTable();
  const toneless = typed
    .normalize("NFD")
    .replace(/u([\u0304\u0301\u030c\u0300]?)\u0308/gi, "v$1")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
  const units: number[] = [];
  for (let i = 0; i < toneless.length; i++) {
    const unit = folds[toneless.charCodeAt(i)] as number;
    if (unit !== SKIPPED && unit !== 0x27) units.push(unit);
  }
  return units;
}

export function readQuery(lexicon: Lexicon, units: readonly number[]): Query {
  const used = units.slice(0, LONGEST_QUERY);
  const typed = String.fromCharCode(...used);
  const literal = new Int32Array(lexicon.alphabet.length);
  used.forEach((unit, place) => {
    const id = symbolOf(lexicon, unit);
    if (id > 1) literal[id] = (literal[id] as number) | (1 << place);
  });
  const letters = /[a-z]/.test(typed);
  const full = letters ? stepsFor(lexicon, literal, wholeSyllable(typed)) : literalSteps(literal);
  const loose = letters ? stepsFor(lexicon, literal, syllableOrInitial(typed)) : full;
  return {
    units,
    typed,
    literal,
    full,
    loose,
    any: anyOf(loose),
    rest: units.slice(LONGEST_QUERY).map((unit) => symbolOf(lexicon, unit)),
    letters,
  };
}

const symbolOf = ({ map }: Lexicon, unit: number) => (map[unit] as number) & (FLAG - 1);
