/** What the words before a figure say of it, inside its clause: how it came about, and whether it is done or planned. */
import type { Figure, FigureAggregate } from "./figure.ts";
import { isAt, type Reading } from "./reading.ts";
import { CLAUSE, words } from "./words.ts";

/** How far back words are looked for, in code units. */
const REACH = 18;

/** 将 and 计划 plan only with the verb after them: 支持计划 and 将80吨物资 plan nothing. */
const SAYS = words<FigureAggregate | Figure["stance"] | "plan">(
  {
    cumulative: "累计 共计 总计 合计 累积 总额 总数 总量 共 已有 总人数 总金额 历年",
    average: "均",
    annualAverage: "年均 年平均",
    period: "当年 全年 去年 今年 年度 上半年 下半年 季度 当天 当日 当月 本次 本届 首日 期间 上年",
    pointInTime: "目前 现有 现存 在册",
    target: "拟 力争 争取 目标 承诺 认捐 规划",
    estimate: "预计 预期 有望 估计 估算 预估 预测 测算",
    plan: "将 计划",
    // Behind a plan's word they tell that it came about: 支持计划资助了.
    actual: "了 已",
  },
  true,
);
const VERBS = "投募筹资捐覆用在于为培招建新帮支出惠有达向完超再继拨";
const STANCES: readonly string[] = ["target", "estimate", "actual"] satisfies Figure["stance"][];

const isStance = (said: string): said is Figure["stance"] => STANCES.includes(said);

export interface Context {
  readonly aggregate: FigureAggregate | null;
  readonly stance: Figure["stance"];
}

/** Reads back from a figure over at most {@link REACH} code units of its clause; the nearest word counts. */
export function readContext(reading: Reading, start: number): Context {
  let aggregate: FigureAggregate | null = null;
  let stance: Figure["stance"] | null = null;
  for (let i = start; i > start - REACH && !isAt(reading, i - 1, CLAUSE); i--) {
    const said = SAYS.find(reading, i)?.value;
    if (!said) continue;
    if (said === "plan") {
      if (isAt(reading, i, VERBS)) stance ??= "target";
    } else if (isStance(said)) stance ??= said;
    else aggregate ??= said;
  }
  return { aggregate, stance: stance ?? "actual" };
}
