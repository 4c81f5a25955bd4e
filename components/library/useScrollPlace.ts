/** Keeps where the reader had scrolled to, so that going back leads there. */
import { useLayoutEffect } from "preact/hooks";

const kept = (): number => {
  const { top } = (history.state ?? {}) as { top?: unknown };
  return typeof top === "number" ? top : 0;
};

/** The scrolling has rested so long: writing to the history in every frame of it would hold the frames up. */
const RESTED = 200;

/** To be called by a list once all its height is there. Returns what keeps the place at once, before a link leads away. */
export function useScrollPlace(): () => void {
  const keep = () => history.replaceState({ top: scrollY }, "");
  // browsers scroll back before the list has been asked for, when there is nothing to scroll yet
  useLayoutEffect(() => {
    scrollTo({ top: kept() });
    let resting: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(resting);
      resting = setTimeout(keep, RESTED);
    };
    addEventListener("scroll", later, { passive: true });
    return () => {
      removeEventListener("scroll", later);
      clearTimeout(resting);
    };
  }, []);
  return keep;
}
