/** Units that the characters around them change: 分 of money, 块 of stone, 个家庭, 个人. */
import type { Amount } from "../amount.ts";
import { readNumeral } from "../numeral.ts";
import { spoken } from "../quantity.ts";
import { asCents } from "../ranges.ts";
import { at, isAt, type Reading } from "../reading.ts";
import { isUnit } from "../unit.ts";
import { wordSet } from "../words.ts";
import { NOUNS_AFTER } from "./nouns.ts";

const SCORES = wordSet("得分 满分 评分 总分 考 打 均分 成绩 指数 获 绩", true);
const MONEY_SIGNS = "元角钱笔单捐款";
/** What ends a sentence. */
const SENTENCE = "。！？\n\0";
/** How far back words about money are looked for. */
const FAR = 60;

/** Whether 分 is money: words about money stand before it in its sentence, none about scores. */
function isMoney(reading: Reading, start: number): boolean {
  for (let i = start; i > start - FAR; i--) {
    const unit = at(reading, i - 1);
    if (SENTENCE.includes(unit) || SCORES.find(reading, i)) return false;
    if (MONEY_SIGNS.includes(unit)) return true;
  }
  return false;
}

/** 分 as money: 五分, 五分三. */
function cents(reading: Reading, amount: Amount): Amount {
  const more = amount.arabic ? null : readNumeral(reading, amount.end);
  const goesOn = more && !isUnit(reading, more.end);
  return goesOn ? spoken(reading, asCents(amount), more.end) : asCents(amount);
}

/** What 口 counts besides people: 打井8口, 12口水窖. */
const WELLS = "井窖塘锅缸";

function isOfWells(reading: Reading, { start, end }: Amount): boolean {
  return [start - 2, start - 1, end, end + 1].some((place) => isAt(reading, place, WELLS));
}

/** 块 counts pieces of such things, and money elsewhere: 3块展板, 50块. */
const IN_PIECES = "处芯展石砖地屏木布土玻蛋巧钢铁金银奖匾手田肉糖冰表碑牌硬电显广太草拼积豆饼宝玉毛竹塑黑白";

/** What 一角 is money behind; elsewhere it is a corner: 冰山一角, 前台一角. */
const PAID = "出单笔捐元收费每";

/** 这一块, 一块去, 冰山一角: no money, nor a number. */
export function isOnePiece(reading: Reading, { word, stem, start, end }: Amount): boolean {
  if (!isAt(reading, start, "一") || end !== stem + 1 || stem !== start + 1) return false;
  return word === "块" || (word === "角" && !isAt(reading, start - 1, PAID));
}

/** Words of 家庭 that are no homes: 家庭资源中心. */
const OTHER_THAN_HOMES = "资中教服联支医图书农";

/** 5.8万个家庭, but not 家庭资源中心 nor 建档立卡贫困村. */
function isHousehold(reading: Reading, i: number): boolean {
  const found = NOUNS_AFTER.find(reading, i);
  return (
    found?.value?.name === "户" &&
    !isAt(reading, i, "建") &&
    !isAt(reading, i + found.length, OTHER_THAN_HOMES)
  );
}

/** The amount in the unit that is meant. */
export function correct(reading: Reading, amount: Amount): Amount {
  const { word, end, kind } = amount;
  if (word === "分" && kind === "count" && isMoney(reading, amount.start)) return cents(reading, amount);
  if (word === "口" && isOfWells(reading, amount)) return { ...amount, unit: "口" };
  if (word === "块" && isAt(reading, end, IN_PIECES)) return { ...amount, kind: "count", unit: "块" };
  if (word === "个" && isHousehold(reading, end)) return { ...amount, unit: "户" };
  return word === "个" && isAt(reading, end, "人") ? { ...amount, unit: "人" } : amount;
}
