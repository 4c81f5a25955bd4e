/** Words with numeral characters in them that are no numbers, where a numeral and a unit could be read. */

import type { Reading } from "./reading.ts";
import { words } from "./words.ts";

const NAMES = words({
  true:
    "千上万 亿元户 六盘水 三番五次 一分一 三个代表 两个一百年 十月结晶 十月革命 五月天 三次分配 三次产业 几岁 十分 三支一扶 四套班 九年义务 十年树木 一家三口 十里八乡 五年规划 五年计划 " +
    "三年行动 一年一度 三天两头 亿万 五行 三角 三包 四处 四面 八面 四通 五角星 五角大 半圆 八字 三轮车 八小时外 十字 二人转 两口子 百十 千儿八百 一毛不拔 九年一贯 半个世纪 两面",
  false: "十分之 万分之 百分之 三角钱 三角五",
});

/** The length of a name with numerals in it at `i`, 0 for none. */
export function nameAt(reading: Reading, i: number): number {
  const found = NAMES.find(reading, i);
  return found?.value === "true" ? found.length : 0;
}
