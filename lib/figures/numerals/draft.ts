/** A numeral while its characters are being read, and the amount it comes to. */
import { type Amount, andMore } from "../amount.ts";
import { arabicDigit, hanDigit, tidy } from "../digits.ts";
import { isMore } from "../more.ts";
import { at, type Reading } from "../reading.ts";
import { NONE, product, sum, type Values } from "./values.ts";

export class Draft {
  readonly reading: Reading;
  readonly start: number;
  /** Where reading goes on. */
  i: number;
  /** What 万 and 亿 have closed, the section being read, and the digit that waits for its unit. */
  total = NONE;
  section = NONE;
  digit: Values | null = null;
  /** The place of the last digit that is not zero. */
  place = 1;
  /** The last multiplier, and the last big one. */
  unit = 0;
  big = Number.POSITIVE_INFINITY;
  scale = 1;
  /** How many digits it has as long as it is nothing else. */
  digits = 0;
  decimal = false;
  /** 零 has kept a place. */
  zero = false;
  /** The indefinite word in it. */
  fuzz = "";
  lowExclusive = false;
  highExclusive = false;
  /** Nothing but scales so far. */
  bare = true;

  constructor(reading: Reading, start: number) {
    this.reading = reading;
    this.start = start;
    this.i = start;
  }

  get isFirst(): boolean {
    return this.i === this.start;
  }

  /** Nothing but Han digits so far, among which 0 is one too: 二00二. */
  get isHanRow(): boolean {
    return this.digits > 0 && hanDigit(at(this.reading, this.start)) >= 0;
  }

  /** The code unit at the place being read, or some behind it. */
  peek(behind = 0): string {
    return at(this.reading, this.i + behind);
  }

  /** A digit that waits for its unit. */
  push(digit: Values, place: number, end: number): true {
    this.digit = digit;
    this.place = place;
    this.i = end;
    this.bare = false;
    return true;
  }

  /** The digit has had its unit. */
  close(unit: number): true {
    this.digit = null;
    this.unit = unit;
    this.digits = 0;
    this.i++;
    return true;
  }

  /** The last digit after 百, 千, 万, 亿 stands in the next place down: 一万二, 五百八. */
  isShort(): boolean {
    if (this.zero || this.fuzz || this.unit < 100 || this.place !== 1 || !this.digit) return false;
    return this.digit[0] > 0 && this.digit[0] < 10;
  }

  /** 千 after 亿 stands in the next place down too, unless 零 keeps it apart: 4亿9千 is 4.9亿. */
  isShortOfTenThousands(): boolean {
    return this.big === 1e8 && this.unit === 1e3 && !this.zero && !this.digit && this.section[0] % 1e3 === 0;
  }

  lengthen(): void {
    if (this.isShort()) this.digit = product(this.digit as Values, this.unit / 10);
  }

  /** What has been read; null for nothing. */
  finish(): Amount | null {
    const { reading, start, i: end, fuzz, digit } = this;
    if (end === start) return null;
    const short = this.isShort() ? this.unit / 10 : 1;
    const shift = this.isShortOfTenThousands() ? 1e4 : 1;
    this.place = tidy(this.place * short * shift);
    const section = product(this.section, shift);
    const [low, high, nominal] = sum(this.total, sum(section, product(digit ?? NONE, short)));
    const amount: Amount = {
      start,
      end,
      low,
      high,
      lowExclusive: this.lowExclusive,
      highExclusive: this.highExclusive,
      nominal,
      place: this.place,
      fuzz,
      arabic: arabicDigit(at(reading, start)) >= 0,
      digits: this.digits,
      decimal: this.decimal,
      scale: shift > 1 ? 1e7 : digit && this.unit ? 1 : this.scale,
      bare: this.bare,
      stem: end,
      kind: null,
      unit: null,
      word: "",
      factor: 1,
    };
    const more = isMore(reading, end);
    return more && !fuzz && high > 0 ? { ...andMore(amount, more, end + 1), stem: end + 1 } : amount;
  }
}
