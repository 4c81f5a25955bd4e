/** Tries at a place everything a figure can be, and keeps what the figures after it need to know. */
import { type Amount, negative } from "./amount.ts";
import { assemble, isSpan, PLAIN } from "./assemble.ts";
import { withCurrency } from "./currency.ts";
import { readDate } from "./dates/read-date.ts";
import { UNTIL } from "./dates/until.ts";
import { isNoFigure } from "./exclusions.ts";
import type { Figure } from "./figure.ts";
import { readDoubling } from "./multiples.ts";
import { nameAt } from "./names.ts";
import { nameUnit } from "./naming/name-unit.ts";
import { readNumeral } from "./numeral.ts";
import { readOrdinal } from "./ordinals.ts";
import { isQualified } from "./qualifiers.ts";
import { readQuantity } from "./quantity.ts";
import { extendRange, readList } from "./ranges.ts";
import { at, isAt, type Reading, spanOf, textOf, touches } from "./reading.ts";
import { timeOfDay } from "./times.ts";
import type { Unit } from "./unit.ts";
import { CLAUSE, wordSet } from "./words.ts";

/** Words before a number that go on a rank: 第一、二批, 第十一至十三届. */
const GOES_ON = wordSet("、 至 到 - – — ~", true);
/** What 数 is the last character of (人数, 总数), and what it is "several" of; elsewhere it is part of a word. */
const NUMBER_OF = "人次总户个单笔指系基参函偶奇岁多少无件天月分倍";
const COUNTED = "十百千万亿年月周天日名位家个次人所项种件场批期米公元倍户笔小里省市县";
/** Words before a date that make it a beginning, and after it; words before a date that holds for all that follows. */
const SINCE = wordSet("自 从 始于 建于 立于 办于 动于", true);
const ONWARDS = wordSet("以来 起 至今 成立 创立 发起 启动 创办 创建 设立");
/** What a value that something came to stands behind: 增至, 达到, 为; but 收到 and 筹到 come to nothing. */
const [CAME_TO, GOT] = ["至到为", "收得接拿筹募捐受"];
/** How a word of growth or decline ends: 增至, 提高到. */
const GROWS = "增升涨高大加展长降低少减缩跌扩充";
/** What may follow a value that something came from: 由12个增加到30个; not 由12人组成. */
const ON = /^[^，。；]{0,5}[到至为]/;

/** What 数位 goes on with where it is Taiwan's word for digital: 数位化, 数位内容. */
const DIGITAL = "化方相内转平科时落典经电资产发";

/** Whether 数 at `i` is no "several". */
function isNoSeveral(reading: Reading, i: number): boolean {
  if (isAt(reading, i - 1, NUMBER_OF) || !isAt(reading, i + 1, COUNTED)) return true;
  return isAt(reading, i + 1, "位") && isAt(reading, i + 2, DIGITAL);
}

/** How far back the end of a clause is looked for. */
const REACH = 24;

const SIGNS = wordSet("负 零下 -", true);

/**
 * How long the sign before a share, a temperature or a sum is; 0 without one, and where - joins it to what stands before.
 * The - of a sum touches it, and stands behind a blank or a mark.
 */
function signBefore(reading: Reading, { start, kind, unit, scale }: Amount, floor: number): number {
  if (kind === "money" || (kind === null && scale > 9999)) {
    const apart = !touches(reading, start - 1) || isAt(reading, start - 2, "、，,：:（(|");
    return apart && isAt(reading, start - 1, "-") && touches(reading, start) ? 1 : 0;
  }
  const length =
    kind === "percent" || unit === "摄氏度" || unit === "度"
      ? (SIGNS.find(reading, start, floor)?.length ?? 0)
      : 0;
  const before = at(reading, start - 2);
  return isAt(reading, start - 1, "-") && before > "\0" && before < "\u2000" && before !== "/" ? 0 : length;
}

export class FigureReader {
  readonly figures: Figure[] = [];
  readonly #reading: Reading;
  readonly #published: string | undefined;
  /** Where the last figure ends: nothing before it is read again. */
  #floor = 0;
  /** What the sentence has said so far: the date of its figures, the noun they count. */
  #asOf: string | null = null;
  /** Whether that date is one up to which all was counted, and no value has been told of since. */
  #until = false;
  #first = false;
  #counted: Unit | null = null;
  /** Where the last number behind 第 ends. */
  #rank = -1;

  constructor(reading: Reading, published: string | undefined) {
    this.#reading = reading;
    this.#published = published;
  }

  endSentence(): void {
    this.#asOf = null;
    this.#counted = null;
  }

