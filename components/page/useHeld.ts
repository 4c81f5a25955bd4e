import { useRef } from "preact/hooks";

/** The value, but while something is `held` the one from before: nothing moves under the pointer of who is at work below it. */
export function useHeld<T>(value: T, held: boolean): T {
  const last = useRef(value);
  if (!held) last.current = value;
  return last.current;
}
