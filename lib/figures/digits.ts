/** The characters numerals are written with. */

export const ZERO = 48;
export const DOT = 46;
export const COMMA = 44;

const HAN_DIGITS = "零一二三四五六七八九";
const FINANCIAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
/** What the characters that multiply stand for, by their place in UNIT_LETTERS. */
const UNITS = [0, 10, 10, 100, 100, 1e3, 1e3, 1e4, 1e8, 1e12];
const UNIT_LETTERS = " 十拾百佰千仟万亿兆";

/** By code unit: one more than the digit it is; the place in UNITS; whether only cheques write it so. */
const DIGIT = new Uint8Array(65_536);
const UNIT = new Uint8Array(65_536);
const FINANCIAL = new Uint8Array(65_536);

DIGIT["两".charCodeAt(0)] = 3;
// 參, read as 参, is how Taiwan writes 叁.
DIGIT["参".charCodeAt(0)] = 4;
FINANCIAL["参".charCodeAt(0)] = 1;
for (let value = 0; value < 10; value++) {
  DIGIT[HAN_DIGITS.charCodeAt(value)] = DIGIT[FINANCIAL_DIGITS.charCodeAt(value)] = value + 1;
  if (value > 0) FINANCIAL[FINANCIAL_DIGITS.charCodeAt(value)] = 1;
}
for (let i = 1; i < UNIT_LETTERS.length; i++) UNIT[UNIT_LETTERS.charCodeAt(i)] = i;
for (const letter of "拾佰仟") FINANCIAL[letter.charCodeAt(0)] = 1;

/** 0–9 for an Arabic digit, −1 for anything else. */
export function arabicDigit(code: number): number {
  return code >= ZERO && code <= ZERO + 9 ? code - ZERO : -1;
}

/** 0–9 for a Han digit, −1 for anything else. */
export function hanDigit(code: number): number {
  return (DIGIT[code] as number) - 1;
}

/** 10, 100, 1000, 10⁴, 10⁸, 10¹² for the characters that multiply, 0 for anything else. */
export function hanUnit(code: number): number {
  return UNITS[UNIT[code] as number] as number;
}

/** Characters that are numerals on cheques and ordinary words elsewhere (大陆, 队伍, 收拾). */
export function isFinancial(code: number): boolean {
  return FINANCIAL[code] === 1;
}

/** Floating point without its dust: 1.1 × 60 is 66. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
