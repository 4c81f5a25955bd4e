/** A numeral with its unit: 58,000人 · 三成 · 百分之三十五 · ¥500 · 2元5角 · 一年半 · 四分多钱. */
import { hanDigit, tidy } from "./digits.ts";
import type { FigureKind } from "./figure.ts";
import { readFraction, readHalf, readPercent } from "./fraction.ts";
import { type Numeral, readNumeral } from "./numeral.ts";
import { at, type Reading } from "./reading.ts";
import { NO_UNIT, UNITS, type Unit } from "./unit.ts";

export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly lowExclusive: boolean;
  readonly highExclusive: boolean;
  readonly nominal: number;
  readonly place: number;
  readonly fuzz: string;
  /** null: a number without a unit. */
  readonly kind: FigureKind | null;
  readonly unit: string | null;
  /** The unit as written, with what it was multiplied by. */
  readonly word: string;
  readonly factor: number;
  readonly numeral: Numeral;
}

const code = (letter: string) => letter.charCodeAt(0);
const [DUO, YU, BAN, GE] = [code("多"), code("余"), code("半"), code("个")];

/** Finer units that go on a quantity: 1小时30分钟, 2元5角. */
const FINER: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  元: { 元: 1 },
  小时: { 分钟: 1 / 60, 分: 1 / 60, 秒: 1 / 3600 },
  分钟: { 秒: 1 / 60 },
  年: { 月: 1 / 12 },
  月: { 天: 1 / 30 },
};

/** Gives a numeral its unit. */
export function withUnit(numeral: Numeral, unit: Unit | null, end: number): Quantity {
  const factor = unit?.factor ?? 1;
  return {
    ...numeral,
    end,
    low: tidy(numeral.low * factor),
    high: tidy(numeral.high * factor),
    nominal: tidy(numeral.nominal * factor),
    place: tidy(numeral.place * factor),
    kind: unit?.kind ?? null,
    unit: unit?.name ?? null,
    word: unit?.word ?? "",
    factor,
    numeral,
  };
}

/** Adds 多, 余 or 半 that stands after the unit: 两倍多, 一年半. */
function afterUnit(reading: Reading, quantity: Quantity): Quantity {
  const next = at(reading, quantity.end);
  const end = quantity.end + 1;
  if (quantity.fuzz || quantity.unit === null || quantity.kind === "count") return quantity;
  if (next === BAN && at(reading, end) !== BAN) {
    const half = quantity.factor / 2;
    return {
      ...quantity,
      end,
      low: quantity.low + half,
      high: quantity.high + half,
      nominal: quantity.nominal + half,
    };
  }
  if (next !== DUO && next !== YU) return quantity;
  if (next === YU && quantity.kind === "duration") return quantity;
  const money = at(reading, end) === code("钱") ? 1 : 0;
  const high = tidy(quantity.high + quantity.place);
  const fuzz = String.fromCharCode(next);
  return { ...quantity, end: end + money, high, fuzz, lowExclusive: true, highExclusive: true };
}

/** 三个多月, 两个半小时: 多 or 半 between 个 and the unit. */
function splitUnit(reading: Reading, numeral: Numeral): Quantity | null {
  const inner = at(reading, numeral.end + 1);
  if (at(reading, numeral.end) !== GE || (inner !== DUO && inner !== BAN) || numeral.fuzz) return null;
  const unit = UNITS.find(reading, numeral.end + 2);
  const whole = unit ?? (at(reading, numeral.end + 2) === code("月") ? MONTHS : null);
  if (whole?.value.kind !== "duration") return null;
  const end = numeral.end + 2 + whole.length;
  const shifted =
    inner === BAN
      ? { ...numeral, low: numeral.low + 0.5, high: numeral.high + 0.5, nominal: numeral.nominal + 0.5 }
      : {
          ...numeral,
          high: numeral.high + numeral.place,
          lowExclusive: true,
          highExclusive: true,
          fuzz: "多",
        };
  return withUnit(shifted, whole.value, end);
}

const MONTHS = { length: 1, value: { kind: "duration", name: "月", factor: 1, word: "个月" } as Unit };

/** Goes on with a finer unit: 1小时30分钟, 2元5角, 三块五. */
function compound(reading: Reading, quantity: Quantity): Quantity {
  const finer = FINER[quantity.unit ?? ""];
  if (!finer || quantity.fuzz) return quantity;
  const more = readNumeral(reading, quantity.end);
  if (!more || more.fuzz) return quantity;
  const unit = UNITS.find(reading, more.end);
  const rate = unit ? finer[unit.value.name] : undefined;
  if (!unit || rate === undefined || unit.value.factor > quantity.factor / 10)
    return spoken(reading, quantity, more);
  const added = tidy(more.low * unit.value.factor * rate);
  const sum = tidy(quantity.low + added);
  const place = unit.value.factor * rate;
  const end = more.end + unit.length;
  return compound(reading, {
    ...quantity,
    end,
    low: sum,
    high: sum,
    nominal: sum,
    place,
    factor: unit.value.factor,
  });
}

/** 三块五: a digit after 块 or 毛 is in the next place down. */
function spoken(reading: Reading, quantity: Quantity, more: Numeral): Quantity {
  if (!"块毛".includes(quantity.word || "-") || more.end !== quantity.end + 1) return quantity;
  const value = hanDigit(at(reading, quantity.end));
  if (value < 1) return quantity;
  const sum = tidy(quantity.low + value * quantity.factor * 0.1);
  return { ...quantity, end: more.end, low: sum, high: sum, nominal: sum, place: quantity.factor / 10 };
}

/** 分 followed by 钱, with 多 between: 四分多钱. */
function cents(reading: Reading, numeral: Numeral): Quantity | null {
  const more = at(reading, numeral.end + 1);
  if (at(reading, numeral.end) !== code("分") || (more !== DUO && more !== YU)) return null;
  if (at(reading, numeral.end + 2) !== code("钱") || numeral.fuzz) return null;
  const unit: Unit = { kind: "money", name: "元", factor: 0.01, word: "分钱" };
  const fuzzy = {
    ...numeral,
    high: numeral.high + numeral.place,
    lowExclusive: true,
    highExclusive: true,
    fuzz: "多",
  };
  return withUnit(fuzzy, unit, numeral.end + 3);
}

/** Reads a number with its unit at `i`; `kind` is null when no unit follows; null when there is no number. */
export function readQuantity(reading: Reading, i: number): Quantity | null {
  const special = readFraction(reading, i) ?? readHalf(reading, i);
  if (special) return special;
  const numeral = readNumeral(reading, i);
  if (!numeral) return null;
  const split = readPercent(reading, numeral) ?? splitUnit(reading, numeral) ?? cents(reading, numeral);
  if (split) return split;
  const unit = UNITS.find(reading, numeral.end);
  if (!unit || unit.value === NO_UNIT) return withUnit(numeral, null, numeral.end);
  const quantity = afterUnit(
    reading,
    compound(reading, withUnit(numeral, unit.value, numeral.end + unit.length)),
  );
  const closing = quantity.kind === "money" && at(reading, quantity.end) === code("整") ? 1 : 0;
  return { ...quantity, end: quantity.end + closing };
}
