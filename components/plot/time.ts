/** Dates as years with a fraction, as wide as they are imprecise. */

export interface Span {
  readonly from: number;
  readonly to: number;
}

const DAYS = 365.25;

/** `2018` → [2018, 2019], `2022-12` → [2022.917, 2023], a day → that day; a date without a year → undefined. */
export function spanOf(date: string): Span | undefined {
  const [year, month, day] = date.split("-").map(Number);
  if (year === undefined || !(year >= 1000)) return undefined;
  if (month === undefined) return { from: year, to: year + 1 };
  const start = year + (month - 1) / 12;
  if (day === undefined) return { from: start, to: start + 1 / 12 };
  return { from: start + (day - 1) / DAYS, to: start + day / DAYS };
}

/** `2018/2022` → from the first day of 2018 to the last of 2022; undefined when an end is open. */
export function spanOfPeriod(period: string): Span | undefined {
  const [start = "", end = ""] = period.split("/");
  const [from, to] = [spanOf(start), spanOf(end)];
  return from && to && { from: from.from, to: to.to };
}
