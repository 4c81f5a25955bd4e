/** Several numbers that share a scale or unit: 3—5万元 · 20%—30% · 几分或几毛钱 · 3、5、8万元. */
import { type Amount, times } from "./amount.ts";
import { JOINS } from "./dates/joins.ts";
import { readQuantity, withUnit } from "./quantity.ts";
import { isAt, type Reading, startsLine } from "./reading.ts";
import { CENT } from "./unit.ts";

/** The most numbers a list of them is followed over. */
const LONGEST_LIST = 16;
/** What joins them; two whole numbers are joined by 、 alone: 第2和3页. */
const JOINING = "、和与及";

/** Gives the unit of a later number, and its scale where that makes sense (3—5万, not 8000—1万), to an earlier one. */
function share(first: Amount, last: Amount): Amount {
  if (first.kind !== null) return first;
  const coefficient = last.low / last.factor / last.scale;
  const shared = first.scale === 1 && first.low < coefficient + 1000 / last.scale;
  const { kind, unit, word } = last;
  return { ...times(first, (shared ? last.scale : 1) * last.factor), kind, unit, word };
}

/** 分 is money beside money. */
export function asCents(amount: Amount): Amount {
  return amount.word === "分" ? withUnit(amount, CENT, amount.end) : amount;
}

/** The quantity, or the range that begins with it; 6岁或12岁 are two, 3或5个 and 几分或几毛 a range; 数千至上万 has no end. */
export function extendRange(reading: Reading, first: Amount): Amount {
  const either = isAt(reading, first.end, "或");
  if (either && first.kind !== null && !first.fuzz) return first;
  const join = either ? 1 : (JOINS.find(reading, first.end)?.length ?? 0);
  const up = join && isAt(reading, first.end + join, "上") ? 1 : 0;
  const last = join && first.fuzz !== "多" ? readQuantity(reading, first.end + join + up) : null;
  if (!last || (up && !last.bare) || (last.kind === null && first.kind !== null)) return first;
  const left = share(last.kind === "money" ? asCents(first) : first, last);
  if (left.unit !== last.unit || left.kind !== last.kind || left.low >= last.high) return first;
  const { high, highExclusive, end, stem, place, word } = last;
  const fuzz = up ? "上" : left.fuzz;
  return { ...left, high, highExclusive, end, stem, place, word, fuzz, scale: last.scale };
}

/** 6、7只 says six or seven. */
function neighbours([first, last, more]: readonly Amount[]): readonly Amount[] | null {
  if (!first || !last || more || first.digits !== 1 || last.nominal !== first.nominal + 1 || last.nominal > 9)
    return null;
  return [{ ...last, start: first.start, low: first.low, nominal: first.nominal }];
}

/** Numbers in a row of which only the last has a unit, all of them with it; without any where none has, unless all are large: go on after them. */
export function readList(reading: Reading, first: Amount): { items: readonly Amount[]; end: number } | null {
  const joins = first.decimal || first.scale > 1 ? JOINING : "、";
  if (first.kind !== null || first.fuzz || !first.arabic || !isAt(reading, first.end, joins)) return null;
  if (startsLine(reading, first.start)) return null;
  const items = [first];
  let end = first.end;
  while (isAt(reading, end, items.length > 1 ? JOINING : joins) && items.length < LONGEST_LIST) {
    const next = readQuantity(reading, end + (isAt(reading, end + 1, "-") ? 2 : 1));
    if (!next?.arabic || next.fuzz) break;
    items.push(next);
    end = next.end;
    if (next.kind !== null)
      return { items: neighbours(items) ?? items.map((item) => share(item, next)), end };
  }
  const large = items.every(({ scale }) => scale >= 1e4);
  return items.length > 1 ? { items: large ? items : [], end } : null;
}
