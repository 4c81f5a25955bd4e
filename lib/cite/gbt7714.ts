/** References as GB/T 7714—2015 has them (4.4, 4.6: newspapers and electronic sources; 8.4: dates). */
import type { Citable } from "./citable.ts";

/** Up to three authors are named (8.1.2). */
const NAMED = 3;

/** `accessed`: the day it was read, YYYY-MM-DD; printed for what is online only. */
export function gbt7714(citable: Citable, accessed: string): string {
  const { type, title, authors, publisher, page, url } = citable;
  const who = authors.slice(0, NAMED).join(", ") + (authors.length > NAMED ? ", 等" : "");
  const mark = `${type === "news" ? "N" : "R"}${url === undefined ? "" : "/OL"}`;
  const where =
    [publisher, dateOf(citable)].filter(Boolean).join(", ") + (page === undefined ? "" : `(${page})`);
  const online = url === undefined ? "" : `[${accessed}]`;
  return [
    who && `${who}. `,
    `${title}[${mark}]. `,
    where,
    online,
    ".",
    url === undefined ? "" : ` ${url}.`,
  ].join("");
}

/** A date that had to be worked out stands in brackets (8.4.4). */
function dateOf({ date, inferred }: Citable): string | undefined {
  return inferred && date !== undefined ? `[${date}]` : date;
}
