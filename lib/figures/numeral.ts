/**
 * Numerals: 58,000 · 1.52亿 · 3亿2千万 · 三千二百 · 一万二 · 二〇二二 · 贰佰叁拾 · 数百万 · 十几 · 三四十 · 800多万.
 * One pass; every numeral is read as an interval from its first character on, so that what is
 * indefinite (几, 数, 多, 三四) takes part in the arithmetic of the scales like any digit.
 */
import { type Arabic, readArabic } from "./arabic.ts";
import { arabicDigit, hanDigit, hanUnit, isFinancial, tidy } from "./digits.ts";
import { at, type Reading } from "./reading.ts";
import { letters } from "./words.ts";

export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly lowExclusive: boolean;
  readonly highExclusive: boolean;
  /** As written; the lower end where it is indefinite. */
  readonly nominal: number;
  /** The place of the last written digit that is not zero. */
  readonly place: number;
  /** The indefinite word in it: 几, 数, 多, 余, 来; empty when it is definite. */
  readonly fuzz: string;
  /** Begins with Arabic digits. */
  readonly arabic: boolean;
  /** Number of digits when it is nothing but digits (2022, 二〇二二), else 0. */
  readonly digits: number;
  readonly decimals: number;
  /** The product of the scales it ends in (3—5万: 10⁴), 1 for none. */
  readonly scale: number;
  /** Nothing but scales: 百, 千万. */
  readonly bare: boolean;
}

const SEVERAL = letters("几数");
const MORE = letters("多余来");
const POINT = "点".charCodeAt(0);
const LING = "零".charCodeAt(0);
const [DUO, YU, LAI] = ["多".charCodeAt(0), "余".charCodeAt(0), "来".charCodeAt(0)];
/** What 多, 余, 来 begin when they are no part of the numeral: 多元, 余姚, 来自. */
const NOT_MORE = new Map([
  [DUO, letters("元样少媒维年")],
  [YU, letters("姚杭额下生款粮")],
  [LAI, letters("自源到往的看说访")],
]);
/** Scales written as Latin letters (1.2k, 3w); a letter before or after makes it a word. */
const LATIN_SCALES = new Map([
  [107, 1e3],
  [75, 1e3],
  [119, 1e4],
  [87, 1e4],
]);
/** Units that begin with 千: 千克, 千米, 千瓦. */
const AFTER_QIAN = letters("克米瓦卡伏赫");

class NumeralReader {
  readonly reading: Reading;
  readonly start: number;
  i: number;
  /** Closed sections above 万 and 亿, the section being read, and the digit that waits for its unit. */
  total = [0, 0];
  section = [0, 0];
  digit: [number, number] | null = null;
  digitPlace = 1;
  place = 1;
  sectionUnit = 1e4;
  bigScale = Number.POSITIVE_INFINITY;
  scale = 1;
  lastUnit = 0;
  digits = 0;
  decimals = 0;
  fuzz = "";
  exclusive = [false, false];
  bare = true;
  zero = false;

  constructor(reading: Reading, start: number) {
    this.reading = reading;
    this.start = start;
    this.i = start;
  }

