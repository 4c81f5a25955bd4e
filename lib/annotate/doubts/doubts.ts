/**
 * Words near a figure that forbid calling it different from the record: it may be a part, a period, a rise, a plan or an
 * earlier state. They touch nothing but `differs`. Wide on purpose: a contradiction missed is a small loss, a false one is
 * the worst mistake this program can make.
 */
import type { Figure } from "../../figures/figure.ts";
import { stretchAt } from "../../text/clauses.ts";
import type { Placed, Reading } from "../reading.ts";

export type Doubt = "part" | "only" | "each" | "period" | "rise" | "earlier" | "planned" | "supposed";

/** Looked for in the figure's clause, before it; folded, so that Traditional pages read alike. */
const BEFORE: Readonly<Record<Doubt, RegExp>> = {
  part: /其中|店里|该店|里[,占有]|中有|占|一半|来自|[一某这][家位名户所][\p{Script=Han}]{0,8}的?(商家|店主|企业|家长|老师)|首批|第[一二三四五六七八九十]+(?:[批期轮]|阶段)|[本这此当][批轮期]|首期|[一二三四]期|部分|剩|其余|女性|男性|最(?![初早近新终])|最早的|[\d多余万亿百千][家名位所户]\p{Script=Han}{1,8}有\p{Script=Han}{0,2}$|在岗|活跃|仍|依然|结束|退出|离任|报名|竞选|申请|走访|分布[在于]|位于|落户|设在|试点|观看|线上|课程|选择|点击|转发|粉丝|关注|阅读|(?:(?<!在|于)全国|我国|中国)(?:目前|现|约|共|仍|还)?有/u,
  only: /(?:(?<!一)只有?|仅有?|不过|(?<![人英])才有?)[\p{Script=Han}]{0,2}$/u,
  each: /每[一]?[家个份位人单所名户笔次场期批县]|平均下来|单个|单店|人均|户均/,
  period:
    /今年|(?<!截[至止]|[到至])去年(?![底末])|前年(?![底末])|当年|全年|本年|年度|每年|年均|[上下]半年|季度|当月|本月|上月|每月|月均|当天|当日|全天|昨[天日]|前天|今[天日]|[上一]周|单日|每天|日均|本周|每周|季度|双1[12]|双十[一二]|[当一]晚|期间|春节|此次|本次|这次|现场|分钟|小时内|天内|个月|新年|一年|年内/,
  rise: /新(?:增|入|加|开|建|设|上|注|签)|(?:提高|上升|上涨|下降|降低)了|增加了?|多出|减少|流失|相比|还?差|比[^,。;]{1,12}[少多]|距离|同比|环比|较上|增至?长|追加|再|又/,
  earlier:
    /[\d一二三四五六七八九十几多两]年前|早在|彼时|那[一]?年|前些年|刚刚?(?:起|上|成|发|开)|前身|最初|起初|当初|当时|之初|初期|首年|第一年|起步|曾|此前|过去|原先|原来|原有|从(?![业事未而此])|由(?!此)|不到|截至20[01]\d/,
  planned:
    /计划|原定|预计|预期|目标|拟|将|力争|有望|希望|未来|争取|规划|下一步|接下来|即将|打算|准备|到20[3-9]\d/,
  supposed:
    /如果|假如|假设|若|按照|相当于|等于|折合|并非|不是|不止|质疑|谣|误|比如|例如|没有?(?:达|到|超|突破)|[尚还]未|还没/,
};

/** 12年时, 30万家之后: the time the figure belongs to is over. */
const AFTER = /^(时|之?前|之?后|之际|那年)/;
/** 13名特派员结束任期: those who are no longer counted; 11名是女性, 1.6万个家庭属于…: some of them. */
const SOME =
  /^[^,。;]{0,12}(结束|退出|离任|卸任|离开|取消|竞争|报名|开通|订阅|下载|领取|试用|安装|未|属于|来自|位于|表示|认为|愿意)|^[是为的]/;

const DENIED = /(?:并?非|不是|没有|不等于)$/;

/** 商家并非800万家: it says what is not so. */
export function isDenied({ start }: Placed<Figure>, { folded }: Reading): boolean {
  return DENIED.test(folded.between(start - 4, start));
}

/** Growth is recorded as such; an edition or an anniversary announced for this year is the one it will be. */
function appliesTo({ kind }: Figure, doubt: Doubt): boolean {
  if (doubt === "rise") return kind !== "multiple" && kind !== "percent";
  // 由壹基金于2021年发起: by whom, not since when.
  if (kind === "date" && doubt === "earlier") return false;
  return kind !== "ordinal" || (doubt !== "planned" && doubt !== "period");
}

/** 有 belongs to the figure where its qualifier stands before it: 全国约有30万个. */
const HAVING = /^\P{N}{0,2}有/u;

const DOUBTS = Object.entries(BEFORE) as [Doubt, RegExp][];
const found = new WeakMap<Placed<Figure>, readonly Doubt[]>();

/** What the words of the figure's own clause say against it being the whole and the present; empty: nothing. */
export function doubtsInWords(figure: Placed<Figure>, reading: Reading): readonly Doubt[] {
  const known = found.get(figure);
  if (known) return known;
  const doubts = readDoubts(figure, reading);
  found.set(figure, doubts);
  return doubts;
}

function readDoubts(figure: Placed<Figure>, { passages, folded }: Reading): Doubt[] {
  const clause = stretchAt(passages.clauses, figure.start, passages.length);
  const having = HAVING.exec(folded.between(figure.start, figure.start + 3))?.[0] ?? "";
  const before = folded.between(Math.max(clause.start, figure.start - 60), figure.start) + having;
  const after = folded.between(figure.end, figure.end + 20);
  if (AFTER.test(after)) return ["earlier"];
  if (SOME.test(after)) return ["part"];
  return DOUBTS.flatMap(([doubt, words]) => (appliesTo(figure.it, doubt) && words.test(before) ? doubt : []));
}
