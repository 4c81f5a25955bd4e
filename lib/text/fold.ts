/**
 * Folding: the one place that says which characters count as the same.
 * Traditional → Simplified and regional variants (臺 → 台, 裏 → 里, 畫 → 划), full width → half width, capitals → small
 * letters, every quote → `"` or `'`, every middle dot → `·`, every dash → `-`. White space, zero-width characters
 * and soft hyphens fold to 0: they are skipped. One UTF-16 code unit in, one out, so offsets stay those of the
 * text; a surrogate folds to itself. Folding twice is folding once.
 */
import { BEFORE_FIRST, GAPS, TARGETS } from "./fold-table.ts";

/** Folded code of a unit that is skipped. NUL itself folds to U+FFFD, so that 0 means nothing else. */
export const SKIPPED = 0;

/** Each string folds to its first character. 計畫 is how Taiwan writes 计划. Brackets keep their side: （ is ( by width, 〔 and 【 are not brackets of gloss. */
const ALIKE = [
  "划画畫畵",
  '"“”„‟〝〞〟＂「」『』﹁﹂﹃﹄«»',
  "'‘’‚‛＇`｀´",
  "·•‧∙⋅・･‣▪●",
  "-‐‑‒–—―−﹣－─",
  "~〜∼",
  "〇○◯",
  "%﹪",
  "¥￥",
  "。｡",
  "\uFFFD\0",
];

/** Inclusive ranges of code units that are skipped: white space, joiners, direction marks, variation selectors. */
const SKIPS = [
  [0x09, 0x0d],
  [0x1c, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;

/** Ranges where Unicode's own compatibility form is one code unit: radicals, ligature-free letters, compatibility ideographs. */
const COMPATIBLE = [
  [0x2e80, 0x2fdf],
  [0xf900, 0xfaff],
] as const;

/** Letters with case outside the full width block: Latin, Greek, Cyrillic. */
const CASED = [0x41, 0x52f] as const;

function build(): Uint16Array {
  const table = new Uint16Array(0x10000).map((_, unit) => unit);
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
  let from = BEFORE_FIRST;
  let target = 0;
  for (let i = 0; i < GAPS.length; i++) {
    const gap = GAPS.charCodeAt(i) - 32;
    from += Math.min(gap, 93);
    if (gap <= 93) table[from] = TARGETS.charCodeAt(target++);
  }
  for (let unit = CASED[0]; unit <= CASED[1]; unit++) {
    const small = String.fromCharCode(unit).toLowerCase();
    if (small.length === 1) table[unit] = small.charCodeAt(0);
  }
  for (let unit = 0xff21; unit <= 0xff3a; unit++) table[unit] = unit - 0xfee0 + 32;
  for (const [like, ...others] of ALIKE)
    for (const other of others) table[other.charCodeAt(0)] = like?.charCodeAt(0) ?? 0;
  for (const [first, last] of COMPATIBLE) {
    for (let unit = first; unit <= last; unit++) {
      const form = String.fromCharCode(unit).normalize("NFKC");
      if (form.length === 1) table[unit] = table[form.charCodeAt(0)] as number;
    }
  }
  for (const [first, last] of SKIPS) table.fill(SKIPPED, first, last + 1);
  return table;
}

let table: Uint16Array | undefined;

/**
 * The folding table, 65,536 entries: code unit → folded code unit, `SKIPPED` (0) = pass over it.
 * Built on first use (about a millisecond), one copy a realm; callers must not write to it.
 */
export function foldTable(): Uint16Array {
  table ??= build();
  return table;
}

/** The text folded, skipped units left out: two texts that fold alike read alike. Not aligned with the original. */
export function fold(text: string): string {
  const folds = foldTable();
  let folded = "";
  for (let i = 0; i < text.length; i++) {
    const unit = folds[text.charCodeAt(i)] as number;
    if (unit !== SKIPPED) folded += String.fromCharCode(unit);
  }
  return folded;
}
