/** The date a page gives for a figure where the figure itself carries none: the one its clause or sentence starts with. */
import type { Figure } from "../figures/figure.ts";
import { fold } from "../text/fold.ts";
import { levelBetween, SENTENCE } from "./place.ts";
import type { Placed } from "./reading.ts";

/** A date beside such a word says when something began, not when the figure was counted. */
const BEGINS_BEFORE = /(自|自从|从|始于|成立于|创立于|创办于|发起于|启动于|源于|诞生于|由)$/;
const UNTIL = /(截至|截止|截止到|截至到)$/;
const BEGINS_AFTER =
  /^(年|月|日|初|底|末|春|夏|秋|冬|共同|联合|正式|携手|就|便|即)*(成立|创立|创办|创始|发起|启动|诞生|上线|推出|设立|开始|起|以来|至今|,?由|问世|落地)/;

const AROUND = 12;

function isBeginning(date: Placed<Figure>, text: string): boolean {
  if (date.it.high !== date.it.low) return false;
  const before = fold(text.slice(Math.max(0, date.start - AROUND), date.start));
  const after = fold(text.slice(date.end, date.end + AROUND));
  if (UNTIL.test(before)) return false;
  // 从2012年的24万家: the value of that year.
  return (BEGINS_BEFORE.test(before) && !after.startsWith("的")) || BEGINS_AFTER.test(after);
}

const AT_END = /^年?[底末]/;

/** The date as it was meant: 2019年至2021年 is a period, 2022年底 is the year's last day, 11月底 the month's. */
function meant({ it, end }: Placed<Figure>, text: string): string {
  const date = String(it.low);
  if (it.high !== it.low && it.high !== null) return `${date}/${it.high}`;
  if (!AT_END.test(fold(text.slice(end, end + 4)))) return date;
  if (/^\d{4}$/.test(date)) return `${date}-12-31`;
  const [year, month] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
  return /^\d{4}-\d\d$/.test(date) ? `${date}-${last}` : date;
}

const hasYear = ({ low }: Figure) => typeof low === "string" && /^\d{4}/.test(low);

/** From a dated value to a later one: 从2012年的24万家增长至233万家. */
const RISES = /(增|升|涨|扩|提高|发展|翻)[^,。;]*(到|至|为)/;

/** From here on it is the present again. */
const NOW = /目前|至今|迄今|如今|现已|现在|今天|今年/;

/** Farther back no word is looked for: time stays linear in any text. */
const REACH = 120;

/** The words in front of a place, back to `from` at most, folded. */
function leadTo(at: number, from: number, text: string): string {
  return fold(text.slice(Math.max(from, at - REACH), at));
}

/** 近五年, 过去三年, seen from the day of publication: the period they cover; null: none. */
function recentYears({ it, start }: Placed<Figure>, text: string, published: string | undefined) {
  if (it.kind !== "duration" || it.unit !== "年" || typeof it.nominal !== "number" || !published) return null;
  if (!/近|过去/.test(fold(text.slice(Math.max(0, start - 4), start + 1)))) return null;
  const year = Number(published.slice(0, 4));
  return `${year - it.nominal}/${published}`;
}

/** Walks through the figures of a page, keeping the date that holds. */
class Dates {
  readonly #text: string;
  readonly #published: string | undefined;
  #recent: { years: string; from: Placed<Figure> } | null = null;
  #date: Placed<Figure> | null = null;
  #beginning: Placed<Figure> | null = null;
  #last: Placed<Figure> | null = null;

  constructor(text: string, published: string | undefined) {
    this.#text = text;
    this.#published = published;
  }

  /** A date or a period: from here on it holds, or none does. */
  meet(time: Placed<Figure>): void {
    const begins = time.it.kind === "date" && isBeginning(time, this.#text);
    this.#beginning = begins ? time : this.#beginning;
    this.#date = time.it.kind === "date" && hasYear(time.it) && !begins ? time : null;
    this.#last = null;
    const years = recentYears(time, this.#text, this.#published);
    this.#recent = years ? { years, from: time } : null;
  }

  /** 近五年…年均83亿笔: a yearly mean is of the years told of before it. */
  #meanOver({ it, at }: Placed<Figure>): string | null {
    const mean = it.aggregate === "annualAverage" || it.per === "年";
    const recent = this.#recent;
    return mean && recent && levelBetween(recent.from.at, at) <= SENTENCE ? recent.years : null;
  }

  #presentSince(date: Placed<Figure>, quantity: Placed<Figure>): boolean {
    return NOW.test(leadTo(quantity.start, date.end, this.#text));
  }

  /** The date of a quantity; null: none. */
  of(quantity: Placed<Figure>): string | null {
    const near = (date: Placed<Figure> | null) =>
      date && levelBetween(date.at, quantity.at) <= SENTENCE ? date : null;
    const rises = this.#last !== null && RISES.test(leadTo(quantity.start, this.#last.end, this.#text));
    const own = quantity.it.asOf;
    const date = near(this.#date);
    const past = date !== null && this.#presentSince(date, quantity);
    const mistaken = [near(this.#beginning), past ? date : null].some((other) => other?.it.low === own);
    this.#last = quantity;
    if (own !== null && !mistaken) return own === date?.it.low ? meant(date, this.#text) : own;
    return date && !rises && !past ? meant(date, this.#text) : this.#meanOver(quantity);
  }
}

/**
 * The figures of a page with the dates that their sentences give them. A date holds for the quantities behind it until
 * another time is named or one value rises to another; a date of beginning holds for none. `published`: when the page was.
 */
export function withDates(
  figures: readonly Placed<Figure>[],
  text: string,
  published: string | undefined,
): Placed<Figure>[] {
  const dates = new Dates(text, published);
  return figures.map((figure): Placed<Figure> => {
    const { kind, asOf } = figure.it;
    if (kind === "date" || kind === "duration") {
      dates.meet(figure);
      return figure;
    }
    const date = dates.of(figure);
    return date === asOf ? figure : { ...figure, it: { ...figure.it, asOf: date } };
  });
}
