/** Partial dates (`2022`, `2022-12`, `2022-12-31`) and periods (`2018/2022`) as ranges of days, and how two stand in time. */

/** Days since 1970-01-01, both ends inclusive. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const DAY = 86_400_000;
/** A date known only from the day of publication is good to about a month. */
export const LOOSE = 31;

const dayOf = (year: number, month: number, day: number) => Math.round(Date.UTC(year, month - 1, day) / DAY);

/** A page and the records it is compared with give few dates, each of them many times. */
const known = new Map<string, Days | null>();
const KEPT = 1_000;

/** The days a partial date covers; null for anything that has no year (`02-22`) or is no date. */
export function daysOf(date: string): Days | null {
  const before = known.get(date);
  if (before !== undefined) return before;
  if (known.size >= KEPT) known.clear();
  const days = readDays(date);
  known.set(date, days);
  return days;
}

function readDays(date: string): Days | null {
  if (date.includes("/")) {
    const [from = "", to = ""] = date.split("/");
    const first = from === ".." ? { first: -Infinity } : daysOf(from);
    const last = to === ".." ? { last: Infinity } : daysOf(to);
    return first && last ? { first: first.first, last: last.last } : null;
  }
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return null;
  if (month === undefined) return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
  if (day === undefined) return { first: dayOf(year, month, 1), last: dayOf(year, month + 1, 0) };
  return { first: dayOf(year, month, day), last: dayOf(year, month, day) };
}

export type TimeRelation = "same" | "earlier" | "later" | "unknown";

/** How the page's date stands to the record's. `loose`: one of them is only a day of publication. */
export function timeBetween(page: string | null, record: string | null, loose: boolean): TimeRelation {
  const ours = page === null ? null : daysOf(page);
  const theirs = record === null ? null : daysOf(record);
  if (!ours || !theirs) return "unknown";
  const slack = loose ? LOOSE : 0;
  if (ours.first > theirs.last + slack) return "later";
  if (ours.last < theirs.first - slack) return "earlier";
  return "same";
}

/** Days between two dates, 0 where they overlap; Infinity when one is unknown. */
export function daysApart(a: string | null, b: string | null): number {
  const one = a === null ? null : daysOf(a);
  const other = b === null ? null : daysOf(b);
  if (!one || !other) return Number.POSITIVE_INFINITY;
  return Math.max(0, one.first - other.last, other.first - one.last);
}

/** The calendar year of a date's last day: what an ordinal that advances with the year goes by. */
export function yearOf(date: string | null): number | null {
  const days = date === null ? null : daysOf(date);
  return days && Number.isFinite(days.last) ? new Date(days.last * DAY).getUTCFullYear() : null;
}
