/** Fractions and mixed numbers: 五分之一 · 3又一千分之23 · 1 3/5 · 二份一. */
import { tidy } from "../digits.ts";
import { isAt, type Reading } from "../reading.ts";
import { wordSet } from "../words.ts";
import { type BareNumber, unsigned } from "./read-number.ts";

const OF = wordSet("分之 份 分");

/** What the parts of a fraction come to with the whole before it. */
function of(whole: BareNumber, below: number, above: BareNumber): BareNumber | null {
  return below ? { ...whole, end: above.end, value: tidy(above.value / below) } : null;
}

/** The fraction whose first number this is; null when it is none. */
function fraction(reading: Reading, first: BareNumber): BareNumber | null {
  const found = OF.find(reading, first.end);
  const slash = isAt(reading, first.end, "/");
  if (!found && !slash) return null;
  const from = first.end + (found?.length ?? 1);
  const negative = isAt(reading, from, "负");
  const second = unsigned(reading, negative ? from + 1 : from, true);
  if (!second || (found && found.length === 1 && second.value >= first.value * 2)) return null;
  if (slash) return of(first, second.value, { ...second, value: first.value });
  return of(first, first.value, negative ? { ...second, value: -second.value } : second);
}

/** The number with its fraction: 三又三分之一; unchanged where none follows. */
export function fractionOf(reading: Reading, number: BareNumber): BareNumber {
  const alone = fraction(reading, number);
  if (alone) return alone;
  const joined = isAt(reading, number.end, "又");
  const part = unsigned(reading, number.end + (joined ? 1 : 0), joined);
  const rest = part && fraction(reading, part);
  return rest && (joined || rest.value < 10)
    ? { ...number, end: rest.end, value: tidy(number.value + rest.value) }
    : number;
}
