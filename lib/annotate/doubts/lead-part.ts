/** What says up to a figure that it is of some of those the record counts. `lead` is what `leadOf` gives. */

/** 27名特派员中，有11名…; 受益者里，…: some of those told of before. */
const AMONG =
  /调[查研]|抽[样查]|(?:里|当中|之中|(?<![年其程集空手途心])中)(?:,|有)|(?:针对|面向)(?!全|社会|公众|各)/;
/** 捐赠超过一万笔的商家有12万家: those of a certain kind. Taking part in the program itself tells none apart. */
const OF_A_KIND =
  /([^,;:‖|]{2,20})的[\p{Script=Han}]{2,6}?(?:人数|数量|数|总数)?(?:已|共|约|有|达到?|超过|为|是|累计|近|就)*$/u;
export const TAKING_PART =
  /参[与加]|加入|设置|惠及|覆盖|受益|服务|帮助|支持|建[成立设起]|设立|派[出驻]|选派|[收领得拿]到|获得?|落脚|走[进过到]|孵化|培[训养]|筹|募|累计|至今|目前|产生|带动|联动|发放|全国|年来|捐[赠出]的?$/;

/** 连续参与的商家, 最近加入的家庭: some of those who take part. */
const SOME_WHO = /连续|持续|坚持|长期|始终|再次|多次|经常|深度|直接|主动|最近|近日|刚|响应|号召|关注/;

/** 女装商家平均每笔, 县域商家每年: the mean of one kind of them. */
const MEAN_OF_A_KIND =
  /(?:^|[的,、])(?!参[与加]|爱心|淘宝|天猫|所有|全部|全国|受[益助])\p{Script=Han}{2}(?:商家|网店|家庭|学生|儿童|学校|老人)(?=平均|每|单笔|年均|人均)/u;

/** 最大的受益国是尼泊尔，有33万名…: one of them, singled out. */
const SINGLED_OUT = /最\p{Script=Han}{1,4}?的?\p{Script=Han}{0,8}(?:是|为|当属|要数)[^,:;]{2,12},/u;

/** The stretch that `OF_A_KIND` could match in: no mark and no name stand in it. */
const LAST_STRETCH = /[^,;:‖|]*$/;

/** Whether those counted are told by what they did, other than by taking part. */
export function tellsOfAKind(lead: string): boolean {
  const last = lead.includes("的") ? (LAST_STRETCH.exec(lead)?.[0] ?? "") : "";
  const kind = OF_A_KIND.exec(last)?.[1];
  return kind !== undefined && (!TAKING_PART.test(kind) || SOME_WHO.test(kind));
}

export function tellsOfPart(lead: string): boolean {
  return AMONG.test(lead) || MEAN_OF_A_KIND.test(lead) || SINGLED_OUT.test(lead) || tellsOfAKind(lead);
}
