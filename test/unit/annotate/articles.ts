import type { Verdict } from "../../../lib/annotate/annotation.ts";

/** A little article of our own, and what is to be said of figures in it. Figures not listed must not be said to differ. */
export interface Article {
  readonly about: string;
  readonly text: string;
  readonly published?: string;
  /** Figure as seen → its verdict; null: it belongs to nothing on record. */
  readonly verdicts: Readonly<Record<string, Verdict | null>>;
}

export const ARTICLES: readonly Article[] = [
  // Right.
  {
    about: "the same figures in other words",
    text: "公益宝贝做了17年，参加的商家有800多万，带动7亿消费者，捐出数十亿元善款。",
    verdicts: { "17年": "agree", "800多万": "agree", "7亿": "agree", 数十亿元: "agree" },
  },
  {
    about: "another notation of the same number",
    text: "心智障碍者家庭支持计划已服务58000个家庭，惠及66000名家庭照料者。",
    verdicts: { "58000个": "agree", "66000名": "agree" },
  },
  {
    about: "分 written as 元",
    text: "2022年，公益宝贝平均每笔捐赠0.053元。",
    verdicts: { "0.053元": "agree" },
  },
  {
    about: "a scale written out",
    text: "2012年，公益宝贝的捐赠交易为15200万笔。",
    verdicts: { "15200万笔": "agree" },
  },
  {
    about: "a synonym of the qualifier",
    text: "截至2022年12月，心智障碍者家庭支持计划在水滴公益平台累计筹集逾1000万元。",
    verdicts: { 逾1000万元: "agree" },
  },
  {
    about: "a program year",
    text: "2023年是壹基金和水滴公益开展心智障碍者家庭支持计划的第四年。",
    verdicts: { 第四年: "agree" },
  },
  {
    about: "when it began",
    text: "爱心包裹项目于2009年启动，由中国扶贫基金会发起。",
    verdicts: { "2009年": "agree" },
  },
  // Consistent.
  {
    about: "a dropped qualifier",
    text: "截至2022年12月，心智障碍者家庭支持计划在水滴公益平台筹集1000万元。",
    verdicts: { "1000万元": "consistent" },
  },
  {
    about: "a rounded figure",
    text: "截至2023年2月，心智障碍者家庭支持计划服务近6万个家庭。",
    verdicts: { 近6万个: "consistent" },
  },
  {
    about: "a true bound",
    text: "截至2023年2月，乡村特派员已经覆盖全国10多个省，派驻超过20名特派员。",
    verdicts: { "10多个": "consistent", 超过20名: "consistent" },
  },
  {
    about: "a bound far below the record",
    text: "截至2023年2月，公益宝贝的参与商家超过100万家。",
    verdicts: { 超过100万家: "consistent" },
  },
  // Wrong.
  {
    about: "a factor of ten, with no date at all",
    text: "心智障碍者家庭支持计划为58万个家庭提供了服务。",
    verdicts: { "58万个": "differs" },
  },
  {
    about: "transposed digits, with no date at all",
    text: "在青龙县，乡村特派员累计孵化393名电商从业者。",
    verdicts: { "393名": "differs" },
  },
  {
    about: "a wrong figure among right ones",
    text: "公益宝贝17年来联动800多万商家、3亿消费者，约5000万人次受益。",
    verdicts: { "800多万": "agree", "3亿": "differs", 约5000万人次: "agree" },
  },
  {
    about: "a wrong total of the record's own month",
    text: "截至2023年2月，公益宝贝的参与商家达900万家。",
    verdicts: { "900万家": "differs" },
  },
  {
    about: "the publication date tells when",
    published: "2023-02-28",
    text: "心智障碍者家庭支持计划在全国建立了35个城市资源中心。",
    verdicts: { "35个": "differs" },
  },
  {
    about: "the other side of the same bound",
    text: "截至2022年12月，心智障碍者家庭支持计划在水滴公益平台累计筹集不足1000万元。",
    verdicts: { 不足1000万元: "differs" },
  },
  {
    about: "角 for 分",
    text: "公益宝贝单笔平均捐赠额，2019年是4.5角。",
    verdicts: { "4.5角": "differs" },
  },
  {
    about: "a running total that falls",
    text: "截至2024年1月，心智障碍者家庭支持计划累计服务4万个家庭。",
    verdicts: { "4万个": "differs" },
  },
  {
    about: "a program year that can't be",
    text: "2024年4月2日，壹基金连续第二十年开展蓝色行动。",
    verdicts: { 第二十年: "differs" },
  },
  {
    about: "another year of beginning",
    text: "爱心包裹项目启动于2012年，由中国扶贫基金会发起。",
    verdicts: { "2012年": "differs" },
  },
  // Another time.
  {
    about: "a later larger total",
    text: "截至2024年6月，心智障碍者家庭支持计划累计服务9.1万个家庭。",
    verdicts: { "9.1万个": "other-time" },
  },
  {
    about: "an earlier smaller total",
    text: "截至2020年6月，心智障碍者家庭支持计划累计服务1.3万个家庭。",
    verdicts: { "1.3万个": "other-time" },
  },
  {
    about: "a later page without a date of its own",
    published: "2025-05-10",
    text: "心智障碍者家庭支持计划已服务12万个家庭。",
    verdicts: { "12万个": "other-time" },
  },
  {
    about: "an edition that moves on with the years",
    text: "2026年4月2日，壹基金连续第十五年开展蓝色行动。",
    verdicts: { 第十五年: "other-time" },
  },
  {
    about: "a yearly figure of another year",
    text: "2021年，公益宝贝平均每笔捐赠5.1分。",
    verdicts: { "5.1分": "other-time" },
  },
  {
    about: "an old page about a growing program",
    published: "2016-05-02",
    text: "公益宝贝已有150万商家参加。",
    verdicts: { "150万": "other-time" },
  },
  {
    about: "repeats the record later",
    published: "2024-09-01",
    text: "公益宝贝已有800多万商家参加。",
    verdicts: { "800多万": "agree" },
  },
  // Not comparable.
  {
    about: "人 for 人次",
    text: "截至2023年2月，公益宝贝使约3000万人受益。",
    verdicts: { 约3000万人: "not-comparable" },
  },
  {
    about: "a plan",
    text: "心智障碍者家庭支持计划计划筹集3000万元，在水滴公益平台上线。",
    verdicts: { "3000万元": "not-comparable" },
  },
  {
    about: "a yearly mean for a total",
    text: "截至2023年2月，公益宝贝年均捐赠订单260亿笔。",
    verdicts: { "260亿笔": "not-comparable" },
  },
  {
    about: "another county",
    text: "在云南省澜沧县，乡村特派员累计孵化500名电商从业者。",
    verdicts: { "500名": "not-comparable" },
  },
  {
    about: "another currency",
    text: "截至2022年3月，国际爱心包裹累计筹集2000万美元。",
    verdicts: { "2000万美元": "not-comparable" },
  },
  // Undetermined.
  {
    about: "ranges that overlap in part",
    text: "截至2023年2月，公益宝贝的商家约900万家。",
    verdicts: { 约900万家: "undetermined" },
  },
  {
    about: "two open bounds",
    text: "截至2023年2月，心智障碍者家庭支持计划已覆盖超30个市县。",
    verdicts: { 超30个: "undetermined" },
  },
  {
    about: "no date and no slip",
    text: "心智障碍者家庭支持计划服务了7.4万个家庭。",
    verdicts: { "7.4万个": "undetermined" },
  },
  {
    about: "a part of the whole",
    text: "截至2023年2月，心智障碍者家庭支持计划服务了许多家庭，其中孤独症家庭3.1万个。",
    verdicts: { "3.1万个": "undetermined" },
  },
  {
    about: "one day of many",
    text: "2023年2月，公益宝贝搞了一次活动，当天带动300万消费者。",
    verdicts: { "300万": "not-comparable" },
  },
  {
    about: "a province",
    text: "截至2023年2月，心智障碍者家庭支持计划在湖南省服务了1.2万个家庭。",
    verdicts: { "1.2万个": "undetermined" },
  },
  {
    about: "an increase",
    text: "截至2023年2月，公益宝贝比上年新增商家30万家。",
    verdicts: { "30万家": "other-time" },
  },
  {
    about: "two programs in one clause",
    text: "截至2022年11月30日，公益宝贝为顶梁柱公益保险筹集9000万元。",
    verdicts: { "9000万元": "undetermined" },
  },
  // Not on record, or not of this name at all.
  {
    about: "a measure nobody recorded",
    text: "公益宝贝页面的点击量超过30亿次。",
    verdicts: { 超过30亿次: "not-on-record" },
  },
  {
    about: "the other program's figure, each in its clause",
    text: "截至2024年11月，国际爱心包裹惠及139万名学生，童伴计划覆盖1000个村，惠及60万名儿童。",
    verdicts: { "139万名": "agree" },
  },
  {
    about: "a near miss of a name",
    text: "北京师范大学壹基金公益研究院发布报告，全国有商家2000万家。",
    verdicts: { "2000万家": null },
  },
  {
    about: "no program at all",
    text: "全省共有商家2000万家，服务家庭300万户，筹集资金5亿元。",
    verdicts: { "2000万家": null, "300万户": null, "5亿元": null },
  },
  {
    about: "another organisation's sentence in an article about the program",
    text: "公益宝贝有800多万商家参加。\n\n某电商平台去年有商家120万家，消费者9亿人。\n\n该平台称将继续扩大规模。",
    published: "2023-02-28",
    verdicts: { "800多万": "agree" },
  },
  {
    about: "an operator's own money beside its program",
    text: "中国乡村发展基金会2022年度总收入为9亿元。基金会的国际爱心包裹项目惠及许多学生。",
    verdicts: {},
  },
  {
    about: "the first edition of a program",
    text: "2012年，壹基金第一次开展蓝色行动，当时只有17家机构参加。",
    verdicts: {},
  },
  {
    about: "an early stage of a program",
    text: "公益宝贝起步时只有3000家商家，2006年当年捐款不到10万元。",
    published: "2023-02-25",
    verdicts: {},
  },
  {
    about: "one merchant's own figures",
    text: "一家参加公益宝贝的商家说，店里每单捐0.1元，去年捐了3.2万笔，共3200元。",
    published: "2023-02-25",
    verdicts: {},
  },
  {
    about: "one family's figures",
    text: "在心智障碍者家庭支持计划的一个资源中心，每周有20个家庭来参加活动，3名社工值守。",
    published: "2023-02-25",
    verdicts: {},
  },
  {
    about: "one envoy's village",
    text: "乡村特派员小王到村里一年，帮12户农家卖出板栗30万元，带出5名主播。",
    published: "2023-02-25",
    verdicts: {},
  },
  // A sentence about one thing and a program named far away.
  {
    about: "a festival's own partners, not those of a program in a later paragraph",
    text: "2024年久久公益节汇聚超2200家公益机构、5500余个公益项目。\n\n腾讯公益慈善基金会投入4亿资金。\n\n壹基金海洋天堂计划自2011年启动。",
    verdicts: { 超2200家: "not-on-record", "5500余个": "not-on-record" },
  },
  {
    about: "caregivers of families are people, whatever the word begins with",
    text: "截至2023年底，壹基金海洋天堂计划累计帮助超过71.9万人次特殊需要儿童，以及97.6万家庭照料者。",
    verdicts: { "超过71.9万人次": "other-time", "97.6万": "other-time" },
  },
  {
    about: "provinces are no children",
    text: "中国扶贫基金会的爱心包裹项目已惠及29个省份的8332所学校和240万学生。",
    verdicts: { "29个": "not-on-record" },
  },
  {
    about: "counties are no beneficiaries, although the clause says 受益",
    text: "截至2019年4月，中国扶贫基金会的爱心包裹项目累计接受捐赠7.02亿元，受益地区覆盖488个国家级贫困县。",
    verdicts: { "7.02亿元": "other-time", "488个": "not-on-record" },
  },
  // Seen in real articles; the sentences are our own.
  {
    about: "another project's counties, beside an old name of the program",
    published: "2020-07-01",
    text: "阿里巴巴派出第二批脱贫特派员，当地直播卖货红火。通过健康扶贫项目，为80多个贫困县的群众办了医疗保险。",
    verdicts: {},
  },
  {
    about: "a plan that goes on after a comma",
    published: "2023-02-28",
    text: "顶梁柱公益保险计划三年投入5亿元，覆盖全国百县800万人次。",
    verdicts: { "800万人次": "not-comparable" },
  },
  {
    about: "份 for 个",
    published: "2022-03-24",
    text: "每份国际爱心包裹价值150元。",
    verdicts: { "150元": "agree" },
  },
  {
    about: "what one gift costs",
    published: "2019-05-01",
    text: "中国扶贫基金会介绍，捐出100元，就能为一名小学生送去一个爱心包裹。",
    verdicts: { "100元": "not-on-record" },
  },
  {
    about: "foundations are no merchants",
    text: "阿里巴巴与爱德基金会等3家公募基金会启动公益宝贝计划。",
    verdicts: { "3家": "not-on-record" },
  },
  {
    about: "centres for families, dated at the start of a long sentence",
    text: "截至2021年12月，由水滴公益和壹基金一起发起的心智障碍者家庭支持计划已建立18个家庭资源中心。",
    verdicts: { "18个": "other-time" },
  },
  {
    about: "a month without its year",
    published: "2023-03-10",
    text: "截至2月底，全国已有950万家商家参与公益宝贝，捐赠700亿笔。",
    verdicts: { "950万家": "differs", "700亿笔": "differs" },
  },
  {
    about: "countries counted in 国",
    text: "国际爱心包裹已走进15国，让139万学生受益。",
    verdicts: { "15国": "agree", "139万": "agree" },
  },
  // True in other words: nothing in these is said to differ.
  {
    about: "a year's figure, the year before a comma",
    published: "2023-03-01",
    text: "去年，公益宝贝带动3亿消费者参与捐赠。",
    verdicts: {},
  },
  {
    about: "a year's funds, the year before a comma",
    published: "2023-03-01",
    text: "去年，心智障碍者家庭支持计划在水滴公益平台筹集320万元。",
    verdicts: {},
  },
  {
    about: "a part told with 里",
    published: "2023-03-01",
    text: "公益宝贝的商家里，女性店主占一半，达400万家。",
    verdicts: {},
  },
  { about: "a part told with 中有", published: "2023-03-01", text: "乡村特派员中有5名女性。", verdicts: {} },
  {
    about: "those of them in a state",
    published: "2023-03-01",
    text: "在岗的乡村特派员有14名，分布在14个县；已有13名乡村特派员结束任期。",
    verdicts: {},
  },
  {
    about: "those who applied",
    published: "2023-03-01",
    text: "报名竞选乡村特派员的员工有400名。",
    verdicts: {},
  },
  {
    about: "counties visited, not covered",
    published: "2023-03-01",
    text: "乡村特派员走访了60个村、12个县。",
    verdicts: {},
  },
  {
    about: "how old it was at some time",
    published: "2023-03-01",
    text: "公益宝贝上线12年时，中国社会还不熟悉交易捐。",
    verdicts: {},
  },
  {
    about: "another organisation's share through the program",
    published: "2023-03-01",
    text: "爱德基金会通过公益宝贝筹得善款3亿元。",
    verdicts: {},
  },
  {
    about: "another organisation's share on the program",
    published: "2023-03-01",
    text: "爱德基金会在公益宝贝上得到26亿笔捐赠，共8000万元。",
    verdicts: {},
  },
  {
    about: "one project that merchants chose",
    published: "2023-03-01",
    text: "公益宝贝最受欢迎的项目有300万商家选择。",
    verdicts: {},
  },
  {
    about: "one donor's gift",
    published: "2022-12-20",
    text: "阿里巴巴为顶梁柱公益保险捐出5000万元。",
    verdicts: {},
  },
  {
    about: "a pilot",
    published: "2023-03-01",
    text: "心智障碍者家庭支持计划在试点阶段建立了6个城市资源中心。",
    verdicts: {},
  },
  {
    about: "viewers of a course",
    published: "2023-03-01",
    text: "心智障碍者家庭支持计划的线上课程有3.1万名家长观看。",
    verdicts: {},
  },
  {
    about: "one country of many",
    published: "2024-11-25",
    text: "国际爱心包裹在埃塞俄比亚惠及12万名学生。",
    verdicts: {},
  },
  {
    about: "two projects together",
    published: "2024-11-25",
    text: "国际爱心包裹和国际微笑儿童两个项目共覆盖24个国家，惠及200万名学生。",
    verdicts: {},
  },
  {
    about: "a list of projects together",
    published: "2024-04-10",
    text: "国际爱心包裹、国际微笑儿童等项目在缅甸、老挝等20多个国家落地。",
    verdicts: {},
  },
  {
    about: "the highest, not the mean",
    published: "2023-03-01",
    text: "公益宝贝单笔捐赠最高的达到1.2元。",
    verdicts: {},
  },
  // Wrong, although a word near it could have been an excuse.
  {
    about: "a mean of the same year",
    published: "2023-03-01",
    text: "2019年，公益宝贝平均每笔捐赠5.4分。",
    verdicts: { "5.4分": "differs" },
  },
  {
    about: "从 in 从业者 says nothing of time",
    published: "2023-03-01",
    text: "乡村特派员已在青龙县累计孵化电商从业者393名。",
    verdicts: { "393名": "differs" },
  },
  {
    about: "an edition announced as it was on record",
    published: "2023-03-01",
    text: "今年4月2日，壹基金将连续第二十年开展蓝色行动。",
    verdicts: { 第二十年: "differs" },
  },
  {
    about: "what is in each, where the record is of each",
    published: "2022-03-24",
    text: "每个国际爱心包裹内含用品共120件。",
    verdicts: { "120件": "differs" },
  },
  {
    about: "a program named only afterwards",
    published: "2023-03-01",
    text: "淘宝有3000万商家，公益宝贝只是一部分人的选择。",
    verdicts: {},
  },
  {
    about: "a month told in the clause before",
    published: "2023-03-01",
    text: "心智障碍者家庭支持计划的募捐页面显示，本月已有1.9万人次捐款，筹得46万元。",
    verdicts: {},
  },
  {
    about: "another's funds that come from the program",
    published: "2023-03-01",
    text: "湖畔魔豆基金会的善款有七成来自公益宝贝，总额达2.1亿元。",
    verdicts: {},
  },
  {
    about: "wrong at the year's end, which is the record's day",
    published: "2023-02-28",
    text: "心智障碍者家庭支持计划至2022年底，为3.2万个家庭提供了服务。",
    verdicts: { "3.2万个": "differs" },
  },
  {
    about: "wrong after a dateline, whose place is not the figure's",
    published: "2022-03-23",
    text: "中新网北京3月23日电 国际爱心包裹已惠及18个国家。",
    verdicts: { "18个": "differs" },
  },
  {
    about: "wrong, and the program named again behind it",
    published: "2024-11-22",
    text: "国际爱心包裹五年来足迹遍布24个国家，给139万名学生送去了“来自熊猫国度的礼物”。",
    verdicts: { "24个": "differs", "139万名": "agree" },
  },
];
