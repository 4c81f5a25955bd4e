/** What the words around a date say of it: whether something began then, which day it means, what it leaves open. */
import type { Figure } from "../../figures/figure.ts";
import type { FoldedText } from "../folded-text.ts";
import type { Placed } from "../reading.ts";

/** A date beside such a word says when something began, not when the figure was counted. */
const BEGINS_BEFORE = /(自|自从|从|始于|成立于|创立于|创办于|发起于|启动于|源于|诞生于|由)$/;
const UNTIL = /(截至|截止|截止到|截至到)$/;
const BEGINS_AFTER =
  /^(年|月|日|初|底|末|春|夏|秋|冬|共同|联合|正式|携手|就|便|即)*(成立|创立|创办|创始|发起|启动|诞生|上线|推出|设立|开始|起|以来|至今|,?由|问世|落地)/;

const AROUND = 12;

export function isBeginning(date: Placed<Figure>, text: FoldedText): boolean {
  if (date.it.high !== date.it.low) return false;
  const before = text.between(date.start - AROUND, date.start);
  const after = text.between(date.end, date.end + AROUND);
  if (UNTIL.test(before)) return false;
  // 从2012年的24万家: the value of that year.
  return (BEGINS_BEFORE.test(before) && !after.startsWith("的")) || BEGINS_AFTER.test(after);
}

const AT_END = /^年?[底末]/;

/** The date as it was meant: 2019年至2021年 is a period, 2022年底 is the year's last day, 11月底 the month's. */
export function meant({ it, end }: Placed<Figure>, text: FoldedText): string {
  const date = String(it.low);
  if (it.high !== it.low && it.high !== null) return `${date}/${it.high}`;
  if (!AT_END.test(text.between(end, end + 4))) return date;
  if (/^\d{4}$/.test(date)) return `${date}-12-31`;
  const [year, month] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
  return /^\d{4}-\d\d$/.test(date) ? `${date}-${last}` : date;
}

const DAY_ALONE = /---(\d\d)/g;

/**
 * 截至11日 (`---11`): that day in the month the page was published in, or in the one before where it was still to come;
 * null: who knows. Every other date as it is.
 */
export function dayOfMonth(date: string, published: string | undefined): string | null {
  if (!date.startsWith("---")) return date;
  if (!published || !/^\d{4}-\d\d-\d\d/.test(published)) return null;
  const [year, month] = published.split("-").map(Number) as [number, number];
  return date.replace(DAY_ALONE, (_, day: string) => {
    const back = day > published.slice(8, 10) ? 1 : 0;
    return `${new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7)}-${day}`;
  });
}

export const hasYear = ({ low }: Figure) => typeof low === "string" && /^\d{4}/.test(low);

/** From a dated value to a later one: 从2012年的24万家增长至233万家. */
export const RISES = /(增|升|涨|扩|提高|发展|翻)[^,。;]*(到|至|为)/;

/** From here on it is the present again. */
export const NOW = /目前|至今|迄今|如今|现已|现在|今天|今年/;

/** Farther back no word is looked for: time stays linear in any text. */
const REACH = 120;

/** The words in front of a place, back to `from` at most, folded. */
export function leadTo(at: number, from: number, text: FoldedText): string {
  return text.between(Math.max(from, at - REACH), at);
}

/** 4.5分（2019年）, 600亿笔（截至2024年底）: a date in brackets right behind a figure is that figure's. */
export function inBracketsBehind(
  quantity: Placed<Figure>,
  date: Placed<Figure> | undefined,
  text: FoldedText,
) {
  if (date?.it.kind !== "date" || !hasYear(date.it) || date.start - quantity.end > AROUND) return false;
  return /^[\p{Script=Han}]{0,6}\((?:截[至止]|到|至)?$/u.test(text.between(quantity.end, date.start));
}

/** 2012年、2018年: a list of dates. */
export function listedWith(before: Placed<Figure>, date: Placed<Figure>, text: FoldedText): boolean {
  if (before.it.kind !== "date" || !hasYear(before.it) || !hasYear(date.it)) return false;
  return date.start - before.end < 3 && /^[、和与及,]$/.test(text.between(before.end, date.start));
}

/** 近五年, 过去三年, seen from the day of publication: the period they cover; null: none. */
export function recentYears({ it, start }: Placed<Figure>, text: FoldedText, published: string | undefined) {
  if (it.kind !== "duration" || it.unit !== "年" || typeof it.nominal !== "number" || !published) return null;
  if (!/近|过去/.test(text.between(start - 4, start + 1))) return null;
  const year = Number(published.slice(0, 4));
  return `${year - it.nominal}/${published}`;
}
