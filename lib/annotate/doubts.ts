/**
 * Words near a figure that forbid calling it different from the record: it may be a part, a period, a rise, a plan or an
 * earlier state. They touch nothing but `differs`. Wide on purpose: a contradiction missed is a small loss, a false one is
 * the worst mistake this program can make.
 */
import type { Figure } from "../figures/figure.ts";
import { stretchAt } from "../text/clauses.ts";
import { between, type Placed, type Reading } from "./reading.ts";

export type Doubt = "part" | "period" | "rise" | "earlier" | "planned" | "supposed";

/** Looked for in the figure's clause, before it. */
const BEFORE: Readonly<Record<Doubt, RegExp>> = {
  part: /其中|店里|该店|[一某这][家位名户所][\p{Script=Han}]{0,8}的?(商家|店主|企业|家长|老师)|首批|第[一二三四五六七八九十]+[批期轮]|本批|首期|[一二三四]期|部分|每家|每个|每位|每人|单个|单店|人均|户均/u,
  period:
    /今年|去年|前年|当年|全年|本年|年度|每年|年均|[上下]半年|季度|当月|本月|上月|每月|月均|当天|当日|单日|每天|日均|本周|每周|期间|此次|本次|这次|现场|分钟|小时内|天内|个月|新年|一年|年内/,
  rise: /新增|增加了?|多出|减少|同比|环比|较上|增至?长|追加|再/,
  earlier:
    /最初|起初|当初|当时|之初|初期|首年|第一年|起步|曾|此前|过去|原先|原来|原有|从|由(?!此)|不到|截至20[01]\d/,
  planned: /计划|预计|预期|目标|拟|将|力争|有望|希望|未来|争取|规划|到20[3-9]\d/,
  supposed: /如果|假如|假设|若|按照|相当于|等于|折合|并非|不是|不止|谣|误|比如|例如|平均/,
};

/** Places of a part of the country; 全国, 全省 … and words like 城市, 社区, 市县 name none. */
const PROVINCES =
  /北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾/;
const DISTRICT =
  /(?:在|于|为|向|到|给|，|^|省|市)[\p{Script=Han}]{1,6}?(?<![各该全本个数每社地山小园校灾景城郊市辖欠发达县两多])(?:省|市|县|区|州|旗|镇|乡|村)(?!级|域|民|场|振|庄|户|医|委)/u;

/** A multiple or a percentage of growth is recorded as such. */
function isRise({ kind }: Figure): boolean {
  return kind === "multiple" || kind === "percent";
}

function squeezed(text: string, start: number, end: number): string {
  return text.slice(start, end).replace(/\s+/g, "");
}

/** 乡村 in 乡村特派员, 北京 in 北京大学 are no places. */
function withoutNames(reading: Reading, from: number, to: number): string {
  let words = "";
  let done = from;
  for (const { start, end } of between(reading.names, from, to)) {
    words += `${squeezed(reading.text, done, start)}|`;
    done = Math.min(end, to);
  }
  return words + squeezed(reading.text, done, to);
}

/** What the words of the figure's own clause say against it being the whole and the present; null: nothing. */
export function doubtInWords(figure: Placed<Figure>, { passages, text }: Reading): Doubt | null {
  const clause = stretchAt(passages.clauses, figure.start, passages.length);
  const before = squeezed(text, Math.max(clause.start, figure.start - 60), figure.start);
  for (const [doubt, words] of Object.entries(BEFORE) as [Doubt, RegExp][])
    if (words.test(before) && !(doubt === "rise" && isRise(figure.it))) return doubt;
  return null;
}

/** What the sentence says up to the figure, names left out. */
export function leadOf(figure: Placed<Figure>, reading: Reading): string {
  const sentence = stretchAt(reading.passages.sentences, figure.start, reading.passages.length);
  return withoutNames(reading, Math.max(sentence.start, figure.start - 120), figure.start);
}

export function namesPlace(lead: string): boolean {
  return PROVINCES.test(lead) || DISTRICT.test(lead);
}
