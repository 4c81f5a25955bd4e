/** What the words before a figure say of it, inside its clause: how it came about, and whether it is done or planned. */
import type { Figure, FigureAggregate } from "./figure.ts";
import type { Reading } from "./reading.ts";
import { at } from "./reading.ts";
import { letters, words } from "./words.ts";

/** How far back words are looked for, in code units. */
const REACH = 18;
const STOPS = letters("，。；！？,;!?\n");

const AGGREGATES = words<FigureAggregate>(
  [
    ["累计 共计 总计 合计 累积 总共 累计达 总额 总数 总量 共 已有 总人数 总金额 历年", "cumulative"],
    ["平均 均 单笔 人均 户均 生均 每单 每笔 每人 每户", "average"],
    ["年均 年平均 每年平均 平均每年", "annualAverage"],
    [
      "当年 全年 去年 今年 年度 上半年 下半年 季度 当天 当日 当月 本次 本届 首日 期间 上年 同期 本年度",
      "period",
    ],
    ["目前 现有 现存 截至目前 在册 存量", "pointInTime"],
  ],
  true,
);

const STANCES = words<Figure["stance"]>(
  [
    [
      "计划投入 计划募集 计划筹集 计划资助 计划捐赠 计划用 计划在 计划于 计划为 计划培训 计划覆盖 计划招募 计划建 计划新建 计划帮助 计划支持 拟 力争 争取 目标 将投入 将捐赠 将捐出 将资助 将为 将在 将有 将覆盖 将帮助 将惠及 将建 将新增 将达 将达到 将募集 将筹集 将培训 将用于 将支持 将向 将完成 将超过 将再 将继续 将拨付 承诺 认捐 规划",
      "target",
    ],
    ["预计 预期 有望 估计 估算 预估 预测 据估算 测算", "estimate"],
  ],
  true,
);

export interface Context {
  readonly aggregate: FigureAggregate | null;
  readonly stance: Figure["stance"];
}

/** Reads back from a figure over at most {@link REACH} code units of its clause; the nearest word counts. */
export function readContext(reading: Reading, start: number): Context {
  let aggregate: FigureAggregate | null = null;
  let stance: Figure["stance"] | null = null;
  for (let i = start; i > 0 && i > start - REACH && !STOPS.has(at(reading, i - 1)); i--) {
    aggregate ??= AGGREGATES.find(reading, i)?.value ?? null;
    stance ??= STANCES.find(reading, i)?.value ?? null;
  }
  return { aggregate, stance: stance ?? "actual" };
}

const MONEY_WORDS = words<true>(
  [["款 资 资金 捐 筹 募 额 费 价值 收入 支出 市值 利润 销售 投资 金 元 钱 角 毛 营收 拨付 物资", true]],
  true,
);
const SCORES = words<true>([["得 满 评 总 考 打 均分 成绩 指数 评分 平均 获 透明", true]], true);
const PEOPLE_WORDS = words<true>(
  [["人数 粉丝 用户 受益人 人口 志愿者 网友 受益者 捐赠人 消费者 观众 会员", true]],
  true,
);

/** The nearest word of a table before `start` in its clause. */
function near(
  reading: Reading,
  start: number,
  table: { find(reading: Reading, i: number): unknown },
  reach: number,
): number {
  for (let i = start; i > 0 && i > start - reach && !STOPS.has(at(reading, i - 1)); i--)
    if (table.find(reading, i)) return start - i;
  return Number.POSITIVE_INFINITY;
}

/** The unit that the words before a number without one imply: 捐款500万, 粉丝超1000万. */
export function impliedUnit(
  reading: Reading,
  start: number,
): { kind: "money"; unit: "元" } | { kind: "count"; unit: "人" | null } {
  const money = near(reading, start, MONEY_WORDS, 12);
  const people = near(reading, start, PEOPLE_WORDS, 12);
  if (people < money) return { kind: "count", unit: "人" };
  return Number.isFinite(money) ? { kind: "money", unit: "元" } : { kind: "count", unit: null };
}

/** Whether 分 is money here: its clause speaks of money, and not of scores. */
export function isMoneyClause(reading: Reading, start: number): boolean {
  for (let i = start; i > 0 && i > start - 60; i--) {
    if ("。！？\n".includes(String.fromCharCode(at(reading, i - 1)))) return false;
    if (SCORES.find(reading, i)) return false;
    if (MONEY_WORDS.find(reading, i) || "单笔".includes(String.fromCharCode(at(reading, i - 1)))) return true;
  }
  return false;
}
