/** The dates of an edition, as typed. */
import { UsageError } from "./usage.ts";

/** A day, or a moment with or without a zone. */
const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?)?$/;

/** As typed, now if nothing was. Without a zone it is UTC: the same command gives the same bytes everywhere. */
export function readDate(text: string | undefined): Date {
  if (text === undefined) return new Date();
  const [, day = "", time = "00:00", zone = "Z"] = WRITTEN.exec(text) ?? [];
  const date = new Date(`${day}T${time}${zone}`);
  if (Number.isNaN(date.getTime()) || !isOfCalendar(day))
    throw new UsageError(`--issued ${text}: a date is YYYY-MM-DD or with a time, YYYY-MM-DDTHH:MM:SSZ`);
  if (date.getTime() < 0) throw new UsageError(`--issued ${text}: no feed is older than 1970`);
  return date;
}

/** JavaScript takes the 31st of every month for a day. */
const isOfCalendar = (day: string): boolean => new Date(`${day}T00:00Z`).toISOString().startsWith(day);

/** A century: what a publisher would say of a feed that is never renewed. */
const MOST_DAYS = 36_525;

export function readDays(text: string): number {
  const days = Number(text);
  if (!(days > 0 && days <= MOST_DAYS))
    throw new UsageError(`--days ${text}: is no number of days up to ${MOST_DAYS}, a century`);
  return days;
}
