/** How much of a text is read at a time. */
import type { AtOnce } from "./at-once.ts";
import { LONGEST_GLOSS } from "./characters.ts";
import { OPEN } from "./compile/alphabet.ts";
import type { Lexicon } from "./load.ts";

/** Text units a call takes, a multiple of three: the few places it writes stay in the processor's first cache. */
export const STRETCH = 12_285;
/**
 * Units a call takes while the code is cold: V8 puts compiled code in place between two calls. Inside one long loop it
 * would do so by on-stack replacement, whose threads held the first page up for longer than all of its reading takes.
 */
export const COLD_STRETCH = 510;
/** Units after which the code is warm. */
const WARM = 20_000;
/** Units that this realm has read. */
let read = 0;

/** Where the stretch ends that begins at `from`: not inside a gloss, since a name around it begins before names in it. */
export const stretchEnd = (({ map }: Lexicon, text: string, from: number): number => {
  const to = from + (read < WARM ? COLD_STRETCH : STRETCH);
  read += to - from;
  if (to >= text.length) return text.length;
  for (let at = to; at > to - LONGEST_GLOSS - 2; at--) {
    if (map[text.charCodeAt(at)] === OPEN) return at;
  }
  return to;
}) satisfies AtOnce;
