/**
 * Numerals: 58,000 · 1.52亿 · 3亿2千万 · 三千二百 · 一万二 · 二〇二二 · 贰佰叁拾 · 数百万 · 十几 · 三四十 · 800多万.
 * One pass over their tokens; everything is an interval from the first character on, so that what is
 * indefinite (几, 数, 多, 三四) takes part in the arithmetic of the scales like any digit.
 */
import { type Amount, andMore } from "./amount.ts";
import { readArabic } from "./arabic.ts";
import { arabicDigit, hanDigit, hanUnit, isFinancial, tidy, ZERO } from "./digits.ts";
import { isMore } from "./more.ts";
import { at, type Reading } from "./reading.ts";
import { code, letters } from "./words.ts";

/** Lower end, upper end, and what is definite of it. */
type Values = readonly [low: number, high: number, nominal: number];

const [POINT, LIANG, JI, SHU] = [code("点"), code("两"), code("几"), code("数")];
const GE = code("个");
/** Scales written as Latin letters: 1.2k, 3w. */
const LATIN_SCALES: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, w: 1e4 };
const TENS = new Map([
  [code("廿"), 20],
  [code("卅"), 30],
  [code("卌"), 40],
]);
/** Units that begin with 千: 千克, 千米, 千瓦. */
const AFTER_THOUSAND = letters("克米瓦卡");

const NONE: Values = [0, 0, 0];
const same = (value: number): Values => [value, value, value];
const sum = (one: Values, other: Values): Values => [
  tidy(one[0] + other[0]),
  tidy(one[1] + other[1]),
  tidy(one[2] + other[2]),
];
const product = (values: Values, factor: number): Values => [
  tidy(values[0] * factor),
  tidy(values[1] * factor),
  tidy(values[2] * factor),
];

class NumeralReader {
  readonly #reading: Reading;
  readonly #start: number;
  #i: number;
  /** What 万 and 亿 have closed, the section being read, and the digit that waits for its unit. */
  #total = NONE;
  #section = NONE;
  #digit: Values | null = null;
  #place = 1;
  /** The last multiplier, and the last big one. */
  #unit = 0;
  #big = Number.POSITIVE_INFINITY;
  #scale = 1;
  #digits = 0;
  #decimal = false;
  #zero = false;
  #fuzz = "";
  #open: readonly [boolean, boolean] = [false, false];
  #bare = true;

  constructor(reading: Reading, start: number) {
    this.#reading = reading;
    this.#start = start;
    this.#i = start;
  }

