import type { Figure } from "../../figures/figure.ts";
import type { FoldedText } from "../folded-text.ts";

/** 新增30万家, 比2024年少27家: what came in some time, not what there is. 增加到27名 is what there is. */
const INCREASE =
  /(?:新增|净增|增加了?|又有|再增|多了|新(?:入驻|加入|开|注册|签约)|比[^,。;]{1,12}[少多]|(?:提高|上升|上涨|下降|降低|减少)了)(?!\p{Script=Han}{0,4}[到至为])\p{Script=Han}{0,6}$/u;
/** 全年, 2024财年, 仅2021年: all that follows in the sentence is of that time. */
const PERIOD =
  /(?:全年|财政?年度?|(?<=\d年?)年度(?![报总盘盛人公会大审检十最])|一年[里内间中来时]|[上下]半年(?![末底])|[前一二三四]季度(?![末底])|仅\d{4}年|(?<!是)当年(?![的末底]))/u;
/** A total up to some day ends that. */
const TOTAL = /累计|截至|截止|至今|迄今|以来|历年|年来|总共|目前|如今|现有/;
const REACH = 80;

/**
 * A figure that says by how much something grew, or whose sentence speaks of some year, is one of a period.
 * `sentence`: where its sentence starts.
 */
export function asOfPeriod(figure: Figure, text: FoldedText, sentence: number): Figure {
  const { kind, start, aggregate } = figure;
  if ((kind !== "count" && kind !== "money") || aggregate === "period") return figure;
  const before = text.between(Math.max(sentence, start - REACH), start);
  if (INCREASE.test(before)) return { ...figure, aggregate: "period" };
  if (aggregate === "annualAverage" || aggregate === "average") return figure;
  const period = PERIOD.exec(before);
  const told = period !== null && !TOTAL.test(before.slice(period.index));
  return told ? { ...figure, aggregate: "period" } : figure;
}
