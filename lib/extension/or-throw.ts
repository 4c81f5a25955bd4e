import type { Result } from "./messages.ts";

/** The value of an answer from another part of the extension; throws its error, which is meant for people. */
export function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}
