/** What is marked on a page, read where the browser paints it: the page's own highlight registry. */
import type { Page } from "puppeteer-core";

export interface Mark {
  /** The highlight's name without the prefix: `normal-program`, `clear-differs-light` … */
  readonly kind: string;
  readonly text: string;
}

const PREFIX = "shanzhu-";

const readMarks = (page: Page): Promise<Mark[]> =>
  page.evaluate((prefix) => {
    const marks: { kind: string; text: string }[] = [];
    // forEach: Firefox's registry can't be iterated with for … of
    CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith(prefix)) return;
      highlight.forEach((range) => {
        const copy = document.createRange();
        copy.setStart(range.startContainer, range.startOffset);
        copy.setEnd(range.endContainer, range.endOffset);
        marks.push({ kind: name.slice(prefix.length), text: copy.toString().replace(/\s+/g, " ") });
      });
    });
    return marks;
  }, PREFIX);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The marks once they have stayed the same for half a second; none is an answer too, after `patience` milliseconds. */
export async function settledMarks(page: Page, patience = 6_000): Promise<Mark[]> {
  let last = await readMarks(page);
  const until = Date.now() + patience;
  for (let quiet = 0; quiet < 5 && Date.now() < until; ) {
    await pause(100);
    const now = await readMarks(page);
    quiet = now.length > 0 && now.length === last.length ? quiet + 1 : 0;
    last = now;
  }
  return last;
}
