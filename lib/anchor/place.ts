/** Where a note's quote stands in a text, or why it does not. Offsets are UTF-16 code units. */

export type Place =
  /** The quote, as it was, where it was. */
  | { readonly state: "exact"; readonly start: number; readonly end: number }
  /** The quote (or nearly), somewhere else. */
  | { readonly state: "moved"; readonly start: number; readonly end: number; readonly score: number }
  /** The place is known but a figure in it is another one now. */
  | {
      readonly state: "changed";
      readonly start: number;
      readonly end: number;
      readonly was: string;
      readonly is: string;
    }
  /** Several places fit and nothing tells them apart. */
  | { readonly state: "ambiguous"; readonly count: number }
  /** The quote is not in the text. */
  | { readonly state: "orphan" }
  /** Not looked for yet, or the page has not settled. */
  | { readonly state: "pending" };
