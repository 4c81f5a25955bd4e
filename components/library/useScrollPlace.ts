/** Keeps where the reader had scrolled to, so that going back leads there. */
import { useLayoutEffect } from "preact/hooks";

const kept = (): number => {
  const { top } = (history.state ?? {}) as { top?: unknown };
  return typeof top === "number" ? top : 0;
};

/** To be called by a list once all its height is there. Returns what keeps the place at once, before a link leads away. */
export function useScrollPlace(): () => void {
  const keep = () => history.replaceState({ top: scrollY }, "");
  // browsers scroll back before the list has been asked for, when there is nothing to scroll yet
  useLayoutEffect(() => {
    scrollTo({ top: kept() });
    addEventListener("scrollend", keep);
    return () => removeEventListener("scrollend", keep);
  }, []);
  return keep;
}
