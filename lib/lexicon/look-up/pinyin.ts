/** How folded characters are read aloud. Only look-up needs it: keep it out of what runs on pages. */
import { READINGS } from "./pinyin-table.ts";

interface Readings {
  /** Every syllable, without tone, ü as v. */
  readonly syllables: readonly string[];
  /** Folded unit → numbers of the syllables it may be read as. */
  readonly ofUnit: ReadonlyMap<number, readonly number[]>;
}

let readings: Readings | undefined;

export function readingsTable(): Readings {
  readings ??= build();
  return readings;
}

function build(): Readings {
  const syllables: string[] = [];
  const ofUnit = new Map<number, number[]>();
  for (const row of READINGS.split(" ")) {
    const letters = /^[a-z]+/.exec(row)?.[0] ?? "";
    for (let i = letters.length; i < row.length; i++) {
      const unit = row.charCodeAt(i);
      const numbers = ofUnit.get(unit);
      if (numbers === undefined) ofUnit.set(unit, [syllables.length]);
      else numbers.push(syllables.length);
    }
    syllables.push(letters);
  }
  return { syllables, ofUnit };
}
