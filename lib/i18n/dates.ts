/** Dates as precise as they are known, as each language writes them. */
import type { Locale } from "./translate.ts";

const OPEN = "..";

/** `2022-12` → 2022年12月, Dec 2022; `2006` → 2006年, 2006; `12-03` (no year printed) → 12月3日, 3 Dec. */
export function sayDate(date: string, locale: Locale): string {
  const parts = date.split("-").map(Number);
  const yearless = /^\d\d-/.test(date);
  const [year, month, day] = yearless ? [undefined, ...parts] : parts;
  if (locale !== "en")
    return `${year ? `${year}年` : ""}${month ? `${month}月` : ""}${day ? `${day}日` : ""}`;
  const name =
    month &&
    new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" }).format(Date.UTC(2000, month - 1));
  return [day, name, year].filter(Boolean).join(" ");
}

/** `2018/2022` → 2018—2022年, 2018 – 2022; either end may be `..`: since, until. */
export function sayPeriod(period: string, locale: Locale): string {
  const [start = OPEN, end = OPEN] = period.split("/");
  if (start === end) return sayDate(start, locale);
  const from = start === OPEN ? "" : sayDate(start, locale);
  const to = end === OPEN ? "" : sayDate(end, locale);
  if (locale === "en") return from && to ? `${from} – ${to}` : from ? `since ${from}` : `until ${to}`;
  const years = /^\d{4}$/.test(start) && /^\d{4}$/.test(end);
  if (years) return `${start}—${to}`;
  return from && to ? `${from}—${to}` : from ? `${from}起` : `截至${to}`;
}
