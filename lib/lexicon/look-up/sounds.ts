/** Symbols in groups that fit a byte: those that are read alike are together, so that few groups fit what was typed. */
import type { Lexicon } from "../load.ts";
import { readingsTable } from "./pinyin.ts";

const GROUPS = 2 ** 8;

/** [symbol id]: its group. The end of a spelling (id 0) has one for itself, 0. */
export function groupsBySound({ alphabet }: Lexicon): Uint8Array {
  const { syllables, ofUnit } = readingsTable();
  return Uint8Array.from(alphabet, (unit, id) => {
    if (id === 0) return 0;
    const syllable = ofUnit.get(unit)?.[0];
    const sound = syllable === undefined ? unit % (GROUPS - 1) : (syllable / syllables.length) * (GROUPS - 1);
    return 1 + Math.floor(sound);
  });
}

/** [group]: the bits of all symbols in it. */
export function anyInGroup(bits: Int32Array, groups: Uint8Array): Int32Array {
  const any = new Int32Array(GROUPS);
  for (let id = 0; id < bits.length; id++) {
    const group = groups[id] as number;
    any[group] = (any[group] as number) | (bits[id] as number);
  }
  return any;
}
