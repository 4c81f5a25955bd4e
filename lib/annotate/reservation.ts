/** What keeps a contradiction from being called one. */
import { slipOf } from "../figures/judge/slip.ts";
import type { Chosen, Linked } from "./choose-claim.ts";
import { comparableFigure } from "./comparable.ts";
import {
  actsThrough,
  countsTogether,
  type Doubt,
  doubtInWords,
  headsWithYear,
  leadOf,
  namesPlace,
  tellsOfATime,
} from "./doubts.ts";
import { ARTICLE, CLAUSE, firstFrom, SENTENCE } from "./place.ts";
import { isQuantity, type Reading } from "./reading.ts";

/** Dates and ordinals stand beside so many things that only a cue right at them makes a contradiction. */
const CLOSE = 3;
/** Apart by more than this, and not by a power of ten, two figures hardly speak of the same thing. */
const FAR = 30;
/** A sentence that does not name the record, but some other project that nobody has on record. */
const OTHER_PROJECT = /(?<![该本此这])\p{Script=Han}{2}(?:项目|工程|行动|计划)/u;
/** Words that make a figure a total rather than something told in passing. */
const TOTAL = /累计|共|总|已|至今|截至|截止|目前|全国|覆盖|联动|以来|年来|逾|超/;

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

/** Whether a slip of the pen explains the difference: a power of ten, digits transposed. */
function isSlip({ linked, candidate }: Chosen): boolean {
  const page = comparableFigure(linked.figure.it, {
    metric: linked.link.metric.id,
    scope: null,
    around: null,
  });
  return slipOf(page, candidate.figure) !== null;
}

/** Numbers so far apart that it is not the same thing, unless a slip of the pen explains it. */
function isFar(chosen: Chosen): boolean {
  const { linked, candidate } = chosen;
  const [ours, theirs] = [Number(linked.figure.it.nominal), Number(candidate.figure.nominal)];
  return Math.max(ours / theirs, theirs / ours) > FAR && !isSlip(chosen);
}

/** 淘宝有3000万商家，公益宝贝只是…: named only in a later clause, it is not what the sentence began with. */
function isAfterthought({ figure, link }: Linked, { names }: Reading): boolean {
  if (!link.subject.behind || link.subject.level <= CLAUSE) return false;
  for (let i = firstFrom(names, figure.start) - 1; names[i]?.at.sentence === figure.at.sentence; i--)
    if (names[i]?.it.id === link.subject.id) return false;
  return true;
}

/** A smaller number, undated, among no others that agree with its source, and nothing says that it is the total. */
function isInPassing({ linked, candidate }: Chosen, lead: string, company: ReadonlySet<string>): boolean {
  const { asOf } = linked.figure.it;
  return asOf === null && !company.has(candidate.claim.reportedIn) && !TOTAL.test(lead);
}

/** What the words up to a smaller figure say against it being the whole; null: nothing. */
function partBy(chosen: Chosen, lead: string, company: ReadonlySet<string>): string | null {
  const { linked, candidate } = chosen;
  const { it } = linked.figure;
  if (Number(it.nominal) >= Number(candidate.figure.nominal) || !linked.link.metric.ascending) return null;
  if (isInPassing(chosen, lead, company) && !isSlip(chosen)) return "doubt-part";
  const ofTotal = it.aggregate !== "cumulative" && candidate.claim.aggregate === "cumulative";
  return ofTotal && (headsWithYear(lead) || tellsOfATime(lead)) ? "doubt-period" : null;
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
  if (doubt === "each") return sameMean || !linked.link.metric.ascending;
  if (doubt === "earlier" || doubt === "rise") return dated || sameMean;
  return doubt === "period" && (sameMean || claimed === "period" || claimed === "annualAverage");
}

/** The code of the reason for not saying `differs`; null: nothing stands against it. `company`: sources the page agrees with. */
export function reservationOn(chosen: Chosen, reading: Reading, company: ReadonlySet<string>): string | null {
  const { linked, scope } = chosen;
  const { figure, link } = linked;
  if (linked.disputed || isAfterthought(linked, reading)) return "two-programs";
  const doubt = doubtInWords(figure, reading);
  if (doubt && !isAnswered(doubt, chosen)) return doubt === "each" ? "doubt-part" : `doubt-${doubt}`;
  if (isFar(chosen)) return "doubt-far";
  const lead = leadOf(figure, reading, link.subject.id);
  const part = partBy(chosen, lead, company);
  if (part) return part;
  if (countsTogether(lead) || (link.subject.level > SENTENCE && OTHER_PROJECT.test(lead)))
    return "two-programs";
  if (actsThrough(lead)) return "doubt-part";
  return scope === null && namesPlace(lead) ? "doubt-place" : null;
}
