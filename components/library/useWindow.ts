/** Which rows of a long list the window shows. */
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";

/** Rows drawn beyond either edge, so that neither scrolling nor the Tab key runs into nothing. */
const BEYOND = 10;

/** Every row has the height CSS gives `--row-height` on the list, whatever the reader's font size. */
export function useWindow(list: RefObject<HTMLElement | null>, length: number) {
  const [rowHeight, setRowHeight] = useState(56);
  const [first, setFirst] = useState(0);
  const [shown, setShown] = useState(30);

  useLayoutEffect(() => {
    const measure = () => {
      const { current } = list;
      if (!current) return;
      const height =
        Number.parseFloat(getComputedStyle(current).getPropertyValue("--row-height")) *
        Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const top = -current.getBoundingClientRect().top;
      setRowHeight(height);
      setFirst(Math.floor(top / height));
      setShown(Math.ceil(innerHeight / height) + 1);
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

  return {
    rowHeight,
    start: Math.max(0, first - BEYOND),
    end: Math.min(length, Math.max(first + shown, 0) + BEYOND),
  };
}
