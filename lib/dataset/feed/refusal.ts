/**
 * Why a feed, or a part of one, is not taken. `locales/<locale>/sync.json` has a sentence for each code,
 * filled from the parameters.
 */
export const REFUSALS = [
  // the envelope
  "not-a-feed",
  "too-large",
  "spec-unknown",
  "app-too-old",
  "no-known-key",
  "bad-signature",
  "other-feed",
  "old-seq",
  "same-seq",
  "from-the-future",
  // the manifest and the shards
  "bad-length",
  "bad-hash",
  "bad-manifest",
  "bad-gzip",
  "inflates-too-far",
  "bad-json",
  "bad-record",
  "bad-count",
] as const;

export type RefusalCode = (typeof REFUSALS)[number];
export type RefusalParams = Readonly<Record<string, string | number>>;

/** Thrown by every check of a feed. */
export class FeedRefusal extends Error {
  override readonly name = "FeedRefusal";
  readonly code: RefusalCode;
  readonly params: RefusalParams;

  constructor(code: RefusalCode, params: RefusalParams = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
  }
}
