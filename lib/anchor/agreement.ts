/** How well the words around a place agree with the words that stood around a quote. */
import type { Context, Side } from "./context.ts";

export interface Agreement {
  /** Symbols next to the place that are the same, on both sides together. */
  readonly run: number;
  /** Everything kept of one side is there: the place has not moved away from its neighbours. */
  readonly stayed: boolean;
  /** One side, and a long one, is there word for word. */
  readonly beside: boolean;
  /** The rest of the quote's own sentence is there. */
  readonly sentence: boolean;
  /** Enough of the surroundings is there to say: these are the words the reader marked. */
  readonly sure: () => boolean;
  /** Something of the surroundings is there: not the same words amid another text. */
  readonly akin: () => boolean;
  /** Both sides are there, but for a few edits: the place is the same even if other words stand in it now. */
  readonly firm: () => boolean;
}

/** So much of the quote's own sentence around it, word for word, says that this is the sentence. */
const ENOUGH = 8;
/** Symbols of one side that are enough without the other. */
const ALONE = 16;
/** Share of one side that must be there, edits counted, when all of the other is. */
const NEARLY = 0.75;
/** Share of one side that says the text around is related at all. */
export const AKIN = 0.5;
/** Share of each side that must be there to say that other words stand in this very place now. */
const FIRMLY = 0.85;

/** Judges the place `from`–`to` of a folded text. What takes edit distances is worked out only when asked for. */
export function agreement(
  symbols: Uint16Array,
  length: number,
  from: number,
  to: number,
  { before, after }: Context,
): Agreement {
  const left = runOf(symbols, length, from - 1, before);
  const right = runOf(symbols, length, to, after);
  const whole = { left: isWhole(before, left), right: isWhole(after, right) };
  const none = before.symbols.length === 0 && after.symbols.length === 0;
  const fits = { left: left >= before.sentence, right: right >= after.sentence };
  const share = {
    left: once(() => (left === before.symbols.length ? 1 : shareOf(symbols, length, from - 1, before))),
    right: once(() => (right === after.symbols.length ? 1 : shareOf(symbols, length, to, after))),
  };
  const bounded = fits.left && fits.right && before.sentence + after.sentence >= ENOUGH;
  return {
    run: left + right,
    sentence: fits.left && fits.right,
    stayed: none || whole.left || whole.right,
    beside: (whole.left && left >= ALONE) || (whole.right && right >= ALONE),
    sure: () =>
      none ||
      bounded ||
      tells(before, left) ||
      tells(after, right) ||
      (whole.left && (fits.right || share.right() >= NEARLY)) ||
      (whole.right && (fits.left || share.left() >= NEARLY)),
    akin: () => none || left + right >= ENOUGH || share.left() >= AKIN || share.right() >= AKIN,
    firm: () => share.left() >= FIRMLY && share.right() >= FIRMLY,
  };
}

function once(work: () => number): () => number {
  let done: number | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

const isWhole = (side: Side, run: number) => side.symbols.length > 0 && run === side.symbols.length;

/** Whether one side alone says that this is the place: long, all there, and much of it the quote's own sentence. */
const tells = ({ symbols, sentence }: Side, run: number) =>
  run === symbols.length && run >= ALONE && sentence >= ENOUGH;

function runOf(symbols: Uint16Array, length: number, at: number, side: Side): number {
  let run = 0;
  while (run < side.symbols.length) {
    const there = at + run * side.step;
    if (there < 0 || there >= length || symbols[there] !== side.symbols[run]) break;
    run++;
  }
  return run;
}

/** How much of this side is there: one less the edits per symbol, the far end free. */
export function shareOf(
  symbols: Uint16Array,
  length: number,
  at: number,
  { symbols: side, step }: Pick<Side, "symbols" | "step">,
): number {
  const reach = side.length + Math.ceil(side.length / 4);
  const row = Uint16Array.from({ length: reach + 1 }, (_, i) => i);
  for (let i = 1; i <= side.length; i++) {
    let diagonal = row[0] as number;
    row[0] = i;
    for (let j = 1; j <= reach; j++) {
      const there = at + (j - 1) * step;
      const same = there >= 0 && there < length && symbols[there] === side[i - 1];
      const above = row[j] as number;
      row[j] = Math.min(diagonal + (same ? 0 : 1), above + 1, (row[j - 1] as number) + 1);
      diagonal = above;
    }
  }
  return 1 - Math.min(...row) / side.length;
}
