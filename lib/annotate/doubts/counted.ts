/** What the words right beside a figure say it counts, where that is not what the metric counts. */
import type { Metric } from "../../dataset/schema.ts";
import type { Figure } from "../../figures/figure.ts";
import type { Cue } from "../link/surroundings.ts";
import { CLAUSE } from "../place.ts";
import type { Placed, Reading } from "../reading.ts";

const REACH = 24;
/** Words that stand between what is counted and its number. */
const FILLERS =
  /(?:[的之共约已达到超过逾近为有是了仅只计至数量额]|人数|总数|规模|已经|年均|平均|每年|近[一二三四五六七八九十]年|[增升涨扩][加长大展]?|发展|提高|累计|目前|如今|现有|现在|至今|迄今|合计|总共|一共|分别|大约|接近|突破|不少于|至少|多达|高达|其中|另有|还有|各|则|也|就|均)+$/u;
/** Measure words that any noun takes; 人次 and 笔 say themselves what they count. */
const ANY = new Set<string | null>([null, "个", "家", "户", "所", "人", "项"]);
/** The noun behind a number goes on: 个家庭 is families, 个家庭个案 cases. */
const GOES_ON =
  /^(?:个案|小组|成员|活动|代表|志愿|咨询|求助|来电|案例|问题|需求|团队|社群|专场|培训|课程|问卷|样本|服务点|社工|热线)/;
/** 户特殊困难家庭: some of the families. */
const OF_SOME_KIND = /特殊|单亲|低收入|重度|大龄|多子女|受灾|失独|低保|特困|留守/;

const nounsOf = ({ cues, name, measuredProperty }: Metric) => [...cues, name, measuredProperty].join();

/** 引进企业57个, 办公室人员6名: the noun right before a number that none follows is what is counted. */
function namesAnotherBefore(
  { start, end, it }: Placed<Figure>,
  metric: Metric,
  { folded }: Reading,
): boolean {
  if (!ANY.has(it.unit) || /^\s?\p{Script=Han}/u.test(folded.between(end, end + 2))) return false;
  const clause = /[\p{Script=Han}]*$/u.exec(folded.between(start - REACH, start))?.[0] ?? "";
  const noun = clause.replace(FILLERS, "").slice(-2);
  return noun.length === 2 && !nounsOf(metric).includes(noun);
}

/** 1126个家庭个案; 959户特殊困难家庭. */
function namesAnotherBehind({ end }: Placed<Figure>, { cues }: Metric, { folded }: Reading): boolean {
  const behind = folded.between(end, end + REACH);
  const [phrase = ""] = /^[\p{Script=Han}]*/u.exec(behind) ?? [];
  const cue = cues.filter((each) => phrase.includes(each)).sort((a, b) => b.length - a.length)[0];
  if (cue === undefined) return false;
  const at = phrase.indexOf(cue);
  return GOES_ON.test(phrase.slice(at + cue.length)) || OF_SOME_KIND.test(phrase.slice(0, at));
}

/** Whether a count is of something else than its metric by the nouns beside it. */
export function countsAnother(figure: Placed<Figure>, metric: Metric, cue: Cue, reading: Reading): boolean {
  if (figure.it.kind !== "count") return false;
  if (cue.front && cue.gap > 0 && cue.level <= CLAUSE && namesAnotherBefore(figure, metric, reading))
    return true;
  return namesAnotherBehind(figure, metric, reading);
}
