/** What a sentence plans, it plans to its end: 计划投入5亿元，覆盖800万人次. */
import type { Figure } from "../../figures/figure.ts";
import type { FoldedText } from "../folded-text.ts";

const PLANS =
  /(?:计划|预计|拟|力争|争取)[^,。;已]{0,8}(?:投入|募集|筹集|资助|捐|覆盖|帮助|惠及|服务|培训|招募|建|开展|发放|支持|支出)/g;
/** Most sentences have none of these. */
const MAY_PLAN = /[计预拟力争]/;
/** Done by now: no plan reaches over it. */
const DONE = /已|目前|截至|截止|累计|至今|此前/;
const REACH = 160;

/**
 * A figure that a plan in its sentence reaches becomes a target; `text` without 计划 in names. `sentence`: where its
 * sentence starts.
 */
export function asPlan(figure: Figure, text: FoldedText, sentence: number): Figure {
  if (figure.stance === "target" || figure.kind === "date") return figure;
  const before = text.between(Math.max(sentence, figure.start - REACH), figure.start);
  if (!MAY_PLAN.test(before)) return figure;
  const plan = [...before.matchAll(PLANS)].at(-1);
  const reaches = plan !== undefined && !DONE.test(before.slice(plan.index));
  return reaches ? { ...figure, stance: "target" } : figure;
}
