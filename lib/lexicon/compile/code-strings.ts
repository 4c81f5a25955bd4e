/** Names as strings of codes. */
import { leadOf, trailOf } from "../coding.ts";
import type { Alphabet } from "./alphabet.ts";
import type { Folded } from "./name-list.ts";
import type { Strings } from "./sort.ts";

/** Names between two pauses. */
const STEP = 16_000;

/**
 * Each name as codes with a closing 0, written over its units, which are no longer there then: a unit has two bytes and
 * becomes two codes at most.
 */
export function* codeStrings(
  { units, starts }: Pick<Folded, "units" | "starts">,
  { idOf, singles }: Alphabet,
): Generator<void, Strings> {
  const codes = new Uint8Array(units.buffer);
  let used = 0;
  for (let k = 0; k < starts.length - 1; k++) {
    if (k % STEP === 0) yield;
    const to = (starts[k + 1] as number) - 1;
    const from = starts[k] as number;
    starts[k] = used;
    for (let i = from; i < to; i++) {
      const id = idOf[units[i] as number] as number;
      if (id < 256) codes[used++] = id;
      else {
        codes[used++] = leadOf(singles, id);
        codes[used++] = trailOf(id);
      }
    }
    codes[used++] = 0;
  }
  starts[starts.length - 1] = used;
  return { codes: codes.slice(0, used), starts };
}
