/** The date a page gives for a figure where the figure itself carries none: the one its clause or sentence starts with. */
import type { Figure } from "../../figures/figure.ts";
import type { FoldedText } from "../folded-text.ts";
import { levelBetween, SENTENCE } from "../place.ts";
import type { Placed } from "../reading.ts";
import {
  dayOfMonth,
  hasYear,
  inBracketsBehind,
  isBeginning,
  leadTo,
  listedWith,
  meant,
  NOW,
  RISES,
  recentYears,
} from "./date-words.ts";

/** Walks through the figures of a page, keeping the date that holds. */
class Dates {
  readonly #text: FoldedText;
  readonly #published: string | undefined;
  #recent: { years: string; from: Placed<Figure> } | null = null;
  #date: Placed<Figure> | null = null;
  #beginning: Placed<Figure> | null = null;
  #last: Placed<Figure> | null = null;
  #listed: Placed<Figure>[] = [];
  #since = 0;

  constructor(text: FoldedText, published: string | undefined) {
    this.#text = text;
    this.#published = published;
  }

  /** A date or a period: from here on it holds, or none does. */
  meet(time: Placed<Figure>): void {
    const begins = time.it.kind === "date" && isBeginning(time, this.#text);
    this.#beginning = begins ? time : this.#beginning;
    const holds = hasYear(time.it) || time.it.qualifier === "截至";
    this.#date = time.it.kind === "date" && holds && !begins ? time : null;
    this.#last = null;
    const before = this.#listed.at(-1);
    this.#listed = before && listedWith(before, time, this.#text) ? [...this.#listed, time] : [time];
    this.#since = 0;
    const years = recentYears(time, this.#text, this.#published);
    this.#recent = years ? { years, from: time } : null;
  }

  /** 近五年…年均83亿笔: a yearly mean is of the years told of before it. */
  #meanOver({ it, at }: Placed<Figure>): string | null {
    const mean = it.aggregate === "annualAverage" || it.per === "年";
    const recent = this.#recent;
    return mean && recent && levelBetween(recent.from.at, at) <= SENTENCE ? recent.years : null;
  }

  /** 2012年、2018年分别为24万家、逾200万家: each of its own date, as long as they come in turn. */
  #inTurn(quantity: Placed<Figure>): string | null {
    const dates = this.#listed;
    const last = dates.at(-1) as Placed<Figure>;
    const turn = dates[this.#since++ % dates.length] as Placed<Figure>;
    const respectively = /分别|各为|依次/.test(leadTo(quantity.start, last.end, this.#text));
    return respectively && levelBetween(last.at, quantity.at) <= SENTENCE ? meant(turn, this.#text) : null;
  }

  #meant(date: Placed<Figure>): string | null {
    return dayOfMonth(meant(date, this.#text), this.#published);
  }

  #presentSince(date: Placed<Figure>, quantity: Placed<Figure>): boolean {
    return NOW.test(leadTo(quantity.start, date.end, this.#text));
  }

  /** The date of a quantity; null: none. */
  of(quantity: Placed<Figure>): string | null {
    if (this.#listed.length > 1) return this.#inTurn(quantity);
    const near = (date: Placed<Figure> | null) =>
      date && levelBetween(date.at, quantity.at) <= SENTENCE ? date : null;
    const rises = this.#last !== null && RISES.test(leadTo(quantity.start, this.#last.end, this.#text));
    const own = quantity.it.asOf;
    const date = near(this.#date);
    const past = date !== null && this.#presentSince(date, quantity);
    const mistaken = [near(this.#beginning), past ? date : null].some((other) => other?.it.low === own);
    this.#last = quantity;
    if (own !== null && !mistaken)
      return own === date?.it.low ? this.#meant(date) : dayOfMonth(own, this.#published);
    return date && !rises && !past ? this.#meant(date) : this.#meanOver(quantity);
  }
}

/**
 * The figures of a page with the dates that their sentences give them. A date holds for the quantities behind it until
 * another time is named or one value rises to another; a date of beginning holds for none. `published`: when the page was.
 */
export function withDates(
  figures: readonly Placed<Figure>[],
  text: FoldedText,
  published: string | undefined,
): Placed<Figure>[] {
  const dates = new Dates(text, published);
  let bracketed: Placed<Figure> | undefined;
  return figures.map((figure, i): Placed<Figure> => {
    const { kind, asOf } = figure.it;
    if (kind === "date" || kind === "duration") {
      if (figure !== bracketed) dates.meet(figure);
      return figure;
    }
    const next = figures[i + 1];
    if (next && inBracketsBehind(figure, next, text)) bracketed = next;
    const date = next && next === bracketed ? meant(next, text) : dates.of(figure);
    return date === asOf ? figure : { ...figure, it: { ...figure.it, asOf: date } };
  });
}
