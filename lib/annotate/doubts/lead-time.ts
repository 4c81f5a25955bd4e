/** What says up to a figure that it is of another time, or that what an earlier clause told still holds. `lead` is what `leadOf` gives. */

/** What an earlier clause says holds until a total or a speaker is told of. */
const RESUMED = /.*(?:累计|共计|总共|至今|迄今|截至|截止|目前|表示|介绍|指出|显示|透露|据悉|获悉|宣布)/u;

/** 首期试点覆盖12个县，保障75万人次: what an earlier clause says of a part or a plan holds until a total is told. */
const STILL_PART =
  /首期|试点|首批|第[一二三四五六七八九十\d]+[期批轮]|当晚|现场|此次|本次|新增|号召|开办|开设|其中,/;
const STILL_EARLIER = /年时(?!间)|年之?际|当时|那时|彼时|年前|旧报告|曾/;
/** 那一年，…在4个国家发放: of the year that was told of. */
const STILL_THEN = /[那这同当]一?年[,内里间]/;
const STILL_PLANNED = /目标|按计划|明年|后年|规划|预计|希望|力争|[将拟]于/;

/** Which doubt an earlier clause of the sentence leaves; null: none. */
export function doubtCarried(lead: string): "part" | "planned" | "earlier" | null {
  if (STILL_EARLIER.test(lead)) return "earlier";
  if (![STILL_THEN, STILL_PLANNED, STILL_PART].some((doubt) => doubt.test(lead))) return null;
  const since = lead.replace(RESUMED, "");
  if (STILL_THEN.test(since)) return "earlier";
  if (STILL_PLANNED.test(since)) return "planned";
  return STILL_PART.test(since) ? "part" : null;
}

/** “十四五”以来, 入冬以来: since a day that is not the first. */
const SINCE_THEN =
  /(?:十[一二三四五六]五|疫情|入[春夏秋冬]|年初|开春|春节|开学|暑假|[一二三四]季度|\d月)["”]?(?:发生|暴发|开始)?(?:以来|期间)/;

/** 当天中午12点，已有86万家: as far as it had come that day. */
const THAT_DAY = /(?:[当昨][天日晚]|凌晨|上午|中午|下午|晚间)[^,;:]{0,8},/;

export function tellsOfSomeSpan(lead: string): boolean {
  return SINCE_THEN.test(lead) || (THAT_DAY.test(lead) && THAT_DAY.test(lead.replace(RESUMED, "")));
}

/** 去年, 2022年 at the head of a sentence: the figures of that year rather than up to it. */
const YEAR_AT_HEAD =
  /^(?:其中,|而|但)?(?:今年|去年|前年|20\d\d年)(?!\p{Script=Han}{0,4}(?:诞生|成立|创|发起|启动|上线|推出|设立))/u;
/** 2021年募集善款…: what came in that year, unless it is counted up to then. */
const YEAR_BEFORE =
  /(?<!截[至止]|[自从到至]|年[、和与至到-])20\d\d年(?![底末初])(?!.*(?:累计|已|共|总))[^,]{0,16}$/;

export function tellsOfAYear(lead: string): boolean {
  return YEAR_AT_HEAD.test(lead) || YEAR_BEFORE.test(lead);
}

/** A time told in an earlier clause holds for what follows. */
const OF_A_TIME =
  /(?:^|[,:;])[^,:;]{0,6}(?:今年|去年|前年|昨天|昨日|[上本]周|[上本]月|当年|当天|当日|期间|那年|当时|最初|首年|第一年|之初|年前|季度)(?![^,]{0,12}(?:会|报告|数据))[^,:;]*,/u;

/** 启动当天，…46家; 去年同期，…: of a day or a year other than the one that a yearly figure is of. */
const OF_ANOTHER_YEAR =
  /(?:[当首][天日晚]|昨[天日]|现场|[启开]\p{Script=Han}{0,2}[式日]|去年|前年|上年|往年|[上首]届)[^,:;]*,/u;

export function tellsOfAnotherYear(lead: string): boolean {
  return OF_ANOTHER_YEAR.test(lead.replace(RESUMED, ""));
}

export function tellsOfATime(lead: string): boolean {
  return OF_A_TIME.test(lead.replace(RESUMED, ""));
}
