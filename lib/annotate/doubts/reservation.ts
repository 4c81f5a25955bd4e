/** What keeps a contradiction from being called one. */
import type { Chosen, Linked } from "../claim/choose-claim.ts";
import { CLAUSE, SENTENCE } from "../place.ts";
import { isQuantity, type Reading } from "../reading.ts";
import { isUnderYear } from "../times/headings.ts";
import { notUnderstood } from "../understood/understood.ts";
import type { Company } from "./company.ts";
import { countsAnother } from "./counted.ts";
import { isOfTheRecord } from "./dated-event.ts";
import { type Doubt, doubtsInWords } from "./doubts.ts";
import { leadOf } from "./lead.ts";
import { actsThrough, beginsWithOther, countsTogether, tellsOfAnother } from "./lead-other.ts";
import { tellsOfAKind, tellsOfPart } from "./lead-part.ts";
import {
  doubtCarried,
  tellsOfAnotherYear,
  tellsOfATime,
  tellsOfAYear,
  tellsOfSomeSpan,
} from "./lead-time.ts";
import { namesPlace } from "./places.ts";
import { isEvidentSlip, isFar, isSlip } from "./sure.ts";

/** A sentence that does not name the record, but some other project that nobody has on record. */
const OTHER_PROJECT =
  /(?!目前|如今|现在|至今|同时|整个|公益|.?[该本此这])\p{Script=Han}{2}(?:项目|工程|行动|计划)/u;
/** Words that make a figure a total rather than something told in passing. */
const TOTAL =
  /累计|共(?!同)|总|已|至今|迄今|截至|截止|目前|如今|全国|联动|以来|年来|先后|历经|现有|设有|建有|下设|拥有/;

/** Both are a mean, or both of a period, in so many words. */
function isOfOneMean({ figure }: Linked, { claim }: Chosen["candidate"]): boolean {
  const { aggregate } = figure.it;
  return aggregate !== null && aggregate === claim.aggregate && aggregate !== "cumulative";
}

/** The page gives the date of the claim. */
const isOfOneDate = ({ linked, comparison }: Chosen) =>
  linked.figure.it.asOf !== null && comparison.time === "same";

/** 今年，壹基金联合…: of a yearly campaign the one on record, if the year is the same. */
const THIS_TIME = /(?:今年|本届)[^,;:]{0,12},?[^,;:]{0,16}$/;

/** Undated, among no others that agree with its source, and nothing says that it is the total, or the state of a place. */
function isInPassing({ linked, candidate, page }: Chosen, lead: string, company: Company): boolean {
  const { asOf } = linked.figure.it;
  if (candidate.claim.aggregate === "period" && THIS_TIME.test(lead)) return false;
  const told = !linked.link.metric.ascending && (page.scope !== null || isOfOneMean(linked, candidate));
  return asOf === null && !told && !company.has(candidate.claim.reportedIn) && !TOTAL.test(lead);
}

/** What the words up to a figure say against it being the whole; null: nothing. */
function partBy(chosen: Chosen, lead: string, company: Company, reading: Reading): string | null {
  const { linked, candidate } = chosen;
  const { it } = linked.figure;
  if (!isQuantity(it)) return null;
  if (isInPassing(chosen, lead, company) && !isSlip(chosen)) return "doubt-passing";
  if (Number(it.nominal) >= Number(candidate.figure.nominal)) return null;
  if (tellsOfSomeSpan(lead)) return "doubt-period";
  if (!linked.link.metric.ascending) return tellsOfAnotherYear(lead) ? "doubt-period" : null;
  const ofTotal = it.aggregate !== "cumulative" && candidate.claim.aggregate === "cumulative";
  const ofTime = () => tellsOfAYear(lead) || tellsOfATime(lead) || isUnderYear(linked.figure, reading);
  return ofTotal && ofTime() ? "doubt-period" : null;
}

/**
 * A doubt about the time of a figure is answered where the page gives the very date of the claim, one about its being a
 * part of a time where the claim is such a part itself, 只有 where a slip of the pen explains the value.
 */
function isAnswered(doubt: Doubt, chosen: Chosen): boolean {
  const { candidate, linked } = chosen;
  const { aggregate } = linked.figure.it;
  const claimed = candidate.claim.aggregate;
  const dated = isOfOneDate(chosen);
  const sameMean = isOfOneMean(linked, candidate);
  if (doubt === "only") return isSlip(chosen);
  if (doubt === "each") return sameMean || !linked.link.metric.ascending;
  // What came in some time is recorded nowhere as such: 2018年新增50万家 says nothing of that year's 200万.
  if (doubt === "rise" && aggregate === "period") return false;
  if (doubt === "earlier" || doubt === "rise") return dated || sameMean;
  return doubt === "period" && (sameMean || claimed === "period" || claimed === "annualAverage");
}

