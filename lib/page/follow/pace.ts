/**
 * How long the page must be quiet before it is read again, in ms, and how long one that never rests may keep us waiting: longer
 * where reading takes long, so that it stays near a twentieth of the page's time.
 */
const QUIET = 100;
const LONG_WAIT = 400;
const LONGEST_WAIT = 1_500;
const SHARE = 20;

/** Says when a page that changes is to be read again. */
export class Pace {
  /** How long the last reading took, the page's own work between its slices included, in ms. */
  cost = 0;
  readonly #due: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #last = 0;

  constructor(due: () => void) {
    this.#due = due;
  }

  /** The page has changed. */
  changed(): void {
    this.#last = performance.now();
    if (this.#timer !== undefined) return;
    this.#since = this.#last;
    this.#wait(QUIET);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** One timer for a burst of changes, however many: it looks again when it fires. */
  #wait(time: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const now = performance.now();
      const latest = this.#since + Math.min(LONGEST_WAIT, Math.max(LONG_WAIT, this.cost * SHARE));
      const due = Math.min(this.#last + QUIET, latest);
      if (due > now) this.#wait(due - now);
      else this.#due();
    }, time);
  }
}
