/** Slips of the pen that the digits themselves give away, whatever the date. */
import type { Comparable } from "./comparable.ts";
import { near } from "./values.ts";

/** ten: a factor 10 (5.8万, 58万); hundred: 分 for 元; wan: 万 for 亿 or 元 for 万元; digits: the same digits in another order. */
export type Slip = "ten" | "hundred" | "wan" | "digits";

const FACTORS: readonly (readonly [number, Slip])[] = [
  [10, "ten"],
  [100, "hundred"],
  [10_000, "wan"],
];

/** A value is compared with all that is on record of its metric, and each of those with many. */
const known = new Map<number, string>();
const KEPT = 1_000;

function digitsOf(value: number): string {
  const before = known.get(value);
  if (before !== undefined) return before;
  if (known.size >= KEPT) known.clear();
  const digits = readDigits(value);
  known.set(value, digits);
  return digits;
}

function readDigits(value: number): string {
  return value
    .toPrecision(12)
    .replace(/e.*$/, "")
    .replace(".", "")
    .replace(/^0+|0+$/g, "");
}

/** Three significant digits at least: 12 for 21 is too often chance. */
function transposed(a: number, b: number): boolean {
  if (Math.floor(Math.log10(a)) !== Math.floor(Math.log10(b))) return false;
  const [one, other] = [digitsOf(a), digitsOf(b)];
  if (one.length < 3 || one.length !== other.length || one === other) return false;
  return [...one].sort().join("") === [...other].sort().join("");
}

/** The slip that would explain why two values differ; null: none. A single digit proves nothing but in a factor. */
export function slipOf(page: Pick<Comparable, "nominal">, record: Pick<Comparable, "nominal">): Slip | null {
  const { nominal: ours } = page;
  const { nominal: theirs } = record;
  if (typeof ours !== "number" || typeof theirs !== "number" || ours <= 0 || theirs <= 0) return null;
  const [large, small] = ours > theirs ? [ours, theirs] : [theirs, ours];
  const slip = FACTORS.find(([factor]) => near(large, small * factor));
  if (slip && digitsOf(ours).length >= 2) return slip[1];
  return transposed(ours, theirs) ? "digits" : null;
}

/** Whether two values share so many digits that chance hardly brought them together: 563 for 365, 1.28亿 for 1280万. */
export function isEvident(page: Pick<Comparable, "nominal">, record: Pick<Comparable, "nominal">): boolean {
  const { nominal } = page;
  return typeof nominal === "number" && slipOf(page, record) !== null && digitsOf(nominal).length >= 3;
}
