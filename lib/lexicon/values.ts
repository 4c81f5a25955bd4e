/** What a spelling means, packed: one 32-bit value for a name, a list where several records share it or dates matter. */
import type { LexiconName, MentionedName, NameMatch } from "./names.ts";

/** Order is part of the buffer's format. */
const MATCHES = ["alone", "context", "never", "negative"] as const satisfies NameMatch[];
/** Records are numbered below this. */
export const MOST_RECORDS = 2 ** 28;

/** [record | hidden | match]: never negative, so that a negative value can point to a list. */
export function packName({ record, match, hidden }: LexiconName): number {
  return (record << 3) | (hidden ? 4 : 0) | MATCHES.indexOf(match);
}

/** `2022-06` → 20220600; absent → 0. */
export function packDate(date: string | undefined): number {
  if (date === undefined) return 0;
  const [year = "", month = "0", day = "0"] = date.split("-");
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}

function unpackDate(date: number): string {
  const pad = (n: number, digits: number) => String(n).padStart(digits, "0");
  const [year, month, day] = [Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100];
  return [pad(year, 4), ...(month ? [pad(month, 2)] : []), ...(day ? [pad(day, 2)] : [])].join("-");
}

/** A name as a spelling carries it; `hidden` is for look-up. */
export interface ValuedName extends MentionedName {
  readonly hidden: boolean;
}

function unpackName(value: number, from: number, through: number): ValuedName {
  return {
    record: value >>> 3,
    match: MATCHES[value & 3] as NameMatch,
    hidden: (value & 4) !== 0,
    ...(from ? { validFrom: unpackDate(from) } : {}),
    ...(through ? { validThrough: unpackDate(through) } : {}),
  };
}

/** The names of a spelling by its value. */
export function unpackValue(value: number, shared: Int32Array): ValuedName[] {
  if (value >= 0) return [unpackName(value, 0, 0)];
  const names: ValuedName[] = [];
  const at = ~value;
  const count = shared[at] ?? 0;
  for (let i = 0; i < count; i++) {
    const [name = 0, from = 0, through = 0] = shared.subarray(at + 1 + i * 3, at + 4 + i * 3);
    names.push(unpackName(name, from, through));
  }
  return names;
}

/** Whether a spelling only blocks: it is a negative name and nobody's name. */
export function isNegative(value: number, shared: Int32Array): boolean {
  if (value >= 0) return (value & 3) === 3;
  return unpackValue(value, shared).every((name) => name.match === "negative");
}
