/** Dates and ranges of dates, as precise as printed: 2022年12月 · 2012—2022年 · 2月20日至22日 · 去年12月. */
import type { Amount } from "../amount.ts";
import { hanDigit } from "../digits.ts";
import { readNumeral } from "../numeral.ts";
import { at, isAt, type Reading } from "../reading.ts";
import { words } from "../words.ts";
import type { DateSpan } from "./date-span.ts";
import { readEra } from "./eras.ts";
import { JOINS } from "./joins.ts";
import { inRange, isYear, LARGEST, MONTH, type Parts, readIso, readParts, YEAR } from "./parts.ts";
import { nameBefore } from "./republic.ts";

/** What the first numeral of a date can be followed by. */
const GOES_ON = "年月日号财学世-–—~至到/.";

/** Years counted from the publication's. */
const RELATIVE_YEARS = words(
  {
    "-2": "前年",
    "-1": "去年 上年",
    0: "今年 本年",
    1: "明年",
    2: "后年",
  },
  true,
);

function joinAt(reading: Reading, i: number): number {
  return isAt(reading, i, "/") ? 1 : (JOINS.find(reading, i)?.length ?? 0);
}

function format(fields: Parts["fields"]): string {
  return fields
    .filter((field) => field !== undefined)
    .map((field) => String(field).padStart(2, "0"))
    .join("-");
}

/** The largest field that is written. */
const levelOf = ({ fields }: Parts): number => fields.findIndex((field) => field !== undefined);

/** The first end of a range whose word stands only at the second: 2012—2022年, 2月20—22日, 3至5月. */
function openStart(reading: Reading, i: number): Parts | null {
  const parts = readParts(reading, i);
  const numeral = readNumeral(reading, parts?.end ?? i);
  const join = numeral ? joinAt(reading, numeral.end) : 0;
  const second = numeral && join ? readParts(reading, numeral.end + join) : null;
  if (!second) return null;
  const level = levelOf(second);
  if ((level === YEAR && !isYear(numeral as Amount)) || parts?.fields[level] !== undefined) return null;
  if (!inRange(numeral, 1, LARGEST[level] as number)) return null;
  const fields = [...(parts?.fields ?? [])];
  fields[level] = numeral.low;
  return { fields, end: numeral.end };
}

/** The second end of a range, with the fields it takes from the first: 2月20日至22日. */
function secondEnd(reading: Reading, first: Parts): Parts | null {
  const join = joinAt(reading, first.end);
  const next = at(reading, first.end + join);
  if (!join || (next > "~" && hanDigit(next) < 0 && next !== "十")) return null;
  const second = readParts(reading, first.end + join);
  const level = second ? levelOf(second) : 0;
  return (
    second && {
      ...second,
      fields: [...second.fields.keys()].map((k) => (k < level ? first : second).fields[k]),
    }
  );
}

/** Reads a date or a range of dates that begins with a numeral; `floor` is where the figure before it ends. */
export function readDate(
  reading: Reading,
  numeral: Amount,
  floor: number,
  published?: string,
): DateSpan | null {
  const i = numeral.start;
  if (!isAt(reading, numeral.end, GOES_ON)) return null;
  const era = readEra(reading, numeral);
  if (era) return era;
  const written = openStart(reading, i) ?? readIso(reading, numeral) ?? readParts(reading, i);
  if (!written) return null;
  const [year, month] = written.fields;
  const named = year === undefined && month !== undefined ? RELATIVE_YEARS.find(reading, i, floor) : null;
  const first =
    named && published
      ? {
          ...written,
          fields: [Number(published.slice(0, 4)) + Number(named.value), ...written.fields.slice(MONTH)],
        }
      : written;
  const start = i - (named?.length ?? (year ? nameBefore(reading, i, floor) : 0));
  const second = secondEnd(reading, first);
  const low = format(first.fields);
  const high = second ? format(second.fields) : low;
  if (second && high < low && low.length === high.length) return { start, end: first.end, low, high: low };
  return { start, end: second?.end ?? first.end, low, high };
}