  /** Reads what stands at `i` and says where to go on: always after `i`, never before what was looked at and is none. */
  readAt(i: number): number {
    const reading = this.#reading;
    // 截至上财年底: of another time than the date before, even where that time can't be told.
    if (isAt(reading, i, "截")) this.#asOf = null;
    const name = nameAt(reading, i);
    if (name) return i + name;
    const goesOn = i - (GOES_ON.find(reading, i)?.length ?? i) === this.#rank;
    const ordinal = readOrdinal(reading, i, this.#floor, goesOn);
    if (ordinal) {
      this.#rank = ordinal.end;
      return this.#plain(i, ordinal.end, "ordinal", ordinal.unit, ordinal.value);
    }
    const doubling = readDoubling(reading, i);
    if (doubling) return this.#plain(i, doubling.end, "multiple", "倍", doubling.ratio);
    const first = at(reading, i);
    if (first === "第" || goesOn) {
      this.#rank = readNumeral(reading, goesOn ? i : i + 1)?.end ?? i + 1;
      return this.#rank;
    }
    if (first === "数" && isNoSeveral(reading, i)) return i + 1;
    const numeral = readNumeral(reading, i);
    return (numeral && (this.#date(numeral) ?? timeOfDay(reading, numeral))) || this.#amount(i);
  }

  #amount(i: number): number {
    const first = readQuantity(this.#reading, i);
    if (!first) return i + 1;
    const list = readList(this.#reading, first);
    if (!list) return this.#quantity(extendRange(this.#reading, first));
    for (const item of list.items) this.#quantity(item);
    return list.end;
  }

  #quantity(read: Amount): number {
    const reading = this.#reading;
    const signed = negative(read, signBefore(reading, read, this.#floor));
    const amount = nameUnit(reading, withCurrency(reading, signed, this.#floor), this.#carried(signed.start));
    if (!amount || !Number.isFinite(amount.high)) return read.end;
    if (isNoFigure(reading, amount, this.#floor) || this.#isBareScale(amount)) return read.end;
    const figure = assemble(reading, amount, this.#floor, this.#dateOf(amount));
    if (isSpan(amount)) this.#asOf = null;
    if (read.kind === null && read.scale > 9999 && amount.unit !== "次")
      this.#counted = { kind: figure.kind, name: amount.unit ?? "", factor: 1, word: "" };
    return this.#push(figure, amount.end);
  }

  /** The date of its sentence, unless the quantity is what something came from, or came to after a value of that date. */
  #dateOf({ start, end }: Amount): string | null {
    const reading = this.#reading;
    if (isAt(reading, start - 1, "从由") && ON.test(textOf(reading, end, end + 6))) return null;
    const now = this.#first && (this.#until || !isAt(reading, start - 2, GROWS));
    this.#first = false;
    const later = isAt(reading, start - 1, CAME_TO) && !isAt(reading, start - 2, GOT);
    return later && !now ? null : this.#asOf;
  }

  /** What the last number without a unit counted, where it goes for the one at `start`: money in its sentence, all else in its clause. */
  #carried(start: number): Unit | null {
    if (this.#counted?.kind === "money") return this.#counted;
    for (let i = start; i > Math.max(this.#floor, start - REACH); i--)
      if (isAt(this.#reading, i - 1, CLAUSE)) return null;
    return this.#counted;
  }

  #push(figure: Figure, end: number): number {
    const { offsets, length } = this.#reading;
    this.figures.push(figure);
    this.#floor = end;
    while (this.#floor < length && (offsets[this.#floor] as number) < figure.end) this.#floor++;
    return this.#floor;
  }

  #plain(start: number, end: number, kind: "ordinal" | "multiple", unit: string, value: number): number {
    const span = spanOf(this.#reading, start, end);
    return this.#push(
      { ...PLAIN, ...span, kind, unit, low: value, high: value, nominal: value, step: 1 },
      end,
    );
  }

  #date(numeral: Amount): number | null {
    const reading = this.#reading;
    const date = readDate(reading, numeral, this.#floor, this.#published);
    if (!date) return null;
    const { start, end, low, high } = date;
    const until = UNTIL.find(reading, start, this.#floor);
    const since = SINCE.find(reading, start, this.#floor) ?? ONWARDS.find(reading, end);
    if (until || !since || isAt(reading, end, "的")) this.#asOf = low === high ? low : `${low}/${high}`;
    this.#until = until !== null || isAt(reading, start - 1, "到至");
    this.#first = true;
    const qualifier = until?.value ?? null;
    return this.#push(
      {
        ...PLAIN,
        ...spanOf(reading, start, end),
        kind: "date",
        unit: null,
        low,
        high,
        nominal: low,
        qualifier,
      },
      end,
    );
  }

  /** 百万商家, 千家, 吉兆: scales with no number before them count only with a qualifier, as money or as 人次. */
  #isBareScale({ bare, fuzz, start, kind, unit, nominal, high, low }: Amount): boolean {
    if (!bare || fuzz || high > low) return false;
    if (start > this.#floor && isQualified(this.#reading, start)) return false;
    return (kind !== "money" && unit !== "人次") || nominal < 1e6 || isAt(this.#reading, start, "兆");
  }
}
