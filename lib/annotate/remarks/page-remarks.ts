/** Remarks on figures that only stand beside each other on one page: growth, parts and totals, one thing in two values. */
import type { Figure } from "../../figures/figure.ts";
import { exceed, ratioTakenForGrowth } from "../../figures/judge/arithmetic.ts";
import type { Comparable } from "../../figures/judge/comparable.ts";
import { type Slip, slipOf } from "../../figures/judge/slip.ts";
import { relate } from "../../figures/judge/values.ts";
import type { Remark } from "../annotation.ts";
import type { Linked } from "../claim/choose-claim.ts";
import { comparableFigure } from "../claim/comparable.ts";
import { doubtsInWords } from "../doubts/doubts.ts";
import { leadOf } from "../doubts/lead.ts";
import { actsThrough, tellsOfAnother } from "../doubts/lead-other.ts";
import { tellsOfPart } from "../doubts/lead-part.ts";
import { namesPlace } from "../doubts/places.ts";
import type { FoldedText } from "../folded-text.ts";
import { SENTENCE } from "../place.ts";
import type { Placed, Reading } from "../reading.ts";
import { printed } from "../reasons.ts";

type Remarks = Map<Placed<Figure>, Remark[]>;

function add(remarks: Remarks, figure: Placed<Figure>, remark: Remark): void {
  remarks.set(figure, [...(remarks.get(figure) ?? []), remark]);
}

const alike = (a: Figure, b: Figure) => a.kind === b.kind && a.unit === b.unit && a.per === b.per;
const oneDecimal = (value: number) => String(Math.round(value * 10) / 10);

const RISES = /(增|升|涨|扩|提高|发展)[^,。;]*(到|至|为)/;

/** Two values of one growth stand close together. */
const NEAR = 60;

function rises(from: Placed<Figure>, to: Placed<Figure>, folded: FoldedText): boolean {
  return (
    to.start - from.end < NEAR && RISES.test(folded.between(from.end, to.start)) && alike(from.it, to.it)
  );
}

/** …至270万家，增长9倍; not …至270万家，捐赠额增长9倍: that is another thing's growth. */
const OF_THE_SAME =
  /[,;](?:[\d一二三四五六七八九十]+年[间来]?|同比|即|整整|足足|共|总体|累计)?(?:增|升|涨|扩|翻|提)\p{Script=Han}{0,4}$/u;

/** 从24万家增长至233万家，增长近10倍: the multiple belongs to the two values right before it in its sentence. */
function onGrowth(sentence: readonly Placed<Figure>[], { text, folded }: Reading, remarks: Remarks): void {
  sentence.forEach((growth, i) => {
    if (growth.it.unit !== "倍(增幅)") return;
    const [from, to] = sentence.slice(Math.max(0, i - 2), i);
    if (!from || !to || !rises(from, to, folded)) return;
    if (!OF_THE_SAME.test(folded.between(to.end, growth.start))) return;
    const misread = ratioTakenForGrowth(from.it, to.it, growth.it);
    if (!misread) return;
    const params = {
      from: printed(text, from),
      to: printed(text, to),
      page: printed(text, growth),
      ratio: oneDecimal(misread.ratio),
      growth: oneDecimal(misread.growth),
    };
    add(remarks, growth, { code: "growth-is-ratio", params });
  });
}

const WHOLE = /(共|总|合计|累计)[^,。;其]{0,12}$/;
const PARTS = /其中/;
/** What follows such a word is no part: a comparison, or something besides. */
const ASIDE = /增|减|比|较|同比|另|此外|还有|以及全|每|人均|平均|占|预计|计划/;

