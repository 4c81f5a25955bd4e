/** Where a note's quote stands in a text, or why it does not. Offsets are UTF-16 code units. */

export type Place =
  /** The quote, as it was, where it was. */
  | { readonly state: "exact"; readonly start: number; readonly end: number }
  /** The quote (or nearly), somewhere else. */
  | { readonly state: "moved"; readonly start: number; readonly end: number; readonly score: number }
  /** The place is known but a figure in it, or else a word, is another one now: both are told. */
  | {
      readonly state: "changed";
      readonly what: "figure" | "wording";
      readonly start: number;
      readonly end: number;
      readonly was: string;
      readonly is: string;
    }
  /** The same words stand in so many places and nothing says which; one: amid other words than the note's. */
  | { readonly state: "ambiguous"; readonly count: number }
  /** The quote is not in the text. */
  | { readonly state: "orphan" }
  /** Not looked for yet, or the page has not settled. */
  | { readonly state: "pending" };
