/** Shares of a whole: 35% · 三成 · 八折 · 2个百分点 · 百分之三十五 · 四分之三 · 1/3 · 一半 · 半数. */
import { type Amount, andMore, plus, times } from "./amount.ts";
import { isMore } from "./more.ts";
import { readNumeral } from "./numeral.ts";
import { at, isAt, type Reading } from "./reading.ts";
import { isUnit } from "./unit.ts";
import { wordSet, words } from "./words.ts";

/** What follows a number of shares, and what one is of the whole. */
const SHARES = words({
  0.1: "成 折",
  0.01: "% pct 个pct 百分点 个百分点",
  0.001: "‰ 千分点 个千分点",
  0.0001: "基点 个基点 bp 个bp BP 个BP",
});
/** What goes on 成 and 折 to make another word. */
const NOT_TENTHS = "立功员长果本绩品都交熟就语年份分了天套群片效型扣射叠线磨";

function share(amount: Amount, factor: number, end: number, unit: string | null = null): Amount {
  return { ...times(amount, factor), end, kind: "percent", unit, bare: false };
}

/** Gives a number its %, 成 or 百分点; null when none follows. */
export function readShare(reading: Reading, amount: Amount): Amount | null {
  const found = SHARES.find(reading, amount.end);
  if (!found) return null;
  const end = amount.end + found.length;
  if (found.value !== "0.1")
    return share(amount, Number(found.value), end, isAt(reading, end - 1, "点tpP") ? "百分点" : null);
  const discount = isAt(reading, end - 1, "折");
  // 几成定局: nearly become.
  if (amount.fuzz || isAt(reading, end, NOT_TENTHS)) return null;
  if (discount && amount.digits === 2) return share(amount, 0.01, end);
  return amount.high > 10 || (discount && amount.low > 9.9) ? null : share(...tenths(reading, amount, end));
}

/** 七成六, 三成半, 三成多. */
function tenths(reading: Reading, amount: Amount, end: number): [Amount, number, number] {
  const more = isMore(reading, end);
  if (more && !amount.fuzz) return [andMore(amount, more, end), 0.1, end + 1];
  if (isAt(reading, end, "半")) return [plus(amount, 0.5, 0.5, end), 0.1, end + 1];
  const rest = readNumeral(reading, end);
  if (rest?.end === end + 1 && rest.low < 10 && !rest.fuzz && !isUnit(reading, rest.end))
    return [plus(amount, rest.low / 10, 0.1, end), 0.1, rest.end];
  return [amount, 0.1, end];
}

/** N分之M at `i`, and 1/3 where words around it make it a share. */
export function readFraction(reading: Reading, whole: Amount): Amount | null {
  const { end, start } = whole;
  if (isAt(reading, end, "分") && isAt(reading, end + 1, "之")) {
    const part = whole.low > 0 && readNumeral(reading, end + 2, true);
    // A fraction is of whole numbers; only shares of 10, 100, 1000 … are written with a point.
    const tenths = Number.isInteger(Math.log10(whole.nominal));
    return part && (tenths || !part.decimal) ? { ...share(part, 1 / whole.nominal, part.end), start } : null;
  }
  if (!isAt(reading, end, "/") || !whole.digits || whole.low > 9) return null;
  const below = readNumeral(reading, end + 1);
  const before = at(reading, start - 1);
  if (
    !below?.digits ||
    below.low <= whole.low ||
    below.low > 20 ||
    isAt(reading, below.end, "/年") ||
    before < "\u2000"
  )
    return null;
  return { ...share(whole, 1 / below.low, below.end), start };
}

const HALVES = wordSet("一半 半数 对折 半折");
/** What 半 alone is half of a whole after, unless a unit follows: 近半年. */
const OVER = "过超近";

/** 一半, 半数, 过半; half of a unit is 半年. */
export function readHalf(reading: Reading, i: number, half: (start: number) => Amount): Amount | null {
  if (isAt(reading, i, "对") && !isAt(reading, i - 1, "打")) return null;
  const alone =
    isAt(reading, i, "半") &&
    isAt(reading, i - 1, OVER) &&
    !isAt(reading, i + 1, "世百") &&
    !isUnit(reading, i + 1);
  const length = HALVES.find(reading, i)?.length ?? (alone ? 1 : 0);
  return length ? share(half(i), 1, i + length) : null;
}
