/** Whether a figure belongs to the record and metric it was linked to. */
import { isEvident, slipOf } from "../../figures/judge/slip.ts";
import { type Chosen, isDay } from "../claim/choose-claim.ts";
import { ARTICLE, CLAUSE, firstFrom, SENTENCE } from "../place.ts";
import { isQuantity, type Reading } from "../reading.ts";
import { notUnderstood } from "../understood/understood.ts";
import { isAfterthought } from "./afterthought.ts";
import type { Company } from "./company.ts";
import { goesOn, isStillAbout } from "./continuation.ts";
import { isBeforeTheRecord, isOfTheRecord } from "./dated-event.ts";

/** Dates and ordinals stand beside so many things that only a cue right at them makes a contradiction. */
const CLOSE = 3;
/** Apart by more than this, and not by a power of ten, two figures hardly speak of the same thing. */
const FAR = 30;
/** Whether a date or an ordinal is only loosely tied to its cue and its record: 举行2月23日 runs on from a headline. */
function isLoose(chosen: Chosen, reading: Reading, company: Company): boolean {
  const { linked } = chosen;
  const { figure, link } = linked;
  const { names } = reading;
  const { kind } = figure.it;
  if (kind !== "date" && kind !== "ordinal" && kind !== "duration") return false;
  if (isDay(figure.it) && link.cue.front && link.cue.gap === 0) return true;
  if (kind === "date" && isOfTheRecord(linked, reading))
    if (link.subject.level <= CLAUSE || goesOn(chosen, reading, company)) return false;
  // 开展心智障碍者家庭支持计划的第四年: its own name parts a figure from no cue.
  const name = names[firstFrom(names, figure.start) - 1];
  const between = name && name.it.id === link.subject.id && link.cue.front ? name.end - name.start : 0;
  const gap = name && figure.start - name.end <= CLOSE ? link.cue.gap - between : link.cue.gap;
  if (gap > CLOSE || link.cue.level > CLAUSE) return true;
  // How long it has been there is told of many things; which year it is in, or how long it is for, of what was named.
  const ofOthers =
    (kind === "duration" && link.metric.ascending) || notUnderstood(chosen, reading, company) !== "";
  return link.subject.level > (ofOthers ? CLAUSE : SENTENCE);
}

/** Undated and of quite another size (2900元 beside 3.3亿元): someone's own figure, not the program's. */
export function isStray(chosen: Chosen): boolean {
  const { figure, link } = chosen.linked;
  return isQuantity(figure.it) && figure.it.asOf === null && link.metric.ascending && isFar(chosen);
}

/** True of so many figures that it says little of this one. */
export const TRUE_OF_MUCH: ReadonlySet<string> = new Set(["understates", "overstates"]);

/** 每卖出一单捐5分钱，一个月捐了300元: what is given per order in one clause says nothing of a sum in another. */
function isOfOtherRate(chosen: Chosen): boolean {
  const { linked, candidate } = chosen;
  if (candidate.figure.per === null || linked.figure.it.per !== null) return false;
  return linked.link.cue.level > CLAUSE && isFar(chosen);
}

/**
 * Whether the link holds at all. A figure whose paragraph does not name the record, or a date far from its cue, belongs
 * to it only if the values bear it out, or the words plainly go on about it.
 */
export function isSure(chosen: Chosen, reading: Reading, company: Company): boolean {
  const { linked, comparison } = chosen;
  const { verdict, code } = comparison;
  if (verdict === "agree" || isBeforeTheRecord(linked, reading)) return true;
  if (verdict !== "consistent" || TRUE_OF_MUCH.has(code))
    if (isAfterthought(linked.figure, linked.link.subject, reading) || isOfOtherRate(chosen)) return false;
  if (isLoose(chosen, reading, company) || (linked.figure.it.kind === "date" && verdict === "undetermined"))
    return false;
  if (linked.link.subject.level < ARTICLE || goesOn(chosen, reading, company)) return true;
  if (isEvidentSlip(chosen) && isStillAbout(linked, reading)) return true;
  return verdict === "consistent" && !TRUE_OF_MUCH.has(code);
}

/** Whether a slip of the pen explains the difference: a power of ten, digits transposed. */
export function isSlip({ linked, candidate }: Chosen): boolean {
  return slipOf(linked.figure.it, candidate.figure) !== null;
}

/** Whether the digits alone give away that a figure means the one on record. */
export function isEvidentSlip({ linked, candidate, comparison }: Chosen): boolean {
  return (
    comparison.verdict === "differs" &&
    isQuantity(linked.figure.it) &&
    isEvident(linked.figure.it, candidate.figure)
  );
}

/** Numbers so far apart that it is not the same thing, unless a slip of the pen explains it. */
export function isFar(chosen: Chosen): boolean {
  const { linked, candidate } = chosen;
  const [ours, theirs] = [Number(linked.figure.it.nominal), Number(candidate.figure.nominal)];
  return Math.max(ours / theirs, theirs / ours) > FAR && !isSlip(chosen);
}
