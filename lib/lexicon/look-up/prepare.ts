/** What look-up reads is made once for each lexicon, in slices if there is time before the first key stroke. */
import { foldTable } from "../../text/fold.ts";
import type { Lexicon } from "../load.ts";
import { readingsTable } from "./pinyin.ts";
import { type Spelled, spell } from "./spelled.ts";

type Making = Generator<void, Spelled>;

const made = new WeakMap<ArrayBuffer, Spelled | Making>();

const isMade = (it: Spelled | Making): it is Spelled => "ids" in it;

/** One slice of the work; the result once there is no more. */
function makeOn(lexicon: Lexicon): Spelled | undefined {
  const { buffer } = lexicon;
  let making = made.get(buffer);
  if (making === undefined) {
    making = spell(lexicon);
    made.set(buffer, making);
  }
  if (isMade(making)) return making;
  const step = making.next();
  if (!step.done) return undefined;
  made.set(buffer, step.value);
  return step.value;
}

/** The spellings; what is not made yet is made now. */
export function spelledOf(lexicon: Lexicon): Spelled {
  for (;;) {
    const spelled = makeOn(lexicon);
    if (spelled) return spelled;
  }
}

/**
 * Makes ready for look-ups, a few milliseconds at a time: to be called when a search box is shown, so that the first
 * key stroke need not wait (300,000 names take some 150 ms). `pause` lets others run; a macrotask unless told.
 */
export async function prepareLookUp(
  lexicon: Lexicon,
  pause: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve, 0)),
): Promise<void> {
  foldTable();
  readingsTable();
  while (makeOn(lexicon) === undefined) await pause();
}
