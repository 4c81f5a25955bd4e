/** Runs a job again whenever it is asked for, one run at a time: what is asked for meanwhile is the next run's. */
export class Runs {
  readonly #job: () => Promise<void>;
  readonly #signal: AbortSignal;
  #running: Promise<void> | undefined;
  #again = false;

  /** `job` deals with its own failures; once `signal` is aborted it is run no more. */
  constructor(job: () => Promise<void>, signal: AbortSignal) {
    this.#job = job;
    this.#signal = signal;
  }

  /** Resolves when all that was asked for until then is done. */
  ask(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#signal.aborted) {
      this.#again = false;
      await this.#job();
    }
  }
}
