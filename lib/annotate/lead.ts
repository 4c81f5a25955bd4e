/** What a figure's sentence says up to it: whose figure it is, of which place, of which part. Folded, names as marks. */
import type { Figure } from "../figures/figure.ts";
import { stretchAt } from "../text/clauses.ts";
import { between, type Placed, type Reading } from "./reading.ts";

/** Farther back no word is looked for: time stays linear in any text. */
const REACH = 120;
const BEHIND = 30;

/** 乡村 in 乡村特派员, 北京 in 北京大学 are no places: a name becomes `|`, one of the record in question `‖`. */
function withoutNames(reading: Reading, from: number, to: number, own: string): string {
  let words = "";
  let done = from;
  for (const { start, end, it } of between(reading.names, from, to)) {
    words += `${reading.folded.between(done, start)}${it.id === own ? "‖" : "|"}`;
    done = Math.min(end, to);
  }
  return words + reading.folded.between(done, to);
}

/** What the figure's sentence says up to it, with `‖` for the record `own` and `|` for every other name. */
export function leadOf(figure: Placed<Figure>, reading: Reading, own: string): string {
  const { start } = stretchAt(reading.passages.sentences, figure.start, reading.passages.length);
  return withoutNames(reading, Math.max(start, figure.start - REACH), figure.start, own);
}

/** The words right behind a figure, marked as in `leadOf`. */
export function tailOf(figure: Placed<Figure>, reading: Reading, own: string): string {
  return withoutNames(reading, figure.end, figure.end + BEHIND, own);
}

/** 27名特派员中，有11名…; 受益者里，…: some of those told of before. */
const AMONG =
  /调[查研]|抽[样查]|(?:里|当中|之中|(?<![年其程集空手途心])中)(?:,|有)|(?:针对|面向)(?!全|社会|公众|各)/;
/** 捐赠超过一万笔的商家有12万家: those of a certain kind. Taking part in the program itself tells none apart. */
const OF_A_KIND =
  /([^,;:‖|]{2,20})的[\p{Script=Han}]{2,6}?(?:人数|数量|数|总数)?(?:已|共|约|有|达到?|超过|为|是|累计|近|就)*$/u;
const TAKING_PART =
  /参[与加]|加入|设置|惠及|覆盖|受益|服务|帮助|支持|建[成立设起]|设立|派[出驻]|选派|孵化|培[训养]|筹|募|累计|至今|目前|产生|带动|联动|发放|全国|年来|捐[赠出]的?$/;

/** 女装商家平均每笔, 县域商家每年: the mean of one kind of them. */
const MEAN_OF_A_KIND =
  /(?:^|[的,、])(?!参[与加]|爱心|淘宝|天猫|所有|全部|全国|受[益助])\p{Script=Han}{2}(?:商家|网店|家庭|学生|儿童|学校|老人)(?=平均|每|单笔|年均|人均)/u;

/** 最大的受益国是尼泊尔，有33万名…: one of them, singled out. */
const SINGLED_OUT = /最\p{Script=Han}{1,4}?的?\p{Script=Han}{0,8}(?:是|为|当属|要数)[^,:;]{2,12},/u;

/** The stretch that `OF_A_KIND` could match in: no mark and no name stand in it. */
const LAST_STRETCH = /[^,;:‖|]*$/;

export function tellsOfPart(lead: string): boolean {
  const last = lead.includes("的") ? (LAST_STRETCH.exec(lead)?.[0] ?? "") : "";
  const kind = OF_A_KIND.exec(last)?.[1];
  return (
    AMONG.test(lead) ||
    MEAN_OF_A_KIND.test(lead) ||
    SINGLED_OUT.test(lead) ||
    (kind !== undefined && !TAKING_PART.test(kind))
  );
}

/** Bodies that a sentence may turn to; those on record are marks by now. */
const BODY =
  /(?:互助会|研究所|协会|联合会|促进会|学会|商会|服务中心|康复中心|基金会|幼儿园|社工站|工作室|合作社|[大中小]学|医院|公司|集团|残联|红十字会)(?=[\p{Script=Han}\d,|]{0,12}(?:服务|已|累计|共|为|在|培训|帮助|惠及|覆盖|有|筹|捐|募))(?![^,]{0,12}(?:表示|介绍|指出|认为|透露|显示|联合|发起|宣布|数据|携手|共同))/u;
