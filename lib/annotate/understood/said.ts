/** What a lead says besides where it was written, who says so, and what it calls what it is about to tell. */

/** 新华社北京5月23日电: where and when it was written. */
const DATELINE =
  /^[①-⑳■◆●▲·•★]?(?:\(\p{Script=Han}{2,6}[讯电]\)|本[报刊网]\p{Script=Han}{0,4}讯|[\p{Script=Han}|‖]{2,12}@(?:电|讯|消息))?(?:\([^()]*\))?/u;

/** Who says so is no part of what is said: 李弘介绍，; 某某研究院的报告显示，. */
const SPEAKER =
  /(?:^|[,:;])(?:[^,:;]{0,24}?(?:介绍|表示|指出|透露|显示|强调|认为|告诉(?:记者|笔者)|统计|说|称|了解到|获悉|看到|写道|写得[^,:;]{1,6}|[^,:;]指|讲|坦言|感慨|回应|算账|提到|谈到|宣布|公布|发布报告|发布消息)[,:]?(?=["“]?(?:[,:‖|@§◇]|$)|["“](?!\p{Script=Han}{0,9}["”])|(?:截至|目前|累计))|(?:[根依]?据|按照?)[^,:;]{1,16}(?:报告|报道|数据|统计|介绍|说法|消息|披露|公告|年报|资料|通报|情况|信息|口径|显示),|(?:答|问|主持人|受访者|嘉宾):)/gu;
/** But what is only said to be said, or was said once, is not what is so. */
const HEARSAY =
  /网传|传闻|传言|谣|误|有人|外界|质疑|以为|网友|网民|号称|声称|宣称|猜|估|据传|听说|旧|当时|当年|曾/;

/** 第一张成绩单属于公益宝贝：; 会议肯定了公益宝贝的成绩：, what leads to a name and what it is about to tell. */
const HEADING = /^(?![在从对除按通比与和])[^,:;]{0,16}?(?=["“]?‖[^,:;]{0,14}:)/u;
/** （原名爱心宝贝）, an aside on a name. */
const ASIDE = /\((?:当时|原|即|以下|简称|下称|前身|又称|曾用|旧称)[^()]{0,30}\)/g;
/** 青龙满族自治县 is 青龙县. */
const AUTONOMOUS = /\p{Script=Han}{1,4}?族自治(?=[县州旗])/gu;
/** 爱心包裹项目（截至2017年底…: an aside that opens right behind the record's name is about it. */
const ASIDE_OF = /^.*‖[”"]?(?:项目|计划)?[”"]?\(/u;
/** 通过公益宝贝完成的捐赠: all of what it brings about. */
const BROUGHT_ABOUT = /通过(["“]?‖["”]?)(?:完成|产生|实现|达成)(?=的)/g;
/** 与2019年的4.5分相比. */
const COMPARED = /[与和跟]@年?的?#相比/g;

/** What a lead says besides where it was written and who says so. `scoped`: of one place that is on record. */
export function saidIn(lead: string, scoped: boolean): string {
  const said = lead
    .replace(DATELINE, "")
    .replace(HEADING, "")
    .replace(ASIDE, "")
    .replace(ASIDE_OF, "‖(")
    .replace(COMPARED, "")
    .replace(BROUGHT_ABOUT, "$1")
    .replace(SPEAKER, (clause) => (HEARSAY.test(clause) ? clause : ","));
  return scoped ? said.replace(AUTONOMOUS, "") : said;
}
