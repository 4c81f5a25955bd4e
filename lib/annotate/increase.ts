import type { Figure } from "../figures/figure.ts";
import type { FoldedText } from "./folded-text.ts";

/** 新增30万家: what came in some time, not what there is. */
const INCREASE =
  /(新增|净增|增加了?|又有|再增|多了|新(?:入驻|加入|开|注册|签约)|(?:提高|上升|上涨|下降|降低|减少)了)[\p{Script=Han}]{0,6}$/u;
const REACH = 12;

/** A figure that says by how much something grew is one of a period, whatever else its clause says. */
export function asIncrease(figure: Figure, text: FoldedText): Figure {
  const before = text.between(figure.start - REACH, figure.start);
  const counts = figure.kind === "count" || figure.kind === "money";
  return counts && INCREASE.test(before) ? { ...figure, aggregate: "period" } : figure;
}
