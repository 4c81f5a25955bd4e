/** When a feed is next asked. Milliseconds throughout. */

/** Readers must not all come at the full hour, nor a failing server be asked at once by all of them. */
const INTERVAL = 6 * 3600_000;
const FIRST_RETRY = 60_000;
const LONGEST_RETRY = 24 * 3600_000;
/** A server may ask for peace, not for ever. */
const LONGEST_RETRY_AFTER = 7 * 24 * 3600_000;

/** Browsers don't keep alarms closer than half a minute. */
export const SOONEST = 60_000;

/** How long after the beginning of an update another worker looks whether it came to an end. */
export const SAFETY = 5 * 60_000;

/** With the data saver on, a look this often. */
const SAVING_INTERVAL = 3 * 24 * 3600_000;

/** After a success: the interval, a quarter more or less. */
export const afterSuccess = (now: number, random: number, saveData: boolean): number =>
  now + (saveData ? SAVING_INTERVAL : INTERVAL) * (0.75 + random / 2);

/** After the n-th failure in a row: doubling from a minute to a day, and never before the server allows. */
export function afterFailure(now: number, failures: number, retryAfter: number, random: number): number {
  const backOff =
    Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.min(Math.max(failures - 1, 0), 20)) * (0.5 + random / 2);
  return now + Math.max(backOff, Math.min(retryAfter, LONGEST_RETRY_AFTER));
}

/**
 * Whether a feed is due. A `next` further away than any schedule sets comes from a clock that was wrong and has been
 * put right: then it is due at once rather than in a year.
 */
export const isDue = (next: number | undefined, now: number): boolean =>
  next === undefined || next <= now || next > now + LONGEST_RETRY_AFTER;