/** A time that the sentence before tells its figures are of: 过去一财年有216万商家。 */
const PERIOD =
  /财年|全年|年度|今年|去年|前年|当年|本月|上月|上?半年|季度|(?<!截[至止]|[到至自从])(?:19|20)\d\d年(?![底末])/;
const BEFORE = 100;

/** Whether a paragraph has told of some time before the figure's sentence, which may go on to tell of that time. */
function followsPeriod({ at }: Linked["figure"], { passages, folded }: Reading): boolean {
  const from = passages.sentences[at.sentence] ?? 0;
  return PERIOD.test(folded.between(Math.max(passages.paragraphs[at.paragraph] ?? 0, from - BEFORE), from));
}

/** What a sentence that is not understood seems to speak of, as far as its words tell. */
function seemsToBe({ linked, page }: Chosen, lead: string, reading: Reading): string {
  const { figure, link } = linked;
  if (countsAnother(figure, link.metric, link.cue, reading)) return "doubt-other";
  if (link.subject.level > SENTENCE && beginsWithOther(lead)) return "doubt-other";
  if (link.subject.level > SENTENCE && OTHER_PROJECT.test(lead)) return "two-programs";
  if (tellsOfPart(lead)) return "doubt-part";
  if (tellsOfAnother(lead)) return "doubt-other";
  return page.scope === null && namesPlace(lead) ? "doubt-place" : "doubt-unclear";
}

/** A plan or a supposition is no slip, whatever its digits. */
const UNREAL: ReadonlySet<Doubt> = new Set(["planned", "supposed"]);

/** Whether a sentence that does not name the record speaks of it as a whole, or of the very time that is on record. */
function speaksOfWhole(chosen: Chosen, lead: string): boolean {
  const { linked, candidate } = chosen;
  if (!isQuantity(linked.figure.it) || TOTAL.test(lead) || isSlip(chosen)) return true;
  if (candidate.claim.aggregate === "cumulative") return false;
  return isOfOneDate(chosen) || (candidate.claim.aggregate === "period" && THIS_TIME.test(lead));
}

/** Doubts that take a word nobody vouches for: of a sentence that is understood they say nothing. */
const BY_WORDS: ReadonlySet<Doubt> = new Set(["part", "only", "each"]);

/** What a clause gives out, where the record counts what came in: 发放善款3亿元. */
const GIVEN_OUT = /发放|派发|送出|支出|拨付|资助|援助|给付|赔/g;

function spendsInstead({ linked }: Chosen, lead: string): boolean {
  const { figure, link } = linked;
  if (figure.it.kind !== "money") return false;
  const clause = lead.slice(Math.max(...[",", ":", ";"].map((mark) => lead.lastIndexOf(mark))) + 1);
  return [...clause.matchAll(GIVEN_OUT)].some(
    ([word]) => !link.metric.cues.some((cue) => cue.includes(word)),
  );
}

/** The code of the reason for not saying `differs`; null: nothing stands against it. `company`: what else the page agrees in. */
export function reservationOn(chosen: Chosen, reading: Reading, company: Company): string | null {
  const { linked } = chosen;
  const { figure, link } = linked;
  const doubts = doubtsInWords(figure, reading);
  if (isEvidentSlip(chosen) && !doubts.some((each) => UNREAL.has(each))) return null;
  if (linked.disputed) return "two-programs";
  const open = doubts.filter((each) => !isAnswered(each, chosen));
  const hard = open.find((each) => !BY_WORDS.has(each));
  if (hard) return `doubt-${hard}`;
  if (figure.it.kind === "date" && !isOfTheRecord(linked, reading)) return "doubt-other";
  if (isFar(chosen)) return "doubt-far";
  const understood = () => notUnderstood(chosen, reading, company) === "";
  const lead = leadOf(figure, reading, link.subject.id);
  const part = partBy(chosen, lead, company, reading);
  if (part && !(part === "doubt-passing" && !followsPeriod(figure, reading) && understood())) return part;
  const carried = isQuantity(figure.it) ? doubtCarried(lead) : null;
  if (carried && !(carried === "earlier" && isOfOneDate(chosen))) return `doubt-${carried}`;
  const alone = link.subject.level > SENTENCE && company.before(chosen) === null;
  if (alone && !speaksOfWhole(chosen, lead)) return "doubt-passing";
  if (countsTogether(lead)) return "two-programs";
  if (actsThrough(lead)) return "doubt-part";
  if (link.cue.level > CLAUSE && link.cue.across > 0 && link.metric.ascending) return "doubt-other";
  if (tellsOfAKind(lead) || spendsInstead(chosen, lead)) return "doubt-part";
  if (understood()) return null;
  return open.length > 0 ? "doubt-part" : seemsToBe(chosen, lead, reading);
}
