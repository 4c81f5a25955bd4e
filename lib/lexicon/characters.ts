/** What a single UTF-16 code unit of a text is to a name, decided without any table. */
import type { AtOnce } from "./at-once.ts";

/** A letter or digit that needs a word boundary beside it: ASCII, accented Latin, Greek, Cyrillic, and their full width forms. */
export const isWordUnit = ((unit: number): boolean => {
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
  if (unit < 0x530) return unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7;
  return (
    (unit >= 0xff10 && unit <= 0xff19) ||
    (unit >= 0xff21 && unit <= 0xff3a) ||
    (unit >= 0xff41 && unit <= 0xff5a)
  );
}) satisfies AtOnce;

/** A unit of a Chinese character (a surrogate counts as one). */
export function isHanUnit(unit: number): boolean {
  return (
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xd800 && unit <= 0xdfff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}

/** Zero width: it neither parts words nor lines (joiners, soft hyphen, direction marks, variation selectors). */
export function isInvisibleUnit(unit: number): boolean {
  return (
    unit === 0xad ||
    unit === 0x34f ||
    unit === 0x61c ||
    unit === 0x180e ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f) ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    unit === 0xfeff
  );
}

/** Whether a word's letter or digit stands before a place, but for what has no width. */
export function isWordBefore(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isInvisibleUnit(text.charCodeAt(before))) before--;
  return before >= 0 && isWordUnit(text.charCodeAt(before));
}

/** Whether one stands at a place or, but for what has no width, behind it. */
export function isWordAfter(text: string, at: number): boolean {
  let after = at;
  while (after < text.length && isInvisibleUnit(text.charCodeAt(after))) after++;
  return after < text.length && isWordUnit(text.charCodeAt(after));
}

/** How many line ends a skipped unit is worth, so that two of them are a blank line; CR LF counts once. */
export function lineEnds(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === 0x0a || unit === 0x85 || unit === 0x2028) return 1;
  if (unit === 0x0d) return text.charCodeAt(at + 1) === 0x0a ? 0 : 1;
  return unit === 0x2029 || unit === 0x0c ? 2 : 0;
}

/** Units between the brackets of a gloss. */
export const LONGEST_GLOSS = 32;

/** What a gloss is written with. */
export function isGlossUnit(unit: number): boolean {
  return (
    isWordUnit(unit) ||
    (unit >= 0x300 && unit <= 0x36f) ||
    (unit >= 0x1e00 && unit <= 0x1eff) ||
    (unit >= 0x3100 && unit <= 0x312f) ||
    unit === 0x20 ||
    unit === 0x27 ||
    unit === 0x2019 ||
    unit === 0x2d
  );
}

/**
 * Where the text goes on after a gloss in brackets that opens at `at`: pinyin, zhuyin or a foreign word of at most
 * 32 characters, as in 鄉(xiāng)村 or 基金會(hui). -1: there is none.
 */
export function afterGloss(text: string, at: number): number {
  const last = Math.min(text.length - 1, at + 1 + LONGEST_GLOSS);
  for (let i = at + 1; i <= last; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x29 || unit === 0xff09) return i > at + 1 ? i + 1 : -1;
    if (!isGlossUnit(unit)) return -1;
  }
  return -1;
}
