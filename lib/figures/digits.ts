/** The characters numerals are written with. */

/** Each digit's place is its value, but for the tens; 參, read as 参, is how Taiwan writes 叁. */
const DIGITS = "零一二三四五六七八九零壹贰叁肆伍陆柒捌玖零一两参";
const UNITS = "十百千万亿兆拾佰仟";
const VALUES = [10, 100, 1e3, 1e4, 1e8, 1e12];
const ARABIC = "0123456789";
/** Two, three and four tens in one character, at the place of their count. */
const TENS = "  廿卅卌";
/** All of them. */
export const NUMERALS = ARABIC + DIGITS + UNITS + TENS.trim();

/** 0–9 for an Arabic digit, −1 for anything else. */
export function arabicDigit(letter: string): number {
  return ARABIC.indexOf(letter);
}

/** 0–9 for a Han digit, −1 for anything else. */
export function hanDigit(letter: string): number {
  return DIGITS.indexOf(letter) % 10;
}

/** 10, 100, 1000, 10⁴, 10⁸, 10¹² for the characters that multiply, 0 for anything else. */
export function hanUnit(letter: string): number {
  return VALUES[UNITS.indexOf(letter) % 6] ?? 0;
}

/** How many tens the character is, 0 or less for anything else. */
export function hanTens(letter: string): number {
  return TENS.indexOf(letter);
}

/** Characters that are numerals on cheques and ordinary words elsewhere (大陆, 队伍, 收拾). */
export function isFinancial(letter: string): boolean {
  return "壹贰叁参肆伍陆柒捌玖拾佰仟".includes(letter);
}

/** A Latin letter. */
export function isLetter(letter: string): boolean {
  return /[a-z]/i.test(letter);
}

/** Floating point without its dust: 1.1 × 60 is 66. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
