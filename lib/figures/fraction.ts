/** Shares of a whole: 35% · 三成 · 八折 · 2个百分点 · 百分之三十五 · 四分之三 · 一半 · 半数. */
import { tidy } from "./digits.ts";
import { type Numeral, readNumeral } from "./numeral.ts";
import { type Quantity, withUnit } from "./quantity.ts";
import { at, type Reading } from "./reading.ts";
import { NO_UNIT, UNITS, type Unit } from "./unit.ts";
import { words } from "./words.ts";

interface Share {
  readonly factor: number;
  readonly unit: string | null;
}

/** What follows a number of shares, and what one is of the whole. */
const SHARES = words<Share>([
  ["% 个百分比 pct 巴仙", { factor: 0.01, unit: null }],
  ["‰", { factor: 0.001, unit: null }],
  ["成", { factor: 0.1, unit: null }],
  ["折", { factor: 0.1, unit: null }],
  ["个百分点 百分点 个pct", { factor: 0.01, unit: "百分点" }],
  ["个千分点 千分点", { factor: 0.001, unit: "百分点" }],
]);

/** Words that begin with 成 or 折 and are no share. */
const NOT_SHARES = new Set(
  Array.from("立为功员长果本绩品都交熟就人语年份分了天套堆群片效型吨扣腾射叠线磨", (c) => c.charCodeAt(0)),
);

function share(numeral: Numeral, { factor, unit }: Share, end: number): Quantity {
  return { ...withUnit(numeral, { kind: "percent", name: "", factor, word: "" }, end), unit };
}

/** A number of hundredths, tenths or percentage points. */
export function readPercent(reading: Reading, numeral: Numeral): Quantity | null {
  const found = SHARES.find(reading, numeral.end);
  if (!found) return null;
  const tenth = found.value.factor === 0.1;
  const end = numeral.end + found.length;
  if (tenth && (numeral.high > 10 || NOT_SHARES.has(at(reading, end)))) return null;
  if (tenth) return tenths(reading, numeral, found.value, end);
  return share(numeral, found.value, end);
}

/** 七成六, 三成多. */
function tenths(reading: Reading, numeral: Numeral, value: Share, end: number): Quantity {
  const more = String.fromCharCode(at(reading, end));
  if (!numeral.fuzz && (more === "多" || more === "余")) {
    const high = numeral.high + numeral.place;
    return share({ ...numeral, high, fuzz: more, lowExclusive: true, highExclusive: true }, value, end + 1);
  }
  const rest = readNumeral(reading, end);
  const unit = rest && UNITS.find(reading, rest.end);
  if (rest && rest.end === end + 1 && !rest.fuzz && rest.high < 10 && !(unit && unit.value !== NO_UNIT)) {
    const sum = tidy(numeral.low + rest.low / 10);
    return share({ ...numeral, low: sum, high: sum, nominal: sum, place: 0.1 }, value, rest.end);
  }
  return share(numeral, value, end);
}

const [FEN, ZHI] = ["分".charCodeAt(0), "之".charCodeAt(0)];

/** N分之M. */
export function readFraction(reading: Reading, i: number): Quantity | null {
  const whole = readNumeral(reading, i);
  if (!whole || at(reading, whole.end) !== FEN || at(reading, whole.end + 1) !== ZHI || !(whole.low > 0))
    return null;
  const part = readNumeral(reading, whole.end + 2);
  if (!part) return null;
  const factor = 1 / whole.nominal;
  const scaled = { low: tidy(part.low / whole.nominal), high: tidy(part.high / whole.nominal) };
  const quantity = share({ ...part, start: i }, { factor, unit: null }, part.end);
  return { ...quantity, ...scaled, nominal: scaled.low, start: i };
}

/** 一半, 半数, 过半, 半: half of a whole, or of a unit that follows (半年). */
const HALVES = words<true>([["一半 半数 大半数", true]]);
const BAN = "半".charCodeAt(0);

function half(start: number, end: number): Numeral {
  const value = { low: 0.5, high: 0.5, nominal: 0.5, place: 0.1, fuzz: "", arabic: false, digits: 0 };
  return {
    ...value,
    start,
    end,
    lowExclusive: false,
    highExclusive: false,
    decimals: 1,
    scale: 1,
    bare: false,
  };
}

export function readHalf(reading: Reading, i: number): Quantity | null {
  const found = HALVES.find(reading, i);
  if (found) return share(half(i, i + found.length), { factor: 1, unit: null }, i + found.length);
  if (at(reading, i) !== BAN) return null;
  const unit: { value: Unit; length: number } | null = UNITS.find(reading, i + 1);
  if (unit && unit.value.kind === "duration")
    return withUnit(half(i, i + 1), unit.value, i + 1 + unit.length);
  const before = at(reading, i - 1);
  if (before === "过".charCodeAt(0) || before === "近".charCodeAt(0) || before === "超".charCodeAt(0))
    return share(half(i, i + 1), { factor: 1, unit: null }, i + 1);
  return null;
}
