/** Words before and after a number that make it an interval. */
import { tidy } from "./digits.ts";
import { isAt, type Reading } from "./reading.ts";
import { wordSet, words } from "./words.ts";

/** What a qualifier makes of [low, high]. */
export type Bounding = ">" | ">=" | "<" | "<=" | "~" | "near" | "=";

/** Found backwards from the number. `=`: named as a qualifier, changes nothing, stands outside the span. */
export const BEFORE = words<Bounding>(
  {
    ">": "超 超过 超过了 超出 超越 逾 突破 突破了 大于 多于 高于 不止 破 过",
    ">=": "至少 最少 不下于 不下 起码 最低 上",
    "<": "跌破 不足 不到 未满 不满 少于 低于 小于 未达 不及 未到 未达到 没达到 没有达到 没到 没有到 未突破 没有突破",
    "<=": "最多 至多 顶多 最高",
    "~": "约 大约 大约有 约为 约有 约需 约合 大概 大概有 大致 约计 约占 约达",
    near: "近 将近 接近 逼近 几近 近乎",
    "=": "达到 达到了 高达 多达 仅 仅有 只有",
  },
  true,
);

/** Before a qualifier they turn it round: 不超过, 不得低于, 没有超过. */
export const NEGATIONS = wordSet("不 未 没 没有 不得 不能 不应 不可 不会 不许 不准 不宜", true);
export const NEGATED: Readonly<Partial<Record<Bounding, Bounding>>> = { ">": "<=", "<": ">=" };

/** Characters before a qualifier that make another word of it: 节约, 附近, 赶超, 经过百年. */
export const NOT_BEFORE: Readonly<Record<string, string>> = {
  约: "节公条合预签制违邀履续相纽集简契守誓特赴",
  近: "附靠邻走贴亲远最新就临",
  超: "赶反",
  过: "经通度胜好难错渡走跳",
  上: "以网线早晚马加如",
};

/** After the unit; 余 and 多 belong to the numeral. */
export const AFTER = words<Bounding>({
  ">=": "以上 之上 及以上 或以上 开外 有余",
  "<=": "以下 之下 及以下 或以下 以内 之内",
  "~": "左右 上下 前后",
});

const QUALIFYING = "超逾近上过约破足到达";

/** Whether the last character of a qualifier stands before `start`. */
export function isQualified(reading: Reading, start: number): boolean {
  return isAt(reading, start - 1, QUALIFYING);
}

export interface Bounds {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowExclusive: boolean;
  readonly highExclusive: boolean;
}

/** The interval one qualifier makes. */
export function bound(by: Bounding, base: Bounds): Bounds {
  const { low, high, lowExclusive, highExclusive } = base;
  if (by[0] === ">")
    return { low, high: null, lowExclusive: by === ">" || lowExclusive, highExclusive: false };
  if (by[0] === "<")
    return { low: null, high, lowExclusive: false, highExclusive: by === "<" || highExclusive };
  if (by === "=") return base;
  const near = by === "near";
  const upper = near ? high : tidy((high as number) * 1.1);
  return { low: tidy((low as number) * 0.9), high: upper, lowExclusive: false, highExclusive: near };
}

/** The narrowest interval that holds both: qualifiers that combine keep the wider reading. */
export function widest(a: Bounds, b: Bounds): Bounds {
  const below = (a.low ?? Number.NEGATIVE_INFINITY) - (b.low ?? Number.NEGATIVE_INFINITY);
  const above = (a.high ?? Number.POSITIVE_INFINITY) - (b.high ?? Number.POSITIVE_INFINITY);
  const [left, right] = [below < 0 ? a : b, above > 0 ? a : b];
  return {
    low: left.low,
    high: right.high,
    lowExclusive: left.lowExclusive && (below !== 0 || a.lowExclusive),
    highExclusive: right.highExclusive && (above !== 0 || a.highExclusive),
  };
}
