/** Dates and ranges of dates, as precise as printed: 2022年12月 · 2012—2022年 · 2月20日至22日 · 去年12月. */
import type { Amount } from "../amount.ts";
import { readNumeral } from "../numeral.ts";
import { isAt, type Reading, textOf } from "../reading.ts";
import { words } from "../words.ts";
import type { DateSpan } from "./date-span.ts";
import { readEra } from "./eras.ts";
import { JOINS } from "./joins.ts";
import { inRange, isYear, LARGEST, type Parts, readIso, readParts } from "./parts.ts";
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

/** What the part of a year behind it begins and ends with: 2019年上半年, 2023年一季度, 2019年前三季度. */
const PERIODS = words({
  "-01 -06": "上半年 前两季度",
  "-07 -12": "下半年",
  "-01 -03": "一季度 第一季度",
  "-04 -06": "二季度 第二季度",
  "-07 -09": "三季度 第三季度",
  "-10 -12": "四季度 第四季度",
  "-01 -09": "前三季度 前三个季度",
});

/** A day without its month as in XML Schema: ---22. */
const DAY_ALONE = "---";

function format(fields: Parts["fields"]): string {
  const written = fields
    .filter((field) => field !== undefined)
    .map((field) => String(field).padStart(2, "0"));
  return (fields[2] && written.length === 1 ? DAY_ALONE : "") + written.join("-");
}

/** The second end of a range, and its largest field; null where what stands at `i` doesn't join one. */
function joined(reading: Reading, i: number): (Parts & { level: number }) | null {
  const join = isAt(reading, i, "/") ? 1 : JOINS.find(reading, i)?.length;
  const parts = join ? readParts(reading, i + join) : null;
  return parts?.fields.length
    ? { ...parts, level: parts.fields.findIndex((field) => field !== undefined) }
    : null;
}

/** The first end of a range whose word stands only at the second: 2012—2022年, 2月20—22日, 3至5月. */
function openStart(reading: Reading, i: number): Parts | null {
  const parts = readParts(reading, i);
  const numeral = readNumeral(reading, parts.end);
  const second = numeral && joined(reading, numeral.end);
  if (!second || parts.fields[second.level] !== undefined) return null;
  if (!(second.level ? inRange(numeral, 1, LARGEST[second.level] as number) : isYear(numeral))) return null;
  const fields = [...parts.fields];
  fields[second.level] = numeral.low;
  return { fields, end: numeral.end };
}

/** 昨（18）日, 本（5）月: as papers of Taiwan print it. */
const BRACKETED = /^[)）][日月]/;

function readBracketed(reading: Reading, numeral: Amount): DateSpan | null {
  const { start, end } = numeral;
  if (!isAt(reading, start - 1, "(（") || !isAt(reading, start - 2, "昨今明前本同上")) return null;
  if (!BRACKETED.test(textOf(reading, end, end + 2)) || !inRange(numeral, 1, 31)) return null;
  const low = format(
    isAt(reading, end + 1, "日") ? [undefined, undefined, numeral.low] : [undefined, numeral.low],
  );
  return { start: start - 2, end: end + 2, low, high: low };
}

/** Reads a date or a range of dates that begins with a numeral; `floor` is where the figure before it ends. */
export function readDate(
  reading: Reading,
  numeral: Amount,
  floor: number,
  published?: string,
): DateSpan | null {
  const i = numeral.start;
  if (!isAt(reading, numeral.end, GOES_ON)) return readBracketed(reading, numeral);
  const era = readEra(reading, numeral);
  if (era) return era;
  const { fields, end } = openStart(reading, i) ?? readIso(reading, numeral) ?? readParts(reading, i);
  const [year, month] = fields;
  if (!fields.length) return null;
  const named = year === undefined && month ? RELATIVE_YEARS.find(reading, i, floor) : null;
  const first =
    named && published ? [Number(published.slice(0, 4)) + Number(named.value), ...fields.slice(1)] : fields;
  const start = i - (named?.length ?? (year ? nameBefore(reading, i, floor) : 0));
  const low = format(first);
  const period = fields.length === 1 && year ? PERIODS.find(reading, end) : null;
  if (period) {
    const [from, to] = period.value.split(" ");
    return { start, end: end + period.length, low: low + from, high: low + to };
  }
  const second = joined(reading, end);
  // What it doesn't say it takes from the first: 2月20日至22日.
  const high =
    second &&
    format(Array.from(second.fields, (field, level) => (level < second.level ? first[level] : field)));
  if (!high || (high < low && high.length === low.length)) return { start, end, low, high: low };
  return { start, end: second.end, low, high };
}
