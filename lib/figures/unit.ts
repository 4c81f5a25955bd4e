/** What a unit or measure word says of the number before it, and the table to find one. */
import type { FigureKind } from "./figure.ts";
import { COUNTS } from "./units/counts.ts";
import { DURATIONS } from "./units/durations.ts";
import { MEASURES } from "./units/measures.ts";
import { MONEY } from "./units/money.ts";
import { NOT_UNITS } from "./units/not-units.ts";
import { Words } from "./words.ts";

export interface Unit {
  readonly kind: FigureKind;
  /** The canonical unit, as figures carry it. */
  readonly name: string;
  /** How many of the canonical unit one is: 分 → 0.01 元. */
  readonly factor: number;
  /** The word itself. */
  readonly word: string;
}

/** A word that begins like a unit and is none: 人民, 个性. */
export const NO_UNIT: Unit = { kind: "count", name: "", factor: 0, word: "" };

/**
 * Reads a table: words divided by blanks; `名:人` counts in another unit, `角:元:0.1` with a factor.
 */
function addUnits(table: Words<Unit>, kind: FigureKind, list: string): void {
  for (const entry of list.split(" ")) {
    const [word = "", name = word, factor = "1"] = entry.split(":");
    table.add(word, { kind, name, factor: Number(factor), word });
  }
}

function build(): Words<Unit> {
  const table = new Words<Unit>();
  addUnits(table, "count", COUNTS);
  addUnits(table, "measure", MEASURES);
  addUnits(table, "duration", DURATIONS);
  addUnits(table, "money", MONEY);
  addUnits(table, "multiple", "倍");
  for (const word of NOT_UNITS.split(" ")) table.add(word, NO_UNIT);
  return table;
}

/** Units and measure words, found by their beginning. */
export const UNITS = build();
