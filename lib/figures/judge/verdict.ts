/** What a comparison of two figures can say. Verdicts are ordered by nothing: see `choose.ts` for which one wins. */

/**
 * agree: the same value. consistent: both can be true of one value (rounding, nested intervals, a dropped qualifier).
 * differs: both cannot be true. other-time: the dates differ and that explains it. not-comparable: a gate failed.
 * undetermined: the words leave it open. not-on-record: nothing to compare with.
 */
export type Verdict =
  | "agree"
  | "consistent"
  | "differs"
  | "other-time"
  | "not-comparable"
  | "undetermined"
  | "not-on-record";

/**
 * A reason as data, so that every language can say it: `locales/<locale>/reason.json` has a sentence for each code.
 * A parameter that starts with `@` is the key of another message there; every other one is ready to show.
 */
export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
