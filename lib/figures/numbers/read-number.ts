/** One bare number: a sign, a numeral, and what goes on it: an exponent, a power, a fraction, a dozen. */
import { arabicDigit, isLetter, tidy } from "../digits.ts";
import { readNumeral } from "../numeral.ts";
import { at, isAt, type Reading, touches } from "../reading.ts";
import { words } from "../words.ts";
import { fractionOf } from "./fractions.ts";

export interface BareNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** 几, 多, 余 in it: it is some more than that. */
  readonly open?: boolean;
}

/** What multiplies the number before it. */
const MULTIPLES = words({
  12: "打",
  1e6: "m M",
  1e9: "G",
});

/** `.5`, where no digit stands before the point. */
function pointFirst(reading: Reading, i: number): BareNumber | null {
  if (!isAt(reading, i, ".") || arabicDigit(at(reading, i - 1)) >= 0 || isAt(reading, i - 1, "."))
    return null;
  const digits = readNumeral(reading, i + 1);
  if (!digits?.digits || !touches(reading, i + 1)) return null;
  return {
    start: i,
    end: digits.end,
    value: Number(`0.${String(digits.nominal).padStart(digits.digits, "0")}`),
  };
}

/** 一半, 半个, 半百. */
const HALVES = words({
  0.5: "一半 1半 一半半 半个",
  50: "半百",
});

/** The numeral at `i` without its sign; scales alone are none. `certain`: a numeral is due here. */
export function unsigned(reading: Reading, i: number, certain = false): BareNumber | null {
  const point = pointFirst(reading, i);
  const half = HALVES.find(reading, i);
  if (point) return point;
  if (half) return { start: i, end: i + half.length, value: Number(half.value) };
  const before = at(reading, i - 1);
  const numeral = isAt(reading, i, "数几")
    ? null
    : readNumeral(reading, i, certain || before < "一" || "负是".includes(before));
  if (!numeral || numeral.bare || isAt(reading, numeral.end, "%")) return null;
  const end = numeral.fuzz && numeral.stem === numeral.end ? withoutMore(reading, numeral.end) : numeral.end;
  return { start: i, end, value: numeral.nominal, open: numeral.fuzz !== "" };
}

/** 四百多 is 400: 多 at the end is no part of the number. */
function withoutMore(reading: Reading, end: number): number {
  return "多余来".includes(at(reading, end - 1)) ? end - 1 : end;
}

function signsBefore(reading: Reading, i: number): { end: number; sign: number } {
  let [end, sign] = [i, 1];
  while (isAt(reading, end, "-+负")) if (!isAt(reading, end++, "+")) sign = -1;
  return { end, sign };
}

/** 2e5, 2^-1. */
function power(reading: Reading, base: BareNumber): BareNumber {
  const mark = at(reading, base.end);
  if (mark !== "^" && mark !== "e" && mark !== "E") return base;
  const { end, sign } = signsBefore(reading, base.end + 1);
  const exponent = unsigned(reading, end);
  if (!exponent || arabicDigit(at(reading, end)) < 0) return base;
  const by = sign * exponent.value;
  const value = mark === "^" ? base.value ** by : Number(`${base.value}e${by}`);
  return { ...base, end: exponent.end, value };
}

/** Whether the sign before a number belongs to it: not in 3-5, not in --9. */
function isSigned(reading: Reading, i: number): boolean {
  const [sign, before] = [at(reading, i - 1), at(reading, i - 2)];
  if (sign === "负") return true;
  return sign === "-" && before !== "-" && arabicDigit(before) < 0 && !isLetter(before);
}

/** Reads the number that begins at `i`, its sign before it included; null when there is none. */
export function readNumber(reading: Reading, i: number): BareNumber | null {
  const plain = unsigned(reading, i);
  if (!plain) return null;
  const whole = fractionOf(reading, power(reading, plain));
  const times = MULTIPLES.find(reading, whole.end);
  const value = tidy(whole.value * Number(times?.value ?? 1));
  const end = whole.end + (times?.length ?? 0);
  const open = whole.open ?? false;
  return isSigned(reading, i) ? { start: i - 1, end, value: -value, open } : { start: i, end, value, open };
}
