/** An article of our own for anchoring tests: three paragraphs, figures that come twice, sentences alike but for a name. */
export const ARTICLE = `县域里的公益：三年走访记

乡村特派员计划启动以来，已向27个县派出驻地员工。青山县的负责人介绍，当地依托这个计划建起了200多个村级服务站，累计帮助超过800多万人次，村民的收入比前一年高出1倍。

壹禾基金会向青山县捐赠300万元，用于修建村小学的食堂。水澜公益向白河县捐赠300万元，用于添置两辆流动图书车。截至2022年底，两家机构的善款全部拨付到位。

平台方面表示，“一块做好事”已经陪伴了商家16年。去年一年，共有220万商家参与，产生了92亿笔爱心订单；参与的消费者累计超过5亿人。`;

/** The article with one passage replaced; throws when it is not in it, so that no test tests nothing. */
export function edited(from: string, to: string, text = ARTICLE): string {
  if (!text.includes(from)) throw new Error(`not in the article: ${from}`);
  return text.replace(from, () => to);
}
