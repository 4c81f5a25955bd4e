/**
 * References as GB/T 7714—2015 has them, in the order of citation: newspapers (4.4), monographs and reports (4.1),
 * electronic sources (4.6).
 */
import type { Citable } from "./citable.ts";

/** Up to three authors are named (8.1.2). */
const NAMED = 3;

/** Document types (appendix B, table B.1). */
const MARKS = { newspaper: "N", web: "EB", report: "R", book: "M" } as const;

/** `accessed`: the day it was read, YYYY-MM-DD; printed for what is online only. */
export function gbt7714(citable: Citable, accessed: string): string {
  const { type, title, authors, url } = citable;
  const who = authors.slice(0, NAMED).join(", ") + (authors.length > NAMED ? ", 等" : "");
  const mark = `${MARKS[type]}${url === undefined ? "" : "/OL"}`;
  const imprint = type === "newspaper" ? newspaperIssue(citable) : imprintOf(citable);
  return [
    who && `${who}. `,
    `${title}[${mark}]. `,
    imprint,
    url === undefined ? "." : `[${accessed}]. ${url}.`,
  ].join("");
}

/** Paper, day, page: 中国青年报, 2000-11-20(15). A day that had to be worked out stands in brackets (8.4.3). */
function newspaperIssue({ publisher, date, inferred, page }: Citable): string {
  const day = inferred && date !== undefined ? `[${date}]` : date;
  return [publisher, day].filter(Boolean).join(", ") + (page === undefined ? "" : `(${page})`);
}

/**
 * Place, publisher, year, and online the day it was put up: 公益网, 2023(2023-02-28). Our records have no places: that of a
 * printed work is said to be unknown, that of one online may be left out (8.4.1).
 */
function imprintOf({ publisher, date, inferred, url }: Citable): string {
  const year = date?.slice(0, 4);
  const place = url === undefined ? "[出版地不详]: " : "";
  const when = inferred && year !== undefined ? `[${year}]` : year;
  const day = url !== undefined && date !== undefined && date.length > 4 ? `(${date})` : "";
  return place + [publisher, when].filter(Boolean).join(", ") + day;
}
