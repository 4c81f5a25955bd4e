/**
 * Which dataset has spoken to a page. A swap is told to pages, but a worker may end before it could tell: then the first
 * answer of the new dataset gives it away.
 */
export class DatasetHeard {
  #now: string | undefined;
  #before: string | undefined;

  /** Notes who speaks; true where another has spoken until now. An answer of the one before that comes late counts for nothing. */
  isAnother(generation: string): boolean {
    if (generation === this.#now || generation === this.#before) return false;
    this.#before = this.#now;
    this.#now = generation;
    return this.#before !== undefined;
  }
}
