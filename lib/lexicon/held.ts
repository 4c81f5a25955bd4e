/**
 * What every unit of a text is looked up in, held at one place of this realm whatever the lexicon. V8 puts address and
 * length of a constant array into the code; an array that is given to a function is asked at each look for its kind, its
 * length, where it lies and whether it is detached, which takes longer than the look. Only a constant of the module that
 * looks is one to V8: take what you need as `const { map } = held`.
 */
import type { AtOnce } from "./at-once.ts";
import { MOST_BITS } from "./bits.ts";
import type { Lexicon } from "./load.ts";

export const held = {
  map: new Uint16Array(2 ** 16),
  /** As many as there may be; the lexicon's own are at the beginning. */
  pairs: new Int32Array(MOST_BITS / 32),
};

/** The lexicon they are of. Held weakly: a dataset that was replaced must not lie in memory until the next page. */
let current: WeakRef<Lexicon> | undefined;

/** Copies them out of another lexicon, some 260 KB of a big one, once: what is looked up less often is not worth it. */
export const hold = ((lexicon: Lexicon): void => {
  if (current?.deref() === lexicon) return;
  held.map.set(lexicon.map);
  held.pairs.set(lexicon.pairs);
  current = new WeakRef(lexicon);
}) satisfies AtOnce;
