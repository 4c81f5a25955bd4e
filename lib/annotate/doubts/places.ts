/** Places that a sentence names on its way to a figure: then the figure may be of that place only. */

/** Places of a part of the country; 全国, 全省 … and words like 城市, 社区, 市县 name none. */
const PROVINCES =
  /北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾/;
const DISTRICT =
  /(?:在|于|为|向|到|给|,|^|省|市)[\p{Script=Han}]{1,6}?(?<![各该全本个数每社地山小园校灾景城郊市辖欠发达县两多])(?:省|市|县|区|州|旗|镇|乡|村)(?!级|域|民|场|振|庄|户|医|委)/u;

/** 在埃塞俄比亚, right behind the name of the program: one of its places. */
const ELSEWHERE = /‖["”]?(?:项目)?已?在(?!全国|国内|全球|各地|世界)\p{Script=Han}/u;

/** 新华社北京5月23日电: where it was written. */
const DATELINE = /^[\p{Script=Han}|‖]{2,12}\d+月\d+日(?:电|讯|消息|\()/u;

/** 发放到尼泊尔的学校. */
const SENT_TO = /(?:发到|发放到|送到|送往|走进|寄往|运往)(?!全|世界|各|更多)\p{Script=Han}{2,8}的/u;

/** 在义乌，…; 仅在杭州就…; 杭州站; what ends in a word of time or manner is no place. */
const THERE =
  /(?:^|[,:;])(?:\d{4}年)?(?:[仅只光]|其中)?在(?!全|国内|各|此|这|其|该|世界|海外|中国)\p{Script=Han}{2,10}(?<![时间期后前中下上里内外际面面程刻])(?:[,、]|一地|就)/u;
/** Parts of a country told by no name. */
const REGION =
  /一地|[这那]里|[本该][省市县区镇乡村校院]|全[市县区镇乡村校院]|站在|片区|大区|[当等]地|地区的|[东西中南北]部|沿海|内地/;
/** 为乌干达8万名孩子, 向缅甸的…: whom in particular. */
const FOR_ONE =
  /[为向给](?!全|近|约|超|逾|共|累|提|了|其|此|这|该|各|家庭|学|孩|儿|老|困|贫|照|心|社|农|妇|更|多)\p{Script=Han}{2,5}$/u;

export function namesPlace(lead: string): boolean {
  const told = lead.replace(DATELINE, "");
  return [PROVINCES, DISTRICT, ELSEWHERE, SENT_TO, THERE, REGION, FOR_ONE].some((place) => place.test(told));
}
