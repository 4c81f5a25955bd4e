/** Which rows of a long list the window shows. */
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";

/** Rows drawn beyond either edge, so that neither scrolling nor the Tab key runs into nothing. */
const BEYOND = 10;

/** Rows from `start` up to, not including, `end`. */
export interface Rows {
  readonly start: number;
  readonly end: number;
}

/** Those to be drawn and those of them in sight; all rows of the list are equally high, `length` of them fill it. */
export function useWindow(
  list: RefObject<HTMLElement | null>,
  length: number,
): { drawn: Rows; inSight: Rows } {
  const [first, setFirst] = useState(0);
  const [shown, setShown] = useState(30);

  useLayoutEffect(() => {
    const measure = () => {
      if (!list.current) return;
      const { top, height } = list.current.getBoundingClientRect();
      const row = height / length;
      setFirst(Math.floor(-top / row));
      setShown(Math.ceil(innerHeight / row) + 1);
    };
    measure();
    addEventListener("scroll", measure, { passive: true });
    addEventListener("resize", measure);
    return () => {
      removeEventListener("scroll", measure);
      removeEventListener("resize", measure);
    };
  }, [list, length]);

  // fewer rows than before: the page may now be shorter than where it was scrolled to
  useEffect(() => {
    if (scrollY > document.documentElement.scrollHeight - innerHeight) scrollTo({ top: 0 });
  }, [length]);

  const rows = (beyond: number): Rows => ({
    start: Math.min(length, Math.max(0, first - beyond)),
    end: Math.min(length, Math.max(first + shown, 0) + beyond),
  });
  return { drawn: rows(BEYOND), inSight: rows(0) };
}
