/** A verdict's sign: a form of its own for each, so that colour is never the only carrier. */
import type { Verdict } from "../lib/annotate/annotation.ts";

const FORMS: Record<Verdict, string> = {
  // check
  agree: "M3 8.5 6.5 12 13 4.5",
  // two waves: near enough
  consistent: "M2.5 6.5q2.75-3 5.5 0t5.5 0M2.5 11q2.75-3 5.5 0t5.5 0",
  // not equal
  differs: "M2.5 6h11M2.5 10h11M10.5 2.5l-5 11",
  // clock
  "other-time": "M8 2a6 6 0 1 0 .01 0M8 4.5V8l2.5 1.5",
  // two lines that do not meet
  "not-comparable": "M4 13 7 3M9 13l3-10",
  // question
  undetermined: "M5 5.5a3 3 0 1 1 4 2.8c-.7.3-1 .8-1 1.7M8 13v.2",
  // empty
  "not-on-record": "M3 8h10",
};

export function VerdictSign({ verdict }: { verdict: Verdict }) {
  return (
    <svg class="verdict-sign" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={FORMS[verdict]} />
    </svg>
  );
}
