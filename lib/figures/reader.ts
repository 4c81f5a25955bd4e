/** Tries at a place everything a figure can be, and keeps what the figures after it need to know. */
import { assemble, nameUnit } from "./assemble.ts";
import { withCurrency } from "./currency.ts";
import { readDate } from "./dates.ts";
import { isFurniture, isNoFigure, nameAt } from "./exclusions.ts";
import type { Figure } from "./figure.ts";
import { readDoubling } from "./multiples.ts";
import { type Numeral, readNumeral } from "./numeral.ts";
import { readOrdinal } from "./ordinals.ts";
import { type Quantity, readQuantity } from "./quantity.ts";
import { extendRange, readList } from "./ranges.ts";
import { at, type Reading } from "./reading.ts";
import { letters, words } from "./words.ts";

const NUMBER_NOUN = letters("人次总户个单笔指系基参函偶奇岁多少无件天月分倍");
/** What 数 is "several" of; before anything else it is part of a word (数字, 数据, 数学). */
const COUNTED = letters("十百千万亿年月周天日名位家个次人所项种件场批期米公元倍户笔小里省市县");
const SHU = "数".charCodeAt(0);
const [SHI, DIAN, KE] = [letters("时点"), "半".charCodeAt(0), "刻".charCodeAt(0)];
/** Words before a date that make it a beginning, not the time of what follows. */
const FROM = words<true>([["自 从 自从 始于 成立于 创立于 源于", true]], true);
const UNTIL = words<string>([["截至 截止 截止到 截至到 截止至", "截至"]], true);
/** Words before a later value: the date of the first one doesn't hold for it. */
const RISING = words<true>([["至 到 为 增至 升至", true]], true);

export class FigureReader {
  readonly figures: Figure[] = [];
  readonly #reading: Reading;
  readonly #published: string | undefined;
  /** Where the last figure ends, in code units of the reading: nothing before it is read again. */
  #floor = 0;
  #asOf: string | null = null;

  constructor(reading: Reading, published: string | undefined) {
    this.#reading = reading;
    this.#published = published;
  }

  endSentence(): void {
    this.#asOf = null;
  }

  endClause(): void {}

  /** Reads what stands at `i` and says where to go on; always after `i`. */
  readAt(i: number): number {
    const reading = this.#reading;
    const name = nameAt(reading, i);
    if (name) return i + name;
    const ordinal = readOrdinal(reading, i, this.#floor);
    if (ordinal) return this.#ordinal(i, ordinal.end, ordinal.value, ordinal.unit);
    const doubling = readDoubling(reading, i);
    if (doubling) return this.#doubling(i, doubling.end, doubling.ratio);
    if (at(reading, i) === "第".charCodeAt(0)) return this.#skip(i + 1);
    if (at(reading, i) === SHU && (NUMBER_NOUN.has(at(reading, i - 1)) || !COUNTED.has(at(reading, i + 1))))
      return i + 1;
    return this.#number(i);
  }

  #skip(i: number): number {
    return readNumeral(this.#reading, i)?.end ?? i;
  }

  #number(i: number): number {
    const reading = this.#reading;
    const numeral = readNumeral(reading, i);
    if (numeral) {
      const date = readDate(reading, i, numeral, this.#floor, this.#published);
      if (date) return this.#date(date.start, date.end, date.low, date.high);
      const time = timeOfDay(reading, numeral);
      if (time) return time;
    }
    const first = readQuantity(reading, i);
    if (!first) return i + 1;
    const list = readList(reading, first);
    if (list) {
      for (const item of list.items) this.#quantity(item);
      return list.end;
    }
    return this.#quantity(extendRange(reading, first));
  }

  #quantity(read: Quantity): number {
    const reading = this.#reading;
    const priced = withCurrency(reading, read, this.#floor);
    const named = nameUnit(reading, priced, this.#floor);
    if (!named || isNoFigure(reading, named, this.#floor) || isBareScale(reading, named, this.#floor))
      return read.end;
    if (isFurniture(reading, named.start, this.#floor)) return read.end;
    const asOf = RISING.find(reading, named.start, this.#floor) && this.figures.length ? null : this.#asOf;
    const figure = assemble(reading, named, this.#floor, asOf);
    if (figure.kind === "duration") this.#asOf = null;
    return this.#push(figure, named.end);
  }

  #push(figure: Figure, end: number): number {
    this.figures.push(figure);
    const { offsets, length } = this.#reading;
    let next = end;
    while (next < length && (offsets[next] as number) < figure.end) next++;
    this.#floor = next;
    return next;
  }

  #plain(
    start: number,
    end: number,
  ): Pick<
    Figure,
    | "start"
    | "end"
    | "qualifier"
    | "aggregate"
    | "per"
    | "asOf"
    | "stance"
    | "vague"
    | "lowExclusive"
    | "highExclusive"
  > {
    const { offsets } = this.#reading;
    const span = { start: offsets[start] as number, end: (offsets[end - 1] as number) + 1 };
    return {
      ...span,
      qualifier: null,
      aggregate: null,
      per: null,
      asOf: null,
      stance: "actual",
      vague: false,
      lowExclusive: false,
      highExclusive: false,
    };
  }

  #date(start: number, end: number, low: string, high: string): number {
    const reading = this.#reading;
    const until = UNTIL.find(reading, start, this.#floor);
    const from = FROM.find(reading, start, this.#floor);
    if (until || !from || at(reading, end) === "的".charCodeAt(0))
      this.#asOf = low === high ? low : `${low}/${high}`;
    const date = {
      ...this.#plain(start, end),
      kind: "date" as const,
      unit: null,
      low,
      high,
      nominal: low,
      step: null,
    };
    return this.#push({ ...date, qualifier: until?.value ?? null }, end);
  }

  #ordinal(start: number, end: number, value: number, unit: string): number {
    const ordinal = {
      ...this.#plain(start, end),
      kind: "ordinal" as const,
      unit,
      low: value,
      high: value,
      nominal: value,
      step: 1,
    };
    return this.#push(ordinal, end);
  }

  #doubling(start: number, end: number, ratio: number): number {
    const doubling = {
      ...this.#plain(start, end),
      kind: "multiple" as const,
      unit: "倍",
      low: ratio,
      high: ratio,
      nominal: ratio,
      step: 1,
    };
    return this.#push(doubling, end);
  }
}

/** 9时30分, 三点: where the time of day ends, 0 for none. */
function timeOfDay(reading: Reading, numeral: Numeral): number {
  if (!SHI.has(at(reading, numeral.end)) || numeral.fuzz || numeral.low > 24 || numeral.decimals) return 0;
  const end = numeral.end + 1;
  const next = at(reading, end);
  if (next === DIAN || next === KE) return end + 1;
  const minutes = readNumeral(reading, end);
  if (minutes && at(reading, minutes.end) === "分".charCodeAt(0)) return minutes.end + 1;
  return end;
}

/** 百万商家, 千家: scales with no number before them count only with a qualifier, or as money. */
function isBareScale(reading: Reading, quantity: Quantity, floor: number): boolean {
  if (!quantity.numeral.bare || quantity.fuzz) return false;
  const before = at(reading, quantity.start - 1);
  if (quantity.start > floor && "超逾近上过约破足到达数".includes(String.fromCharCode(before))) return false;
  return !(quantity.kind === "money" && quantity.nominal >= 1e6);
}
