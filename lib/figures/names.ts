/** Words with numeral characters in them that are no numbers, where a numeral and a unit could be read. */

import type { Reading } from "./reading.ts";
import { words } from "./words.ts";

const NAMES = words({
  true:
    "千上万 亿元户 六盘水 三番五次 一分一 千千万万 三位一体 四位一体 五位一体 三个代表 四个意识 四个自信 四个全面 两个维护 两个确立 两个先行 两个一百年 十月结晶 十月革命 十月怀胎 五月天 七月流火 " +
    "三次分配 二次分配 一次分配 千家万户 百家号 万元户 一家人 一家三口 三口之家 十分 万分 百分百 一次性 三支一扶 三下乡 五保户 九年义务 十年树木 百年 五年规划 五年计划 三年行动 " +
    "一年一度 一天天 五个一 六个一 三个一 八个一 十个一 五人制 三人篮球 三天两头 三位数 两位数 四位数 百岁山 八小时外 七日游 半月谈 千年 万年 十字 两弹一星 二人转 两口子 百十 千儿八百 一毛不拔 " +
    "九年一贯 十二年制 二十四节气 二十四孝 一年之计 百分点 三步一 五星红旗 三八妇女 三八节 半个世纪 半边天 两面 三面红旗 三年五载 百米 千米跑 万米 两会 三会一课 一本",
  false: "十分之 万分之 百分之",
});

/** The length of a name with numerals in it at `i`, 0 for none. */
export function nameAt(reading: Reading, i: number): number {
  const found = NAMES.find(reading, i);
  return found?.value === "true" ? found.length : 0;
}
