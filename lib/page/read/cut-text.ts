/** Shorter text is not cut. */
export const LONGEST_RUN = 16_000;
/** How far back a good place to cut is looked for. */
const LOOK_BACK = 2_000;
const SENTENCE_END = /[。！？；!?\n]/;

/** Cuts very long text into runs that end at sentences where possible, never inside a surrogate pair. */
export function* cutText(data: string): Generator<{ from: number; to: number }, void> {
  for (let from = 0; from < data.length; ) {
    const to = data.length - from <= LONGEST_RUN ? data.length : goodCut(data, from + LONGEST_RUN);
    yield { from, to };
    from = to;
  }
}

function goodCut(data: string, limit: number): number {
  for (let at = limit; at > limit - LOOK_BACK; at--) {
    if (SENTENCE_END.test(data.charAt(at - 1))) return at;
  }
  const low = data.charCodeAt(limit);
  return low >= 0xdc00 && low <= 0xdfff ? limit - 1 : limit;
}
