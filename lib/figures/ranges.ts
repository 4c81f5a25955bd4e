/** Several numbers that share a scale or unit: 3—5万元 · 20%—30% · 几分或几毛钱 · 3、5、8万元. */
import { JOINS } from "./dates.ts";
import { tidy } from "./digits.ts";
import { type Quantity, readQuantity } from "./quantity.ts";
import { at, type Reading, startsLine } from "./reading.ts";

const [OR, AND] = ["或".charCodeAt(0), "、".charCodeAt(0)];

/** Gives the unit of a later number, and its scale where that makes sense (3—5万, not 8000—1万), to an earlier one. */
export function share(first: Quantity, last: Quantity): Quantity {
  if (first.kind !== null) return first;
  const coefficient = last.numeral.low / last.numeral.scale;
  const shared =
    first.numeral.scale === 1 &&
    last.numeral.scale > 1 &&
    first.numeral.low < coefficient + 1000 / last.numeral.scale;
  const scale = (shared ? last.numeral.scale : 1) * last.factor;
  return {
    ...first,
    low: tidy(first.low * scale),
    high: tidy(first.high * scale),
    nominal: tidy(first.nominal * scale),
    place: tidy(first.place * scale),
    kind: last.kind,
    unit: last.unit,
    word: last.word,
  };
}

/** 分 is money beside money. */
function asMoney(quantity: Quantity): Quantity {
  if (quantity.word !== "分") return quantity;
  const [low, high] = [tidy(quantity.low / 100), tidy(quantity.high / 100)];
  const nominal = tidy(quantity.nominal / 100);
  return {
    ...quantity,
    low,
    high,
    nominal,
    place: quantity.place / 100,
    kind: "money",
    unit: "元",
    factor: 0.01,
  };
}

/** The quantity, or the range that begins with it. */
export function extendRange(reading: Reading, first: Quantity): Quantity {
  const or = at(reading, first.end) === OR;
  const join = or ? 1 : (JOINS.find(reading, first.end)?.length ?? 0);
  if (join === 0 || first.fuzz === "多") return first;
  const last = readQuantity(reading, first.end + join);
  if (!last || (last.kind === null && first.kind !== null)) return first;
  const left = share(last.kind === "money" ? asMoney(first) : first, last);
  if (
    left.unit !== last.unit ||
    left.kind !== last.kind ||
    left.low > last.high ||
    (left.low === last.low && left.high === last.high)
  )
    return first;
  const { high, highExclusive, end, place, numeral, word } = last;
  return { ...left, high, highExclusive, end, place, numeral, word };
}

/** Numbers in a row of which only the last has a unit, all of them with it; or where to go on reading when none has. */
export function readList(
  reading: Reading,
  first: Quantity,
): { items: readonly Quantity[]; end: number } | null {
  if (first.kind !== null || first.fuzz || !first.numeral.arabic || at(reading, first.end) !== AND)
    return null;
  if (startsLine(reading, first.start)) return null;
  const items = [first];
  let end = first.end;
  while (at(reading, end) === AND) {
    const next = readQuantity(reading, end + 1);
    if (!next?.numeral.arabic || next.fuzz || next.start !== end + 1) break;
    items.push(next);
    end = next.end;
    if (next.kind !== null) return { items: items.map((item) => share(item, next)), end };
  }
  return { items: [], end };
}
