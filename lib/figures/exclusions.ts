/** What looks like a figure and is none: names, terms, articles, enumerators, counters of a page's furniture. */
import { arabicDigit } from "./digits.ts";
import type { Quantity } from "./quantity.ts";
import { at, BARRIER, type Reading, touches } from "./reading.ts";
import { letters, words } from "./words.ts";

/** Words with numeral characters in them that are no numbers. */
const NAMES = words<true>([
  [
    "三位一体 四位一体 五位一体 三个代表 四个意识 四个自信 四个全面 两个维护 两个确立 十月结晶 十月革命 十月怀胎 五月天 三次分配 二次分配 一次分配 千家万户 百家号 百家姓 百家讲坛 百家争鸣 百家饭 万户千家 万家灯火 千人千面 万元户 一家人 一家三口 三口之家 十分 万分 百分百 七分饱 一次性 一站式 三公里 三下乡 五保户 九年义务 九年制 十二年制 十五年免费 十年树木 百年树人 百年老店 百年大计 百年品牌 百年未有 百年变局 百年名校 百年企业 五年规划 三年行动 三年级 一年级 二年级 四年级 五年级 六年级 七年级 八年级 九年级 一年一度 一天天 五个一 六个一 三个一 八个一 十个一 一人一 一户一 一村一 一校一 一点一 三人行 五人制 七人制 三人篮球 四人小组 三天两头 三位数 两位数 四位数 六位数 百岁山 两个先行 三个面向 八小时外 三点一线 两点一线 双十一 一日 千人计划 万人计划 百人计划 百人会 两个一百年 第二个百年 万人坑 五月花 三月三 九个多 一五 三年高考 两弹一星 二人转 两口子 两三事 一二事 二三事 一两重 两用 两栖 半月谈 三号 一号 二号 九号 半天云 百天宴 半边天 半路 半空 半山 半岛 千层底 千层饼 三三制 两两 千金 十里 千斤顶 千方百计 四面 八面 三面红旗 九寨 百日誓师 三步 两步 一步 十项全能 五项全能 铁人三项 半程 百科",
    true,
  ],
]);

/** Program names made of a figure: 3小时公益文化, 24小时热线. */
const NAMING = words<true>([
  [
    "公益文化 文化 公益平台 公益 热线 便利店 书店 营业 值班 在线 不打烊 服务热线 客服 公益时 无人 自助 法则 定律",
    true,
  ],
]);
const AFTER_MEASURE = letters("之制式型化级版");
/** Words that make 两年, 一年 no length of time: 这两年, 前一年. */
const POINTING = letters("这那前每上另新某当同头今全整次后有");
/** Nouns that a small count only announces: 三个主体, 两个方面. */
const ABSTRACT = words<true>([
  [
    "主体 要素 方面 问题 层面 层次 阶段 环节 维度 部分 原则 角度 特点 特征 特色 方向 领域 关键 步骤 途径 因素 板块 转变 体系 机制 坚持 确保 优势 亮点 重点 难点 痛点 条件 目标 理念 关系 结合 统一 核心 基本 主要 重要 关键词 关键字 支柱 抓手 突破 意义 字 一 代表 相信 打通 结果 原因 理由 不同 同步 融合 创新 聚焦 平台化 提升 想法 观点 建议 启示 趋势 变化 字母 类别 大类 大方向 大板块 大领域 大方面 词 凡是 免 务必 务必要 一体 一起 一样",
    true,
  ],
]);
const COUNTERS = words<true>(
  [
    [
      "阅读 评论 分享 点赞 转发 收藏 浏览 播放 回复 跟贴 赞 阅读量 浏览量 播放量 点击 点击量 阅读数 浏览次数 点击数 评论数 人气",
      true,
    ],
  ],
  true,
);

/** The length of a name with numerals in it at `i`, 0 for none. */
export function nameAt(reading: Reading, i: number): number {
  return NAMES.find(reading, i)?.length ?? 0;
}

/** G20, A4, 5A级, 53100000500021676K: Latin letters right before or after the digits. */
export function insideWord(reading: Reading, start: number, end: number): boolean {
  return (
    (isLetter(at(reading, start - 1)) && touches(reading, start)) ||
    (arabicDigit(at(reading, end - 1)) >= 0 && isLetter(at(reading, end)) && touches(reading, end))
  );
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || code === 95;
}

const [ONE, TWO] = ["一".charCodeAt(0), "两".charCodeAt(0)];

/** Whether a quantity with its unit is a way of speaking, an article, an enumerator or part of a name. */
export function isNoFigure(reading: Reading, quantity: Quantity, floor: number): boolean {
  const { numeral, kind, start, end, unit } = quantity;
  const before = start > floor ? at(reading, start - 1) : 0;
  if (insideWord(reading, start, numeral.end)) return true;
  if (kind === "duration" && NAMING.find(reading, end)) return true;
  if (AFTER_MEASURE.has(at(reading, end)) && (kind === "count" || kind === "duration" || kind === "measure"))
    return true;
  if (unit === "级" || unit === "代" || unit === "星") return true;
  const single = !numeral.arabic && numeral.end === numeral.start + 1 && !quantity.fuzz;
  if (!single) return false;
  const small = numeral.low <= 10;
  const code = at(reading, start);
  if (kind === "duration" && (code === ONE || code === TWO) && POINTING.has(before)) return true;
  if (code === ONE && kind === "count") return true;
  if (code === ONE && kind === "measure" && unit !== "亩" && unit !== "吨" && unit !== "公里") return true;
  return small && kind === "count" && (ABSTRACT.find(reading, end) !== null || announces(reading, quantity));
}

const LISTED = letters("个类种项大条点层");
const OPENING = letters("（(：:—");
const CLOSING = letters("，。；！？、”》");

/** Whether a small count is followed by the list it announces: 三类典型路径——…. */
function announces(reading: Reading, quantity: Quantity): boolean {
  if (!LISTED.has(quantity.word.charCodeAt(0))) return false;
  for (let i = quantity.end; i < quantity.end + 12; i++) {
    const code = at(reading, i);
    if (CLOSING.has(code) || code === BARRIER || code === 0) return false;
    if (OPENING.has(code)) return true;
  }
  return false;
}

/** 阅读 1.2万, 评论(12): a counter beside a number on a short line. */
export function isFurniture(reading: Reading, start: number, floor: number): boolean {
  let i = start;
  while (i > floor && start - i < 3 && "：:(（".includes(String.fromCharCode(at(reading, i - 1)))) i--;
  return COUNTERS.find(reading, i, floor) !== null;
}