/** 共筹集1000万元，其中…600万元、…500万元. One part alone for anything counted; money also summed, which is spent but once. */
function onParts(sentence: readonly Placed<Figure>[], { text, folded }: Reading, remarks: Remarks): void {
  const [first, end] = [sentence[0], sentence.at(-1)];
  if (!first || !end || !PARTS.test(text.slice(first.end, end.start))) return;
  const at = sentence.findIndex(({ start, end }, i) => {
    const next = sentence[i + 1];
    return next && WHOLE.test(folded.between(start - 20, start)) && PARTS.test(text.slice(end, next.start));
  });
  const whole = sentence[at];
  if (!whole) return;
  const rest = sentence.slice(at + 1);
  const parts = rest.filter(({ it }) => alike(it, whole.it));
  if (parts.length !== rest.length || ASIDE.test(folded.between(whole.end, parts.at(-1)?.start ?? whole.end)))
    return;
  const total = printed(text, whole);
  const over = parts.find(({ it }) => exceed([it], whole.it));
  if (over) {
    add(remarks, over, { code: "over-total", params: { part: printed(text, over), total } });
    return;
  }
  const last = parts.at(-1);
  if (
    whole.it.kind !== "money" ||
    !last ||
    !exceed(
      parts.map(({ it }) => it),
      whole.it,
    )
  )
    return;
  const part = parts.map((each) => printed(text, each)).join(" + ");
  add(remarks, last, { code: "over-total", params: { part, total } });
}

/** Farther apart than this, and by no slip, two values are of two things. */
const SIMILAR = 3;

/** What two figures must share to be one quantity: whose, of what, in which unit, of when, how counted, planned or done. */
function termsOf({ figure: { it }, link }: Linked): string {
  return [link.subject.id, link.metric.id, it.unit, it.per, it.asOf, it.aggregate, it.stance].join("|");
}

/** Told of its program in so many words, as a whole and not as a part, a period or a plan. */
function isTold({ figure, link }: Linked, reading: Reading): boolean {
  const doubts = doubtsInWords(figure, reading).filter((each) => each !== "each" || link.metric.ascending);
  if (doubts.length > 0) return false;
  const lead = leadOf(figure, reading, link.subject.id);
  return ![namesPlace, actsThrough, tellsOfPart, tellsOfAnother].some((otherwise) => otherwise(lead));
}

const comparable = ({ figure, link }: Linked): Comparable =>
  comparableFigure(figure.it, { metric: link.metric.id, scope: null, around: null });

/** Whether two values cannot both be true of one quantity; with the slip that would explain it. */
function contradict(ours: Comparable, theirs: Comparable): { slip: Slip | null } | null {
  if (!["below", "above"].includes(relate(ours, theirs))) return null;
  const slip = slipOf(ours, theirs);
  const ratio = Number(ours.nominal) / Number(theirs.nominal);
  return slip || Math.max(ratio, 1 / ratio) <= SIMILAR ? { slip } : null;
}

/** One quantity in two values, told in sentences of their own. */
function onTwoValues(linked: readonly Linked[], reading: Reading, remarks: Remarks): void {
  const tellable = linked.filter(
    ({ figure: { it }, link }) => !it.vague && it.kind !== "date" && link.subject.level <= SENTENCE,
  );
  for (const group of Map.groupBy(tellable, termsOf).values()) {
    if (group.every(({ figure }) => figure.it.nominal === group[0]?.figure.it.nominal)) continue;
    const first = group.find((one) => isTold(one, reading));
    if (!first) continue;
    const theirs = comparable(first);
    for (const one of group) {
      const same = one.figure.it.nominal === theirs.nominal && one.figure.it.qualifier === theirs.qualifier;
      if (same || one.figure.at.sentence === first.figure.at.sentence) continue;
      const found = contradict(comparable(one), theirs);
      if (!found || !isTold(one, reading)) continue;
      const params = { other: printed(reading.text, first.figure) };
      add(remarks, one.figure, { code: found.slip ? `two-values-${found.slip}` : "two-values", params });
    }
  }
}

/** All remarks by figure. */
export function remarksInside(
  reading: Reading,
  linked: readonly Linked[],
): ReadonlyMap<Placed<Figure>, readonly Remark[]> {
  const remarks: Remarks = new Map();
  for (const sentence of Map.groupBy(reading.quantities, ({ at }) => at.sentence).values()) {
    onGrowth(sentence, reading, remarks);
    onParts(sentence, reading, remarks);
  }
  onTwoValues(linked, reading, remarks);
  return remarks;
}
