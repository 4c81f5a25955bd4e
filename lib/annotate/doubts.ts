/**
 * Words near a figure that forbid calling it different from the record: it may be a part, a period, a rise, a plan or an
 * earlier state. They touch nothing but `differs`. Wide on purpose: a contradiction missed is a small loss, a false one is
 * the worst mistake this program can make.
 */
import type { Figure } from "../figures/figure.ts";
import { stretchAt } from "../text/clauses.ts";
import { fold } from "../text/fold.ts";
import { between, type Placed, type Reading } from "./reading.ts";

export type Doubt = "part" | "each" | "period" | "rise" | "earlier" | "planned" | "supposed";

/** Looked for in the figure's clause, before it; folded, so that Traditional pages read alike. */
const BEFORE: Readonly<Record<Doubt, RegExp>> = {
  part: /其中|店里|该店|里[,占有]|中有|占|一半|[一某这][家位名户所][\p{Script=Han}]{0,8}的?(商家|店主|企业|家长|老师)|首批|第[一二三四五六七八九十]+[批期轮]|本批|首期|[一二三四]期|部分|剩|其余|女性|男性|最|在岗|仍|依然|结束|退出|离任|报名|竞选|申请|走访|试点|观看|线上|课程|选择|点击|转发|粉丝|关注|阅读/u,
  each: /每家|每个|每份|每位|每人|单个|单店|人均|户均/,
  period:
    /今年|去年|前年|当年|全年|本年|年度|每年|年均|[上下]半年|季度|当月|本月|上月|每月|月均|当天|当日|单日|每天|日均|本周|每周|期间|此次|本次|这次|现场|分钟|小时内|天内|个月|新年|一年|年内/,
  rise: /新增|增加了?|多出|减少|同比|环比|较上|增至?长|追加|再|又/,
  earlier:
    /最初|起初|当初|当时|之初|初期|首年|第一年|起步|曾|此前|过去|原先|原来|原有|从(?![业事未而此])|由(?!此)|不到|截至20[01]\d/,
  planned: /计划|预计|预期|目标|拟|将|力争|有望|希望|未来|争取|规划|下一步|接下来|即将|打算|准备|到20[3-9]\d/,
  supposed: /如果|假如|假设|若|按照|相当于|等于|折合|并非|不是|不止|谣|误|比如|例如/,
};

/** 12年时, 30万家之后: the time the figure belongs to is over. */
const AFTER = /^(时|之?前|之?后|之际|那年)/;
/** 13名特派员结束任期: those who are no longer counted. */
const GONE = /^[^,。;]{0,12}(结束|退出|离任|卸任|离开|取消|竞争|报名|未)/;

/** Places of a part of the country; 全国, 全省 … and words like 城市, 社区, 市县 name none. */
const PROVINCES =
  /北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾/;
const DISTRICT =
  /(?:在|于|为|向|到|给|,|^|省|市)[\p{Script=Han}]{1,6}?(?<![各该全本个数每社地山小园校灾景城郊市辖欠发达县两多])(?:省|市|县|区|州|旗|镇|乡|村)(?!级|域|民|场|振|庄|户|医|委)/u;

/** Growth is recorded as such; an edition or an anniversary announced for this year is the one it will be. */
function appliesTo({ kind }: Figure, doubt: Doubt): boolean {
  if (doubt === "rise") return kind !== "multiple" && kind !== "percent";
  return kind !== "ordinal" || (doubt !== "planned" && doubt !== "period");
}

function squeezed(text: string, start: number, end: number): string {
  return fold(text.slice(start, end));
}

/** 乡村 in 乡村特派员, 北京 in 北京大学 are no places: a name becomes `|`, one of the record in question `‖`. */
function withoutNames(reading: Reading, from: number, to: number, own: string): string {
  let words = "";
  let done = from;
  for (const { start, end, it } of between(reading.names, from, to)) {
    words += `${squeezed(reading.text, done, start)}${it.id === own ? "‖" : "|"}`;
    done = Math.min(end, to);
  }
  return words + squeezed(reading.text, done, to);
}

/** What the words of the figure's own clause say against it being the whole and the present; null: nothing. */
export function doubtInWords(figure: Placed<Figure>, { passages, text }: Reading): Doubt | null {
  const clause = stretchAt(passages.clauses, figure.start, passages.length);
  const before = squeezed(text, Math.max(clause.start, figure.start - 60), figure.start);
  const after = squeezed(text, figure.end, figure.end + 20);
  if (AFTER.test(after)) return "earlier";
  if (GONE.test(after)) return "part";
  for (const [doubt, words] of Object.entries(BEFORE) as [Doubt, RegExp][])
    if (words.test(before) && appliesTo(figure.it, doubt)) return doubt;
  return null;
}

/** What the figure's sentence says up to it, with `‖` for the record `own` and `|` for every other name. */
export function leadOf(figure: Placed<Figure>, reading: Reading, own: string): string {
  const { start } = stretchAt(reading.passages.sentences, figure.start, reading.passages.length);
  return withoutNames(reading, Math.max(start, figure.start - 120), figure.start, own);
}

/** 在埃塞俄比亚, right behind the name of the program: one of its places. */
const ELSEWHERE = /‖["”]?(?:项目)?已?在(?![|‖]|全国|国内|全球|各地|世界)/;

/** 新华社北京5月23日电: where it was written. */
const DATELINE = /^[\p{Script=Han}|‖]{2,12}\d+月\d+日(?:电|讯|消息|\()/u;

/** 发放到尼泊尔的学校. */
const SENT_TO = /(?:发到|发放到|送到|送往|走进|寄往|运往)(?!全|世界|各|更多)\p{Script=Han}{2,8}的/u;

export function namesPlace(lead: string): boolean {
  const told = lead.replace(DATELINE, "");
  return PROVINCES.test(told) || DISTRICT.test(told) || ELSEWHERE.test(told) || SENT_TO.test(told);
}

/** Several projects counted together: 两个项目共…, …等项目. */
export function countsTogether(lead: string): boolean {
  return /[两三四五多几]个?(?:公益)?(?:项目|计划)|等(?:公益)?(?:项目|计划)|合计/.test(lead);
}

/** 爱德基金会通过公益宝贝, 阿里巴巴为顶梁柱: someone else's figure, the program only where it passes through. */
export function actsThrough(lead: string): boolean {
  return /(?:\p{Script=Han}{2}|\|)(?:通过|借助|依托|依靠|利用|凭借|靠|来自|源自|源于|在|为|给|向)["“]?‖/u.test(
    lead,
  );
}

/** 去年, 2022年 at the head of a sentence: the figures of that year rather than up to it. */
export function headsWithYear(lead: string): boolean {
  return /^(?:今年|去年|前年|20\d\d年)[,，]?/.test(lead);
}

/** A time told in an earlier clause holds for what follows, until a total or a speaker is told of. */
const RESUMED = /.*(?:累计|共计|总共|至今|迄今|截至|截止|目前|表示|介绍|指出|显示|透露|据悉|获悉|宣布)/u;
const OF_A_TIME =
  /(?:^|[,:;])[^,:;]{0,6}(?:今年|去年|前年|昨天|昨日|[上本]周|[上本]月|当年|当天|当日|期间)(?![^,]{0,12}(?:会|报告|数据))[^,:;]*,/u;

export function tellsOfATime(lead: string): boolean {
  return OF_A_TIME.test(lead.replace(RESUMED, ""));
}
