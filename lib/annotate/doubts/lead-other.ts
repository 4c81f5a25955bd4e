/** What says up to a figure that it is someone else's, or several projects' together. `lead` is what `leadOf` gives. */
import { TAKING_PART } from "./lead-part.ts";

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

/** 与顶梁柱公益保险并列的“加油木兰”…: named only for another to be set beside it. */
const BESIDE_IT =
  /[与和同跟]["“]?‖["”]?[^,]{0,6}?(?:并列|并称|类似|相似|相近|相仿|不同|相比|同期|同时|齐名|配套|一样)/;

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
