/** What looks like a figure with its unit and is none: articles, enumerators, parts of names, counters of a page's furniture. */
import type { Amount } from "./amount.ts";
import { LASTING } from "./dates/lasting.ts";
import { arabicDigit, isLetter } from "./digits.ts";
import { COUNTERS } from "./naming/acts.ts";
import { at, isAt, type Reading, textOf, touches } from "./reading.ts";
import { wordSet } from "./words.ts";

/** What makes a name of the length of time before it: 3小时公益文化, 24小时热线. */
const NAMING = wordSet("文化 公益文化 平台 热线 服务热线 便利店 书店 营业 值班 在线 不打烊 客服 自助 法则");
/** 最后一年: one of those told of before. */
const LAST = wordSet("最后", true);
const FORMS = "制式型化级版";
/** 之 that goes on no name as in 三日之约: 三次之多, 三天之内, 百米之外. */
const BEYOND = wordSet("之多 之久 之内 之外 之间 之后 之前 之中 之上 之下");
/** Words that make 两年, 一年 no length of time: 这两年, 前一年; 有一年 is a certain one, 拥有一年 and 已有两年 last. */
const POINTING = "比这那前每上另新某当同头今全整次";
const HAVING = "拥具享还只已仅";
/** Nouns that a small count only announces: 三个主体, 两个方面. */
const ABSTRACT = wordSet(
  "意识 自信 全面 维护 确立 确保 先行 一体 一” 一工 主体 要素 方面 问题 层面 层次 阶段 环节 维度 部分 原则 特点 特征 特色 方向 领域 关键 步骤 途径 因素 板块 转变 体系 机制 坚持 优势 亮点 重点 条件 目标 " +
    "关系 结合 统一 基本 主要 重要 字 原因 不同 观点 建议 趋势 变化 类别",
);
/** Measure words of enumerators, and what opens the list they announce. */
const [LISTING, OPENING, CLOSING] = ["个类种项条点层", "（(：:—", "，。；！？、”》\n\0"] as const;
/** G20, A4, 5A级, 53100000500021676K: Latin letters right before or after the digits; 8 million: after what looks like a unit. */
export function insideWord(reading: Reading, { start, stem, end }: Amount): boolean {
  if (isLetter(at(reading, start - 1)) && touches(reading, start)) return true;
  // 15:54, whatever the next line begins with.
  if (/\d\d:/.test(textOf(reading, Math.max(0, start - 3), start)) && touches(reading, start)) return true;
  if (isLetter(at(reading, end - 1)) && isLetter(at(reading, end)) && touches(reading, end)) return true;
  // km, kg, pct: letters that are a unit of their own.
  return arabicDigit(at(reading, stem - 1)) >= 0 && touches(reading, stem) && lettersEnd(reading, stem) > end;
}

function lettersEnd(reading: Reading, i: number): number {
  let end = i;
  while (end < i + 4 && isLetter(at(reading, end))) end++;
  return end;
}

/** Whether a small count is followed by the list it announces: 三类典型路径——…. */
function announces(reading: Reading, { word, end }: Amount): boolean {
  if (!LISTING.includes(word[0] ?? "-")) return false;
  for (let i = end; i < end + 8 && !isAt(reading, i, CLOSING); i++)
    if (isAt(reading, i, OPENING)) return true;
  return false;
}

/** A line of counters has no clauses: 话题阅读量3.2亿，讨论量26.7万 is prose. */
const LINE = 24;

function isInProse(reading: Reading, start: number): boolean {
  for (let i = start - 1; i > start - LINE && i >= 0 && !isAt(reading, i, "\n"); i--)
    if (isAt(reading, i, "，。")) return true;
  return false;
}

/** 阅读 1.2万, 评论(12): a number right after the name of a counter; 阅读量2.1亿 is prose. */
function isCounter(reading: Reading, { start, scale }: Amount): boolean {
  if (isInProse(reading, start) || (scale > 9999 && isAt(reading, start - 1, "量"))) return false;
  let i = start;
  while (i > start - 3 && "：:(（".includes(textOf(reading, i - 1, i) || "-")) i--;
  return COUNTERS.find(reading, i) !== null;
}

/** 一名, 一个 are articles; 一年, 一成, 一公里 measure. */
function isArticle({ kind, unit }: Amount): boolean {
  return kind === "count" || (kind === "measure" && unit !== "亩" && unit !== "吨" && unit !== "公里");
}

/** What follows the number of a congress: 十四届全国人大, 十九届四中全会, 四届五次理事会. */
const SESSIONS = "全中人政一二三四五六七八九";

/** 4A级, 三代, 黑塘村6组, 2018年2期, 十四届全国人大, 北纬30度; but 7.0级地震 measures. */
function isRank(reading: Reading, { word, decimal, start, end }: Amount): boolean {
  if (word === "届") return isAt(reading, end, SESSIONS);
  if (word === "次") return isAt(reading, start - 1, "届");
  if (word === "度" && "纬经".includes(textOf(reading, start - 1, start) || "-")) return true;
  if (word === "级") return !decimal && !/[震风]/.test(textOf(reading, Math.max(0, start - 4), end + 6));
  if (word === "期" || word === "组") return isAt(reading, start - 1, "年村");
  return word === "代" || word === "星";
}

/** Whether a quantity is a way of speaking, an article, an enumerator or part of a name. */
export function isNoFigure(reading: Reading, amount: Amount, floor: number): boolean {
  const { kind, start, end, unit, word } = amount;
  const first = at(reading, start);
  const before = start > floor ? at(reading, start - 1) : "\0";
  if (insideWord(reading, amount) || isRank(reading, amount) || isCounter(reading, amount)) return true;
  if (kind !== "money" && kind !== "percent" && isAt(reading, end, FORMS)) return true;
  if (kind === "duration" && NAMING.find(reading, end)) return true;
  if (before === "《" && isAt(reading, end, "》")) return true;
  // 每10股, 每100元: what the next figure is per.
  if (before === "每" && (kind === "count" || kind === "money")) return true;
  if (word === "分" && (before === ":" || before === "：")) return true;
  if (amount.digits === 2 && !amount.arabic && kind !== "percent") return true;
  if (amount.arabic || amount.stem !== start + 1 || amount.fuzz || amount.bare) return false;
  const lasting = LASTING.find(reading, start) !== null;
  if (kind !== "money" && isAt(reading, end, "之") && !BEYOND.find(reading, end) && !lasting) return true;
  if (first === "一" && kind === "measure" && before === "后") return true;
  if (
    kind === "duration" &&
    (first === "一" || first === "两") &&
    (POINTING.includes(before) ||
      LAST.find(reading, start) ||
      (first === "一" && before === "有" && !isAt(reading, start - 2, HAVING)))
  )
    return true;
  if (
    kind === "count" &&
    ((first === "二" && word !== "人") || (first === "零" && !"例人个分次".includes(word)))
  )
    return true;
  if (first === "四" && word === "周" && !lasting && !isAt(reading, end, "内后的")) return true;
  if (
    (first === "一" && isArticle(amount)) ||
    unit === "度" ||
    (kind === "count" && "省市县区镇乡村国州步".includes(word))
  )
    return true;
  return (
    kind === "count" &&
    amount.low < 11 &&
    (ABSTRACT.find(reading, end) !== null || announces(reading, amount))
  );
}
