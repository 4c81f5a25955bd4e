/** What goes into a lexicon and what comes out of a scan. */

/**
 * alone: counts wherever it stands. context: only with its owner, or a record linked to it, on the page.
 * never: only as a short form that the page itself introduces. negative: must not match, and blocks what it overlaps.
 */
export type NameMatch = "alone" | "context" | "never" | "negative";

export interface LexiconName {
  /** As written in the dataset; folded on compiling. At most 64 symbols, at least two. */
  readonly text: string;
  /** Ordinal of the record it names (an index into the directory stored beside the lexicon). */
  readonly record: number;
  readonly match: NameMatch;
  /** Misprints and the like: found on pages, never offered by look-up. */
  readonly hidden?: boolean;
  /** Dates as precise as known (`2022-06`); a name outside its validity still matches, `Mention` says so. */
  readonly validFrom?: string;
  readonly validThrough?: string;
}

/** One name that a stretch of text spells; several records may share one spelling. */
export interface MentionedName {
  readonly record: number;
  readonly match: NameMatch;
  readonly validFrom?: string;
  readonly validThrough?: string;
}

/** A stretch of the original text, UTF-16 offsets, end exclusive; leftmost-longest, never overlapping, never across a blank line. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly names: readonly MentionedName[];
}

/** How a look-up hit was found, best first. */
export type LookUpRank = "exact" | "prefix" | "pinyin" | "initials" | "substring" | "typo";

export interface LookUpHit {
  readonly record: number;
  readonly rank: LookUpRank;
}
