/** Names as strings of codes. */
import { leadOf, trailOf } from "../coding.ts";
import type { Strings } from "./sort.ts";

/** Names between two pauses. */
const STEP = 16_000;

/** Each name as codes with a closing 0. `ids` are the names end to end, `starts` where each begins. */
export function* codeStrings(
  ids: Uint16Array,
  starts: Uint32Array,
  singles: number,
): Generator<void, Strings> {
  const count = starts.length - 1;
  let extra = count;
  for (let i = 0; i < ids.length; i++) if ((ids[i] as number) >= 256) extra++;
  const codes = new Uint16Array(ids.length + extra);
  const begin = new Uint32Array(count + 1);
  let used = 0;
  for (let k = 0; k < count; k++) {
    if (k % STEP === 0) yield;
    begin[k] = used;
    const to = starts[k + 1] as number;
    for (let i = starts[k] as number; i < to; i++) {
      const id = ids[i] as number;
      if (id < 256) codes[used++] = id;
      else {
        codes[used++] = leadOf(singles, id);
        codes[used++] = trailOf(id);
      }
    }
    used++;
  }
  begin[count] = used;
  return { codes, starts: begin };
}
