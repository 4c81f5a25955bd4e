/** A number with its unit: 58,000人 · 三成 · 2元5角 · 一年半 · 三个多月 · 四分多钱. */
import { type Amount, andMore, plus, times } from "./amount.ts";
import { LASTING } from "./dates/lasting.ts";
import { hanDigit } from "./digits.ts";
import { isMore } from "./more.ts";
import { readNumeral } from "./numeral.ts";
import { at, isAt, type Reading, readText } from "./reading.ts";
import { readFraction, readHalf, readShare } from "./shares.ts";
import { CENT, DAY, findUnit, MINUTE, MONTH, type Unit } from "./unit.ts";

/** 上半年 and 下半年 are no half years, 大半年 is some more than one. */
const HALF_OF_A_YEAR = "上下前后大小东西南北左右";

/** Finer units that go on a quantity, and what one is of its unit: 1小时30分钟, 2元5角. */
const FINER: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  元: { 元: 1, 分: 0.01 },
  小时: { 分钟: 1 / 60, 分: 1 / 60, 秒: 1 / 3600 },
  分钟: { 秒: 1 / 60 },
  年: { 月: 1 / 12 },
  月: { 天: 1 / 30 },
  秒: {},
};

const ONE_HALF = readText("0.5");

export function withUnit(amount: Amount, { kind, name, factor, word }: Unit, end: number): Amount {
  return { ...times(amount, factor), kind, unit: name, word, end };
}

function half(start: number): Amount {
  const numeral = readNumeral(ONE_HALF, 0) as Amount;
  return { ...numeral, start, end: start + 1, stem: start + 1, arabic: false, place: 0.5 };
}

/** 多, 余 or 半 after the unit: 两倍多, 一年半. */
function afterUnit(reading: Reading, amount: Amount): Amount {
  const { end, kind, factor } = amount;
  if (amount.fuzz || kind === null || (kind === "count" && amount.unit !== "岁")) return amount;
  if (isAt(reading, end, "半") && !isAt(reading, end + 1, "半"))
    return plus(amount, factor / 2, factor / 2, end + 1);
  const more = isMore(reading, end);
  return more === "多" || more === "余" ? andMore(amount, more, end + 1) : amount;
}

/** 三个多月, 两个半小时, 四分多钱: 多 or 半 inside the unit. */
function insideUnit(reading: Reading, amount: Amount): Amount | null {
  const [first, inner] = [at(reading, amount.end), at(reading, amount.end + 1)];
  const from = amount.end + 2;
  const more = isMore(reading, from - 1);
  if ((inner !== "半" && !more) || amount.fuzz) return null;
  const cents = first === "分" && isAt(reading, from, "钱");
  const months = isAt(reading, from, "月") ? { value: MONTH, length: 1 } : findUnit(reading, from);
  const unit = cents
    ? { value: CENT, length: 1 }
    : first === "个" && months?.value.kind === "duration"
      ? months
      : null;
  if (!unit) return null;
  const shifted = more ? andMore(amount, more, from) : plus(amount, 0.5, 0.5, from);
  return withUnit(shifted, unit.value, from + unit.length);
}

/** Goes on with finer units: 1小时30分钟, 2元5角, 三块五. */
function compound(reading: Reading, amount: Amount): Amount {
  const finer = FINER[amount.unit ?? ""];
  const more = finer && !amount.fuzz ? readNumeral(reading, amount.end) : null;
  if (!more || more.fuzz) return amount;
  const unit = findUnit(reading, more.end);
  const worth = (finer?.[unit?.value.name ?? ""] ?? 0) * (unit?.value.factor ?? 0);
  if (unit && worth && worth < amount.factor) {
    const sum = plus(amount, more.low * worth, worth, more.end + unit.length);
    return compound(reading, { ...sum, factor: worth });
  }
  // 9秒58: hundredths.
  if (amount.word === "秒" && more.arabic && more.digits === 2)
    return plus(amount, more.low / 100, 0.01, more.end);
  return "块毛蚊毫".includes(amount.word || "-") ? spoken(reading, amount, more.end) : amount;
}

/** 三块五, 七毛八, 五分三: the digit is worth a tenth; 三块零四: a hundredth. */
export function spoken(reading: Reading, amount: Amount, end: number): Amount {
  const length = end - amount.end;
  const digit = hanDigit(at(reading, end - 1));
  const worth = amount.factor * 0.1 ** length;
  const zero = hanDigit(at(reading, amount.end)) === 0;
  return digit > 0 && (length === 1 || (length === 2 && zero))
    ? plus(amount, digit * worth, worth, end)
    : amount;
}

/** 三日内, 三日后, 五日以上, 拘留十日: days, where 三日 could be a date. */
function daysAt(reading: Reading, { start, end }: Amount): { value: Unit; length: number } | null {
  const days =
    isAt(reading, end, "日") && (isAt(reading, end + 1, "内后前来间以") || LASTING.find(reading, start));
  return days ? { value: DAY, length: 1 } : null;
}

/** 4分33秒: minutes, where 分 could be points or cents. */
function minutesAt(reading: Reading, i: number): { value: Unit; length: number } | null {
  const seconds = isAt(reading, i, "分") ? readNumeral(reading, i + 1) : null;
  return seconds && isAt(reading, seconds.end, "秒") ? { value: MINUTE, length: 1 } : null;
}

/** Reads a number with its unit at `i`; `kind` is null when no unit follows; null when there is no number. */
export function readQuantity(reading: Reading, i: number): Amount | null {
  const halved = readHalf(reading, i, half);
  if (halved) return halved;
  const numeral = isAt(reading, i, "半")
    ? isAt(reading, i - 1, HALF_OF_A_YEAR)
      ? null
      : half(i)
    : readNumeral(reading, i);
  if (!numeral) return null;
  const amount = isAt(reading, numeral.end, "+") ? { ...numeral, fuzz: "+", end: numeral.end + 1 } : numeral;
  const special = readFraction(reading, amount) ?? readShare(reading, amount) ?? insideUnit(reading, amount);
  if (special) return special;
  const unit = daysAt(reading, amount) ?? minutesAt(reading, amount.end) ?? findUnit(reading, amount.end);
  if (!unit) return amount.low === 0.5 && !amount.arabic ? null : amount;
  const whole = afterUnit(reading, compound(reading, withUnit(amount, unit.value, amount.end + unit.length)));
  return whole.kind === "money" && isAt(reading, whole.end, "整") ? { ...whole, end: whole.end + 1 } : whole;
}