  read(): Numeral | null {
    while (this.#token());
    if (this.i === this.start) return null;
    this.#closeDigit();
    const low = this.total.map((sum, side) => tidy(sum + (this.section[side] as number)));
    const [lowest, highest] = low as [number, number];
    if (!Number.isFinite(highest)) return null;
    const numeral = { start: this.start, end: this.i, low: lowest, high: highest, nominal: lowest };
    const arabic = arabicDigit(at(this.reading, this.start)) >= 0;
    return this.#more({
      ...numeral,
      lowExclusive: this.exclusive[0] as boolean,
      highExclusive: this.exclusive[1] as boolean,
      place: this.place,
      fuzz: this.fuzz,
      arabic,
      digits: this.digits,
      decimals: this.decimals,
      scale: this.scale,
      bare: this.bare,
    });
  }

  /** Reads one token; false when none goes on the numeral. */
  #token(): boolean {
    const code = at(this.reading, this.i);
    if (arabicDigit(code) >= 0) return this.#arabic();
    const unit = hanUnit(code);
    if (unit > 0) return unit < 1e4 ? this.#unit(unit) : this.#bigUnit(unit);
    if (hanDigit(code) >= 0) return this.#han(hanDigit(code));
    if (SEVERAL.has(code)) return this.#several(code);
    if (this.i > this.start && NOT_MORE.has(code)) return this.#moreInside(code);
    return this.#latinScale(code);
  }

  #arabic(): boolean {
    if (this.digit !== null || (this.i > this.start && this.lastUnit === 0)) return false;
    if (this.lastUnit > 0 && this.lastUnit < 1e3) return false;
    const arabic = readArabic(this.reading, this.i) as Arabic;
    if (this.section[1] !== 0 && arabic.value >= this.sectionUnit) return false;
    this.#push(arabic.value, arabic.value, arabic.place, arabic.end);
    if (this.lastUnit === 0) [this.digits, this.decimals] = [arabic.digits, arabic.decimals];
    return true;
  }

  #push(low: number, high: number, place: number, end: number): void {
    this.digit = [low, high];
    this.digitPlace = place;
    this.i = end;
    this.bare = false;
  }

  #han(value: number): boolean {
    if (this.digit !== null) return this.#neighbour(value);
    if (this.lastUnit === 1 || this.fuzz) return false;
    if (value === 0 && this.i > this.start) return this.#zero();
    this.#push(value, value, 1, this.i + 1);
    if (this.i === this.start + 1) this.digits = 1;
    this.#decimals();
    return true;
  }

  /** 零 inside a numeral keeps a place: after it a digit is worth one (一百零五). */
  #zero(): boolean {
    const next = at(this.reading, this.i + 1);
    if (hanDigit(next) <= 0 && arabicDigit(next) <= 0 && hanUnit(next) !== 10) return false;
    this.zero = true;
    this.i++;
    return true;
  }

  /** 点 and Han digits: 三点五. */
  #decimals(): void {
    if (at(this.reading, this.i) !== POINT || hanDigit(at(this.reading, this.i + 1)) < 0) return;
    let written = `${this.digit?.[0]}.`;
    let end = this.i + 1;
    for (; hanDigit(at(this.reading, end)) >= 0; end++) written += hanDigit(at(this.reading, end));
    if (hanUnit(at(this.reading, end)) === 10) return;
    this.decimals = written.length - written.indexOf(".") - 1;
    const value = Number(written);
    this.#push(value, value, Number(`1e-${this.decimals}`), end);
    this.digits = 0;
  }

  /** A Han digit after another: 三四 (an interval), else digits in a row: 二〇二二. */
  #neighbour(value: number): boolean {
    const [low] = this.digit as [number, number];
    const alone = hanDigit(at(this.reading, this.i + 1)) < 0;
    if (
      this.digits < 2 &&
      this.digitPlace === 1 &&
      alone &&
      low < 10 &&
      (value === low + 1 || (low === 3 && value === 5)) &&
      low > 0
    ) {
      this.#push(low, value, 1, this.i + 1);
      this.digits = 0;
      return true;
    }
    if (this.digits === 0) return false;
    this.digits++;
    const joined = low * 10 + value;
    this.#push(joined, joined, 1, this.i + 1);
    return true;
  }

  #several(code: number): boolean {
    if (this.digit !== null && !(this.digits > 0 && this.digit[0] % 10 === 0 && this.digit[0] > 0))
      return false;
    if (this.fuzz || (code !== "几".charCodeAt(0) && this.i > this.start)) return false;
    this.fuzz = String.fromCharCode(code);
    const teens = this.lastUnit === 10 || this.digit !== null;
    const base = this.digit?.[0] ?? 0;
    this.#push(base + (teens ? 1 : 2), base + (teens ? 9 : 10), 1, this.i + 1);
    this.digits = 0;
    this.exclusive = [false, !teens];
    return true;
  }

  /** 十, 百, 千: multiplies the digit before it. */
  #unit(unit: number): boolean {
    const next = at(this.reading, this.i + 1);
    if (unit === 1e3 && AFTER_QIAN.has(next) && this.digit !== null) return false;
    if (unit >= this.sectionUnit || this.lastUnit === 1) return false;
    if (this.digits > 1 && unit === 10) return false;
    const [low, high] = this.digit ?? [1, 1];
    if (this.digit === null && this.bare && this.section[1] !== 0) return false;
    this.section = [(this.section[0] as number) + low * unit, (this.section[1] as number) + high * unit];
    this.place = unit * (this.digit ? this.digitPlace : 1);
    this.digit = null;
    this.sectionUnit = unit;
    this.lastUnit = unit;
    if (this.i === this.start && unit === 10) this.bare = false;
    this.digits = 0;
    this.i++;
    return true;
  }

  /** 万, 亿: closes the section; 万亿 multiplies what was closed before. */
  #bigUnit(unit: number): boolean {
    const empty = this.digit === null && this.section[1] === 0;
    if (empty && this.total[1] !== 0) {
      if (unit <= this.bigScale || this.lastUnit !== this.bigScale) return false;
      this.total = this.total.map((sum) => sum * unit);
      this.place *= unit;
      this.scale *= unit;
    } else {
      if (unit >= this.bigScale) return false;
      if (this.digit) this.place = this.digitPlace;
      const [low, high] = this.digit ?? [0, 0];
      const section = empty
        ? [1, 1]
        : [(this.section[0] as number) + low, (this.section[1] as number) + high];
      this.total = this.total.map((sum, side) => tidy(sum + (section[side] as number) * unit));
      this.place = tidy((empty ? 1 : this.place) * unit);
      this.scale = unit;
    }
    this.section = [0, 0];
    this.digit = null;
    this.sectionUnit = 1e4;
    this.bigScale = unit;
    this.lastUnit = unit;
    this.digits = 0;
    this.i++;
    return true;
  }

  /** 800多万: the interval up to the next unit of the last written place, before the scale multiplies it. */
  #moreInside(code: number): boolean {
    const unit = hanUnit(at(this.reading, this.i + 1));
    if (this.fuzz || unit < 1e4 || (this.digit === null && this.lastUnit === 0)) return false;
    const place = this.digit ? this.digitPlace : this.place;
    const [low, high] = this.digit ?? [0, 0];
    this.section = [(this.section[0] as number) + low, (this.section[1] as number) + high + place];
    this.place = place;
    this.digit = null;
    this.digits = 0;
    this.exclusive = [true, true];
    this.fuzz = String.fromCharCode(code);
    this.i++;
    return true;
  }

  #latinScale(code: number): boolean {
    const scale = LATIN_SCALES.get(code);
    if (!scale || this.digits === 0) return false;
    const next = at(this.reading, this.i + 1) | 32;
    if (next >= 97 && next <= 122) return false;
    this.scale = scale;
    const [low, high] = this.digit as [number, number];
    this.total = [tidy(low * scale), tidy(high * scale)];
    this.place = tidy(this.digitPlace * scale);
    this.digit = null;
    this.lastUnit = 1;
    this.digits = 0;
    this.i++;
    return true;
  }

  /** The last digit: in the place of ones, or after 百, 千, 万, 亿 in the next place down (一万二, 五百八). */
  #closeDigit(): void {
    if (!this.digit) return;
    const short =
      !this.zero &&
      this.lastUnit >= 100 &&
      this.digitPlace === 1 &&
      this.digit[0] < 10 &&
      this.digit[0] > 0 &&
      !this.fuzz;
    const unit = short ? this.lastUnit / 10 : 1;
    this.section = this.section.map((sum, side) => sum + (this.digit?.[side] as number) * unit);
    this.place = this.digitPlace * unit;
    if (this.lastUnit >= 1e4) this.scale = 1;
  }

  /** 多, 余, 来 after the numeral: up to the next unit of the last written place. */
  #more(numeral: Numeral): Numeral {
    const code = at(this.reading, numeral.end);
    if (numeral.fuzz || !MORE.has(code) || numeral.high === 0) return numeral;
    if (
      NOT_MORE.get(code)?.has(at(this.reading, numeral.end + 1)) &&
      !(code === DUO && this.#yuan(numeral.end + 1))
    )
      return numeral;
    const fuzz = String.fromCharCode(code);
    const high = tidy(numeral.high + numeral.place);
    return {
      ...numeral,
      end: numeral.end + 1,
      high,
      fuzz,
      lowExclusive: true,
      highExclusive: true,
      bare: false,
    };
  }

  /** 元 as money, though 多元 is a word: 100多元, not 多元化. */
  #yuan(i: number): boolean {
    return at(this.reading, i) === "元".charCodeAt(0) && at(this.reading, i + 1) !== "化".charCodeAt(0);
  }
}

/** Reads the numeral that begins at `i`; null when there is none. */
export function readNumeral(reading: Reading, i: number): Numeral | null {
  const code = at(reading, i);
  if (isFinancial(code) && !followsNumeral(reading, i + 1)) return null;
  if (
    code === LING &&
    arabicDigit(at(reading, i + 1)) < 0 &&
    hanDigit(at(reading, i + 1)) < 0 &&
    at(reading, i + 1) !== POINT
  )
    return null;
  return new NumeralReader(reading, i).read();
}

function followsNumeral(reading: Reading, i: number): boolean {
  const code = at(reading, i);
  return hanUnit(code) > 0 || isFinancial(code);
}
