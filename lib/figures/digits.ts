/** The characters numerals are written with. */

export const ZERO = 48;
export const DOT = 46;
export const COMMA = 44;

const HAN_DIGITS = "零一二三四五六七八九";
const FINANCIAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";

/** The value of each Han digit; 两 and 幺 with them. */
const DIGITS = new Map<number, number>([["两".charCodeAt(0), 2]]);
/** 十 and what is above it: 廿 and 卅 are written-together tens. */
const UNITS = new Map<number, number>();
const FINANCIAL = new Set<number>();

for (let value = 0; value < 10; value++) {
  DIGITS.set(HAN_DIGITS.charCodeAt(value), value);
  DIGITS.set(FINANCIAL_DIGITS.charCodeAt(value), value);
  if (value > 0) FINANCIAL.add(FINANCIAL_DIGITS.charCodeAt(value));
}
for (const [letters, value] of [
  ["十拾", 10],
  ["百佰", 100],
  ["千仟", 1e3],
  ["万", 1e4],
  ["亿", 1e8],
  ["兆", 1e12],
] as const)
  for (const letter of letters) UNITS.set(letter.charCodeAt(0), value);
for (const letter of "拾佰仟") FINANCIAL.add(letter.charCodeAt(0));

/** 0–9 for an Arabic digit, −1 for anything else. */
export function arabicDigit(code: number): number {
  return code >= ZERO && code <= ZERO + 9 ? code - ZERO : -1;
}

/** 0–9 for a Han digit, −1 for anything else. */
export function hanDigit(code: number): number {
  return code < 0x4e00 || code > 0x96f6 ? -1 : (DIGITS.get(code) ?? -1);
}

/** 10, 100, 1000, 10⁴, 10⁸ for the characters that multiply, 0 for anything else. */
export function hanUnit(code: number): number {
  return code < 0x4e00 || code > 0x96f6 ? 0 : (UNITS.get(code) ?? 0);
}

/** Characters that are numerals on cheques and ordinary words elsewhere (大陆, 队伍, 收拾). */
export function isFinancial(code: number): boolean {
  return FINANCIAL.has(code);
}

/** Floating point without its dust: 1.1 × 60 is 66. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
