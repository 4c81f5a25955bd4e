/** Words before and after a number that make it an interval. */
import { tidy } from "./digits.ts";
import { words } from "./words.ts";

/** What a qualifier makes of [low, high]. */
export type Bounding = ">" | ">=" | "<" | "<=" | "~" | "near" | "=";

/** Found backwards from the number. `=`: named as a qualifier, changes nothing, stands outside the span. */
export const BEFORE = words<Bounding>(
  [
    ["超 超过 超出 超越 逾 突破 已超 大于 多于 高于 不止 破 远超 大大超过 远远超过 冲破", ">"],
    ["至少 最少 不少于 不低于 不小于 不下于 不下 起码 少说", ">="],
    ["不足 不到 未满 不满 少于 低于 小于 未达 不及 未到", "<"],
    ["最多 至多 不超过 不多于 不高于 不大于 不超 顶多 最高不超过 未超过 上限为", "<="],
    ["约 大约 约为 约有 约合 大概 大致 约计 约莫 大约有 大概有 约占 约达 合约 估约", "~"],
    ["近 将近 接近 逼近 几近 近乎 临近", "near"],
    ["达到 高达 多达 仅 仅有 只有", "="],
  ],
  true,
);

/** Characters before a qualifier that make another word of it: 节约, 附近, 赶超. */
export const NOT_BEFORE: Readonly<Record<string, string>> = {
  约: "节公条合预签制违邀履续相纽集简契守誓特失赴大",
  近: "附靠邻走贴亲远最新就临接将逼几",
  超: "赶反高马英中西德意法",
  破: "突打冲爆攻",
};

/** After the unit; 余 and 多 belong to the numeral. */
export const AFTER = words<Bounding>([
  ["以上 之上 及以上 起步 开外 有余 往上", ">="],
  ["以下 之下 及以下 以内 之内", "<="],
  ["左右 上下 前后 许 附近 上下浮动", "~"],
  ["不到 不足", "<"],
]);

export interface Bounds {
  low: number | null;
  high: number | null;
  lowExclusive: boolean;
  highExclusive: boolean;
}

/** The interval one qualifier makes. */
export function bound(by: Bounding, base: Bounds): Bounds {
  const { low, high } = base as { low: number; high: number };
  switch (by) {
    case ">":
      return { low, high: null, lowExclusive: true, highExclusive: false };
    case ">=":
      return { low, high: null, lowExclusive: base.lowExclusive, highExclusive: false };
    case "<":
      return { low: null, high, lowExclusive: false, highExclusive: true };
    case "<=":
      return { low: null, high, lowExclusive: false, highExclusive: base.highExclusive };
    case "~":
      return { low: tidy(low * 0.9), high: tidy(high * 1.1), lowExclusive: false, highExclusive: false };
    case "near":
      return { low: tidy(low * 0.9), high, lowExclusive: false, highExclusive: true };
    case "=":
      return base;
  }
}

/** The narrowest interval that holds both: qualifiers that combine keep the wider reading. */
export function widest(a: Bounds, b: Bounds): Bounds {
  const lowA = a.low ?? Number.NEGATIVE_INFINITY;
  const lowB = b.low ?? Number.NEGATIVE_INFINITY;
  const highA = a.high ?? Number.POSITIVE_INFINITY;
  const highB = b.high ?? Number.POSITIVE_INFINITY;
  return {
    low: lowA < lowB ? a.low : b.low,
    lowExclusive:
      lowA === lowB ? a.lowExclusive && b.lowExclusive : lowA < lowB ? a.lowExclusive : b.lowExclusive,
    high: highA > highB ? a.high : b.high,
    highExclusive:
      highA === highB
        ? a.highExclusive && b.highExclusive
        : highA > highB
          ? a.highExclusive
          : b.highExclusive,
  };
}
