/** What a spelling means, packed: one 32-bit value for a name, a list where several records share it or dates matter. */
import type { AtOnce } from "./at-once.ts";
import type { LexiconName, MentionedName, NameMatch } from "./names.ts";

/** Order is part of the buffer's format. */
const MATCHES = ["alone", "context", "never", "negative"] as const satisfies NameMatch[];
/** Records are numbered below this. */
export const MOST_RECORDS = 2 ** 28;

/** [record | hidden | match]: never negative, so that a negative value can point to a list. */
export function packName({ record, match, hidden }: LexiconName): number {
  return (record << 3) | (hidden ? 4 : 0) | MATCHES.indexOf(match);
}

/** The same name of the record `ordinals[record]`. */
export const renumbered = (name: number, ordinals: Uint32Array | undefined): number =>
  ordinals ? ((ordinals[name >>> 3] as number) << 3) | (name & 7) : name;

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

function unpackName(value: number, from: number, through: number): MentionedName {
  return {
    record: value >>> 3,
    match: MATCHES[value & 3] as NameMatch,
    ...(from ? { validFrom: unpackDate(from) } : {}),
    ...(through ? { validThrough: unpackDate(through) } : {}),
  };
}

/** Where in `shared` the list of a value below 0 ends: within it, even if it is damaged. */
const endOfList = (value: number, shared: Int32Array): number =>
  Math.min(~value + 1 + (shared[~value] ?? 0) * 3, shared.length);

/** Each name of a spelling by its value, and whether it is hidden from look-up. */
function* entriesOf(value: number, shared: Int32Array): Iterable<[name: MentionedName, hidden: boolean]> {
  if (value >= 0) return yield [unpackName(value, 0, 0), (value & 4) !== 0];
  const end = endOfList(value, shared);
  for (let i = ~value + 1; i < end; i += 3) {
    const [name = 0, from = 0, through = 0] = shared.subarray(i, i + 3);
    yield [unpackName(name, from, through), (name & 4) !== 0];
  }
}

/** The names of a spelling by its value. */
export const namesOf = ((value: number, shared: Int32Array): MentionedName[] => {
  // Nearly every name is a plain value, and the first page waits for no more than it takes.
  if (value >= 0) return [{ record: value >>> 3, match: MATCHES[value & 3] as NameMatch }];
  return Array.from(entriesOf(value, shared), ([name]) => name);
}) satisfies AtOnce;

/** Those that look-up may offer: neither hidden nor negative. */
export const offeredNames = (value: number, shared: Int32Array): MentionedName[] =>
  Array.from(entriesOf(value, shared)).flatMap(([name, hidden]) =>
    hidden || name.match === "negative" ? [] : [name],
  );

/** Whether a spelling only blocks: it is a negative name and nobody's name. */
export function isNegative(value: number, shared: Int32Array): boolean {
  if (value >= 0) return (value & 3) === 3;
  const end = endOfList(value, shared);
  for (let i = ~value + 1; i < end; i += 3) if (((shared[i] as number) & 3) !== 3) return false;
  return true;
}