  read(): Amount | null {
    while (this.#token(at(this.#reading, this.#i)));
    const [start, end] = [this.#start, this.#i];
    if (end === start) return null;
    const short = this.#isShort() ? this.#unit / 10 : 1;
    if (this.#digit) this.#place = tidy(this.#place * short);
    const [low, high, nominal] = sum(this.#total, sum(this.#section, product(this.#digit ?? NONE, short)));
    const amount: Amount = {
      start,
      end,
      stem: end,
      low,
      high,
      nominal,
      lowExclusive: this.#open[0],
      highExclusive: this.#open[1],
      place: this.#place,
      fuzz: this.#fuzz,
      arabic: arabicDigit(at(this.#reading, start)) >= 0,
      digits: this.#digits,
      decimal: this.#decimal,
      scale: this.#digit && this.#unit ? 1 : this.#scale,
      bare: this.#bare,
      kind: null,
      unit: null,
      word: "",
      factor: 1,
    };
    const more = isMore(this.#reading, end);
    return more && !this.#fuzz && high > 0 ? { ...andMore(amount, more, end + 1), stem: end + 1 } : amount;
  }

  /** Reads one token; false when none goes on the numeral. */
  #token(unit: number): boolean {
    const multiplier = hanUnit(unit);
    if (arabicDigit(unit) >= 0) return this.#arabic();
    if (multiplier) return multiplier < 1e4 ? this.#multiply(multiplier) : this.#close(multiplier);
    if (hanDigit(unit) >= 0) return this.#han(hanDigit(unit));
    if (TENS.has(unit)) return this.#tens(TENS.get(unit) as number);
    if (unit === JI || unit === SHU) return this.#several(unit);
    if (unit === POINT) return this.#point();
    if (unit === GE && this.#i > this.#start && hanUnit(at(this.#reading, this.#i + 1)) === 1e8)
      return this.#skip();
    return this.#moreInside() || this.#latin(unit);
  }

  /** 20多个亿. */
  #skip(): true {
    this.#i++;
    return true;
  }

  #push(digit: Values, place: number, end: number): true {
    this.#digit = digit;
    this.#place = place;
    this.#i = end;
    this.#bare = false;
    return true;
  }

  #arabic(): boolean {
    const first = this.#i === this.#start;
    const arabic =
      !this.#digit && !this.#fuzz && (first || this.#unit >= 1e3) ? readArabic(this.#reading, this.#i) : null;
    if (!arabic || (!first && arabic.value >= this.#unit)) return false;
    if (first) [this.#digits, this.#decimal] = [arabic.digits, arabic.decimals > 0];
    return this.#push(same(arabic.value), arabic.place, arabic.end);
  }

  #han(value: number): boolean {
    const first = this.#i === this.#start;
    if (this.#digit) return this.#neighbour(value, this.#digit[0]);
    if (this.#fuzz) return false;
    if (value === 0 && !first) return this.#keepPlace();
    if (first) this.#digits = 1;
    return this.#push(same(value), 1, this.#i + 1);
  }

  /** 零 inside a numeral keeps a place: after it a digit is worth one (一百零五). */
  #keepPlace(): boolean {
    const next = at(this.#reading, this.#i + 1);
    if (
      hanDigit(next) <= 0 &&
      arabicDigit(next) <= 0 &&
      hanUnit(next) !== 10 &&
      !TENS.has(next) &&
      next !== JI
    )
      return false;
    this.#zero = true;
    this.#i++;
    return true;
  }

  /** 点 and digits: 三点五. A time of day (三点五十分) is none. */
  #point(): boolean {
    const from = this.#i + 1;
    let end = from;
    let digits = "";
    if (this.#i === this.#start || this.#decimal || this.#fuzz || at(this.#reading, from) === LIANG)
      return false;
    if (!this.#unit && arabicDigit(at(this.#reading, this.#i - 1)) >= 0) return false;
    for (let unit = at(this.#reading, from); ; unit = at(this.#reading, ++end)) {
      const digit = Math.max(hanDigit(unit), arabicDigit(unit));
      if (digit < 0) break;
      digits += digit;
    }
    if (!digits || hanUnit(at(this.#reading, end)) === 10) return false;
    const rest = Number(`0.${digits}`);
    this.#lengthen();
    this.#decimal = true;
    this.#digits = 0;
    return this.#push(sum(this.#digit ?? NONE, same(rest)), Number(`1e-${digits.length}`), end);
  }

  /** A Han digit after another: 三四 (an interval), else digits in a row: 二〇二二. */
  #neighbour(value: number, before: number): boolean {
    if (this.#place !== 1 || at(this.#reading, this.#start) < 128 || this.#decimal || this.#fuzz)
      return false;
    const next = hanDigit(at(this.#reading, this.#i + 1)) < 0 && this.#digits < 2;
    if (next && before > 0 && (value === before + 1 || (before === 3 && value === 5))) {
      this.#digits = 0;
      return this.#push([before, value, before], 1, this.#i + 1);
    }
    if (!this.#digits) return false;
    this.#digits++;
    return this.#push(same(before * 10 + value), 1, this.#i + 1);
  }

  /** 几 and 数: [2, 10); after a ten [1, 9]. */
  #several(unit: number): boolean {
    const base = this.#digit?.[0] ?? 0;
    if (this.#fuzz || (unit === SHU && this.#i > this.#start) || base % 10 || (this.#digit && !base))
      return false;
    const teens = base > 0 || this.#unit === 10;
    this.#fuzz = String.fromCharCode(unit);
    this.#digits = 0;
    this.#open = [false, !teens];
    return this.#push(
      teens ? [base + 1, base + 9, base] : [2, 10, this.#i === this.#start ? 2 : 0],
      1,
      this.#i + 1,
    );
  }

  /** 十, 百, 千: multiplies the digit before it. */
  #multiply(unit: number): boolean {
    const tooLarge = this.#unit && this.#unit < 1e4 && unit >= this.#unit;
    if (tooLarge || (!this.#digit && this.#bare && this.#unit) || (this.#digits > 1 && unit === 10))
      return false;
    if (unit === 1e3 && this.#digit && AFTER_THOUSAND.has(at(this.#reading, this.#i + 1))) return false;
    this.#scale = this.#section[1] || this.#total[1] || unit === 10 ? 1 : unit;
    this.#section = sum(this.#section, product(this.#digit ?? same(1), unit));
    this.#place = tidy((this.#digit ? this.#place : 1) * unit);
    if (unit === 10) this.#bare = false;
    return this.#closed(unit);
  }

  #closed(unit: number): true {
    this.#digit = null;
    this.#unit = unit;
    this.#digits = 0;
    this.#i++;
    return true;
  }

  /** 廿, 卅, 卌: two, three and four tens in one character. */
  #tens(value: number): boolean {
    if (this.#digit || this.#fuzz || (this.#unit && this.#unit < 100)) return false;
    this.#push(same(value / 10), 1, this.#i);
    return this.#multiply(10);
  }

  /** 万, 亿, 兆: closes the section; a larger one after a smaller multiplies all before it (万亿, 一万五千亿). */
  #close(unit: number): boolean {
    const empty = !this.#digit && !this.#section[1];
    const again = empty && this.#unit === this.#big;
    if (unit === this.#big && !again) return false;
    if (this.#unit < 1e4) this.#lengthen();
    const section = sum(this.#section, this.#digit ?? (empty && !this.#total[1] ? same(1) : NONE));
    const below = unit < this.#big;
    this.#total = below ? sum(this.#total, product(section, unit)) : product(sum(this.#total, section), unit);
    this.#place = tidy((empty && !again ? 1 : this.#place) * unit);
    this.#scale = (again || !this.#digit ? this.#scale : 1) * unit;
    this.#section = NONE;
    this.#big = unit;
    this.#zero = false;
    return this.#closed(unit);
  }

  /** The last digit after 百, 千, 万, 亿 stands in the next place down: 一万二, 五百八. */
  #isShort(): boolean {
    const [low] = this.#digit ?? [0];
    return !this.#zero && !this.#fuzz && this.#unit >= 100 && this.#place === 1 && low > 0 && low < 10;
  }

  #lengthen(): void {
    if (this.#isShort()) this.#digit = product(this.#digit as Values, this.#unit / 10);
  }

  /** 800多万: widened before the scale multiplies it. */
  #moreInside(): boolean {
    const more = isMore(this.#reading, this.#i);
    if (!more || this.#i === this.#start || !this.#beforeScale(this.#i + 1)) return false;
    if (this.#fuzz) return this.#skip();
    const whole = sum(this.#section, this.#digit ?? NONE);
    if (whole[1]) this.#section = sum(whole, [0, this.#place, 0]);
    else this.#total = sum(this.#total, [0, this.#place, 0]);
    this.#open = [true, true];
    this.#fuzz = more;
    this.#bare = false;
    this.#digit = null;
    this.#digits = 0;
    this.#i++;
    return true;
  }

  #beforeScale(i: number): boolean {
    return hanUnit(at(this.#reading, at(this.#reading, i) === GE ? i + 1 : i)) >= 1e4;
  }

  #latin(unit: number): boolean {
    const scale = LATIN_SCALES[String.fromCharCode(unit)];
    const next = at(this.#reading, this.#i + 1) | 32;
    if (!scale || !this.#digits || (next > 96 && next < 123)) return false;
    this.#total = product(this.#digit as Values, scale);
    this.#place = tidy(this.#place * scale);
    this.#scale = scale;
    this.#closed(1);
    return false;
  }
}

/** The numeral read last: several readers try the same place one after another. */
const RECENT = new WeakMap<Reading, Amount>();

/** What may follow a single digit of cheques: 玖角, 陆点五, 仟分之三. */
const AFTER_FINANCIAL = letters("拾佰仟十百千万亿角元点分");

/**
 * Reads the numeral that begins at `i`; null when there is none. Takes as long as the numeral.
 * `certain`: a numeral is due here, so that a single digit of cheques is one too (万分之肆).
 */
export function readNumeral(reading: Reading, i: number, certain = false): Amount | null {
  const [first, next] = [at(reading, i), at(reading, i + 1)];
  if (first < ZERO) return null;
  if (!certain && isFinancial(first) && !AFTER_FINANCIAL.has(next) && !isFinancial(next)) return null;
  const known = RECENT.get(reading);
  if (known?.start === i) return known;
  const amount = new NumeralReader(reading, i).read();
  if (amount) RECENT.set(reading, amount);
  return amount;
}
