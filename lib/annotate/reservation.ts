/** What keeps a contradiction from being called one. */
import { slipOf } from "../figures/judge/slip.ts";
import type { Chosen, Linked } from "./choose-claim.ts";
import { comparableFigure } from "./comparable.ts";
import { type Doubt, doubtInWords, leadOf, namesPlace } from "./doubts.ts";
import { ARTICLE, CLAUSE, SENTENCE } from "./place.ts";
import { isQuantity, type Reading } from "./reading.ts";

/** Dates and ordinals stand beside so many things that only a cue right at them makes a contradiction. */
const CLOSE = 3;
/** Apart by more than this, and not by a power of ten, two figures hardly speak of the same thing. */
const FAR = 30;
/** A sentence that does not name the record, but some other project that nobody has on record. */
const OTHER_PROJECT = /(?<![该本此这])\p{Script=Han}{2}(?:项目|工程|行动|计划)/u;
/** Words that make a figure a total rather than something told in passing. */
const TOTAL = /累计|共|总|已|至今|截至|截止|目前|全国|覆盖|联动|以来|年来|达|逾|超/;

/** Whether a date or an ordinal is only loosely tied to its cue and its record: 举行2月23日 runs on from a headline. */
function isLoose({ figure, link }: Linked): boolean {
  const { kind } = figure.it;
  if (kind !== "date" && kind !== "ordinal" && kind !== "duration") return false;
  if (kind === "date" && link.cue.front && link.cue.gap === 0) return true;
  return link.cue.gap > CLOSE || link.cue.level > CLAUSE || link.subject.level > CLAUSE;
}

/** Undated and of quite another size (2900元 beside 3.3亿元): someone's own figure, not the program's. */
function isStray(chosen: Chosen): boolean {
  const { figure, link } = chosen.linked;
  return isQuantity(figure.it) && figure.it.asOf === null && link.metric.ascending && isFar(chosen);
}

const TRUE_OF_MUCH = new Set(["understates", "overstates"]);

/**
 * Whether the link holds at all. A figure whose paragraph does not name the record, or a date far from its cue, belongs
 * to it only if the values bear it out.
 */
export function isSure(chosen: Chosen): boolean {
  const { linked, comparison } = chosen;
  const { verdict, code } = comparison;
  if (verdict === "agree") return true;
  if (isLoose(linked) || (linked.figure.it.kind === "date" && verdict === "undetermined")) return false;
  if (["other-time", "undetermined", "differs"].includes(verdict) && isStray(chosen)) return false;
  return linked.link.subject.level < ARTICLE || (verdict === "consistent" && !TRUE_OF_MUCH.has(code));
}

/** Numbers so far apart that it is not the same thing, unless a slip of the pen explains it. */
function isFar({ linked, candidate }: Chosen): boolean {
  const page = comparableFigure(linked.figure.it, {
    metric: linked.link.metric.id,
    scope: null,
    around: null,
  });
  const [ours, theirs] = [Number(page.nominal), Number(candidate.figure.nominal)];
  return Math.max(ours / theirs, theirs / ours) > FAR && slipOf(page, candidate.figure) === null;
}

/** A smaller number, undated, in a clause that does not name the record, and nothing says it is the total. */
function isInPassing({ linked, candidate }: Chosen, lead: string): boolean {
  const { figure, link } = linked;
  const below = Number(figure.it.nominal) < Number(candidate.figure.nominal);
  return below && link.subject.level > CLAUSE && figure.it.asOf === null && !TOTAL.test(lead);
}

/**
 * A doubt about the time of a figure is answered where the page gives the very date of the claim, one about its being a
 * part of a time where the claim is such a part itself.
 */
function isAnswered(doubt: Doubt, { comparison, candidate, linked }: Chosen): boolean {
  const { aggregate, asOf } = linked.figure.it;
  const claimed = candidate.claim.aggregate;
  const dated = asOf !== null && comparison.time === "same";
  const sameMean = aggregate !== null && aggregate === claimed && aggregate !== "cumulative";
  if (doubt === "earlier" || doubt === "rise") return dated || sameMean;
  return doubt === "period" && (sameMean || claimed === "period" || claimed === "annualAverage");
}

/** The code of the reason for not saying `differs`; null: nothing stands against it. */
export function reservationOn(chosen: Chosen, reading: Reading): string | null {
  const { linked, scope } = chosen;
  if (linked.disputed) return "two-programs";
  const doubt = doubtInWords(linked.figure, reading);
  if (doubt && !isAnswered(doubt, chosen)) return `doubt-${doubt}`;
  if (isFar(chosen)) return "doubt-far";
  const lead = leadOf(linked.figure, reading);
  if (isInPassing(chosen, lead)) return "doubt-part";
  if (linked.link.subject.level > SENTENCE && OTHER_PROJECT.test(lead)) return "two-programs";
  return scope === null && namesPlace(lead) ? "doubt-place" : null;
}
