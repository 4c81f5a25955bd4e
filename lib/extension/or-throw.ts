import type { Result } from "./messages.ts";

/**
 * The value of an answer from a store or another part of the extension. Thrown, its error crosses as the next reply's: words
 * for people, or the name of a fault that the page has a sentence for.
 */
export function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}