/** 一家网店, 这所小学, 她所在的机构: one of many. */
const ONE_OF_MANY =
  /(?:^|[,:;"的])有?(?:一|这|那|某)(?:家|所|位|间|名|支|户)|一[家所](?:机构|公司|企业|[中小]学|学校|网店|店铺|医院|社工|基金会|合作社)|所在的|\|的?(?:课题|调研|研究|采访)[组团]/;
/** 除了…还, 此外, 另一个项目: something besides. */
const BESIDES = /除了?[^,]{1,20},|[之以]外,|此外,|另[一有外]|其他|别的/;

/** ‖为“顶梁柱”筹得…: what it raised for another; ‖支持的“壹乐园”项目已…: what one of those it supports did. */
const FOR_OTHERS =
  /^["”]?[^,]{0,4}(?:[为给向][^,]{1,14}(?:筹|募|捐|带来|贡献)|(?:支持|资助|捐助|捐建|扶持|旗下)的?[^,]{1,16}?(?:项目|计划|工程|行动))/;

/** 商家和消费者为它捐了…: for what another sentence named. */
const FOR_IT = /[为给向](?:它|其|这些|那些)\p{Script=Han}{0,3}(?:筹|募|捐|带来|贡献)/u;

/** ‖联络的基地有46个，覆盖…: what an earlier clause turned to goes on being spoken of. */
const ITS_OWN =
  /^["”]?(\p{Script=Han}{1,6})的\p{Script=Han}{2,6}?(?:已|共|目前|约)*(?:有|达|为|是)[^,:;]*[,;]/u;

/** 尼泊尔是第一站，五年来…: a sentence that begins with something else goes on about that. */
const OF_ITS_OWN =
  /^["“]?(?!这|那|今年|去年|同时|目前|如今|项目|计划|公益|该|其)[^,:;|‖]{2,10}(?:是|为)[^,:;]{2,14},/;

/** Whether a sentence that does not name the record begins with something else. */
export function beginsWithOther(lead: string): boolean {
  return !lead.includes("‖") && OF_ITS_OWN.test(lead);
}

function turnsToItsOwn(since: string): boolean {
  const verb = ITS_OWN.exec(since)?.[1];
  return verb !== undefined && !TAKING_PART.test(verb);
}

/** Whether the sentence has turned to someone or something else by the time the figure comes. */
export function tellsOfAnother(lead: string): boolean {
  const since = lead.slice(lead.lastIndexOf("‖") + 1);
  return (
    turnsToItsOwn(since) ||
    FOR_IT.test(lead) ||
    BESIDE_IT.test(lead) ||
    BODY.test(since) ||
    FOR_OTHERS.test(since) ||
    ONE_OF_MANY.test(lead) ||
    BESIDES.test(since) ||
    /除了?[^,]{1,20},/.test(lead)
  );
}

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

/** Several projects counted together: 两个项目共…, …等项目, A与B一起. */
export function countsTogether(lead: string): boolean {
  return /前者|后者|[与和同][^,]{1,16}一[起道同]|[两三四五六多几](?:个?(?:公益)?(?:项目|计划|平台)|家(?:公益)?(?:平台|机构))|等(?:公益)?(?:项目|计划)|两者合计|[|‖][^,]{0,12}[|‖][^,]*合计|[|‖]["”]?[和与及、][^,]*合计|[和与及、]["“]?[|‖][^,]*合计/.test(
    lead,
  );
}

/**
 * 爱德基金会通过公益宝贝, 阿里巴巴为顶梁柱, 春蕾计划获得公益宝贝: someone else's figure, the program only where it passes
 * through.
 */
export function actsThrough(lead: string): boolean {
  return /(?:(?:\p{Script=Han}{2}|\|)(?:通过|借助|依托|依靠|利用|凭借|靠|来自|源自|源于|在|为|给|向)|(?:获得?|收到|接受|得到)[了过]?)["“]?‖|由["“]?‖["”]?(?:资助|支持|出资|捐)/u.test(
    lead,
  );
}

/** 与顶梁柱公益保险并列的“加油木兰”…: named only for another to be set beside it. */
const BESIDE_IT =
  /[与和同跟]["“]?‖["”]?[^,]{0,6}?(?:并列|并称|类似|相似|相近|相仿|不同|相比|同期|同时|齐名|配套|一样)/;

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
