/** How long the text must stay as it is, and how long a page that never rests may keep us waiting, in ms. */
const REST = 600;
const LONGEST_WAIT = 5_000;

/** Says when a page can be taken at its word: loaded, and its text at rest. Before, what is not there is not yet lost. */
export class Settling {
  settled = false;
  readonly #document: Document;
  readonly #done: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the page was first seen loaded. */
  #since: number | undefined;

  constructor(document: Document, done: () => void, signal: AbortSignal) {
    this.#document = document;
    this.#done = done;
    document.defaultView?.addEventListener("load", () => this.stirred(), { signal });
    signal.addEventListener("abort", () => clearTimeout(this.#timer));
  }

  /** Another article has taken the place of the one before. */
  restart(): void {
    this.settled = false;
    this.#since = undefined;
    this.stirred();
  }

  /** The text has changed: once settled, that no longer matters. */
  stirred(): void {
    clearTimeout(this.#timer);
    if (this.settled || this.#document.readyState !== "complete") return;
    const now = performance.now();
    this.#since ??= now;
    const wait = Math.min(REST, Math.max(0, this.#since + LONGEST_WAIT - now));
    this.#timer = setTimeout(() => {
      this.settled = true;
      this.#done();
    }, wait);
  }
}
