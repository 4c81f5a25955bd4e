import { foldTable, SKIPPED } from "../text/fold.ts";

/** Stands for a unit that is skipped; no text folds to it. */
const GAP = "\0";
/** Units made into a string at once; more arguments than an engine takes would throw. */
const CHUNK = 8_192;

/** A text folded once, unit for unit, so that words around a place can be cut out of it by the text's own offsets. */
export class FoldedText {
  readonly #units: string;

  constructor(text: string) {
    const folds = foldTable();
    const codes = new Uint16Array(text.length);
    for (let i = 0; i < text.length; i++) {
      const code = folds[text.charCodeAt(i)] as number;
      codes[i] = code === SKIPPED ? 0 : code;
    }
    let units = "";
    for (let i = 0; i < codes.length; i += CHUNK)
      units += Reflect.apply(String.fromCharCode, null, codes.subarray(i, i + CHUNK));
    this.#units = units;
  }

  /** The words from `start` (0 where it is before the text) to `end`, folded, without what is skipped. */
  between(start: number, end: number): string {
    const units = this.#units.slice(Math.max(0, start), end);
    return units.includes(GAP) ? units.replaceAll(GAP, "") : units;
  }
}
