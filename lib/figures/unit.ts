/** What a unit or measure word says of the number before it, and the table to find one. */
import type { FigureKind } from "./figure.ts";
import type { Reading } from "./reading.ts";
import { COUNTS } from "./units/counts.ts";
import { DURATIONS } from "./units/durations.ts";
import { MEASURES } from "./units/measures.ts";
import { MONEY } from "./units/money.ts";
import { NOT_UNITS } from "./units/not-units.ts";
import { type Found, Words } from "./words.ts";

export interface Unit {
  readonly kind: FigureKind;
  /** The canonical unit, as figures carry it. */
  readonly name: string;
  /** How many of the canonical unit one is: 角 → 0.1 元. */
  readonly factor: number;
  /** The word itself. */
  readonly word: string;
}

const UNITS = new Words<Unit | null>();

/** Enters words divided by blanks; `名:人` counts in another unit, `角:元:0.1` with a factor, `?小时` is 小时 and 个小时. */
function addUnits(kind: FigureKind, list: string): void {
  for (const entry of list.split(" ")) {
    const [written = "", name = written, factor = 1] = entry.split(":");
    for (const word of new Set([written.replace("?", ""), written.replace("?", "个")]))
      UNITS.add(word, { kind, name, factor: Number(factor), word });
  }
}

addUnits("count", COUNTS);
addUnits("measure", MEASURES);
addUnits("duration", DURATIONS);
addUnits("money", MONEY);
addUnits("multiple", "倍");
for (const [word = "", ...more] of NOT_UNITS.split(" "))
  for (const letter of more) UNITS.add(word + letter, null);

export const MONTH: Unit = { kind: "duration", name: "月", factor: 1, word: "月" };
export const TIME: Unit = { kind: "count", name: "次", factor: 1, word: "次" };
export const PERSON: Unit = { kind: "count", name: "人", factor: 1, word: "人" };
export const YUAN: Unit = { kind: "money", name: "元", factor: 1, word: "元" };
export const MINUTE: Unit = { kind: "duration", name: "分钟", factor: 1, word: "分" };
export const DAY: Unit = { kind: "duration", name: "天", factor: 1, word: "日" };
export const CENT: Unit = { kind: "money", name: "元", factor: 0.01, word: "分钱" };

/** The longest unit that begins at `i`; null for none, and for a word that only begins like one. */
export function findUnit(reading: Reading, i: number): Found<Unit> | null {
  const found = UNITS.find(reading, i);
  return found?.value ? (found as Found<Unit>) : null;
}

export function isUnit(reading: Reading, i: number): boolean {
  return findUnit(reading, i) !== null;
}
