import { describe, expect, it } from "vitest";
import { annotate } from "../../../lib/annotate/annotate.ts";
import { knowledgeOf } from "../../../scripts/annotate/knowledge.ts";
import { readDataset } from "../../../scripts/dataset/read.ts";

const knowledge = await knowledgeOf();
const { records } = await readDataset("dataset");

async function named(text: string): Promise<string[]> {
  const annotations = await annotate(text, knowledge, {});
  return annotations.flatMap((each) => (each.kind === "figure" ? [] : [text.slice(each.start, each.end)]));
}

/** Ordinary words that are spelt like a name of the dataset, or hold one. */
const ORDINARY = [
  "她买了一盒马卡龙和两盒马蹄糕。",
  "西藏阿里公益性岗位吸纳牧民一千多人，阿里地区的路更好走了。",
  "雨水滴落在青石板上，水滴石穿靠的是时间。",
  "父亲是家里的顶梁柱，保险公司的人说要给顶梁柱保险。",
  "他在旧货市场淘宝，淘到一只旧钟。",
  "职场菜鸟的第一课是学会倾听。",
  "十月结晶，母子平安。",
  "县里选派科技特派员下乡，乡村振兴特派员也到了村里。",
  "水滴筹上的一份求助信感动了很多人。",
  "大雪覆盖东北大地，河北大部有雨，北大门的雪最厚。",
  "学校发了一本新生手册，校长作了报告。",
  "警方的蓝色行动打掉三个团伙。",
  "社区食堂给老人提供免费午餐。",
  "志愿者把爱心包裹寄往灾区，包裹里有毛毯。",
  "寻亲志愿者参与公益宝贝回家活动。",
  "阿里巴巴公益广告大赛开始征稿。",
  "一千零一夜里有阿里巴巴和四十大盗的故事。",
  "北京大学生电影节在京开幕，北京大学城的夜晚很热闹。",
  "第壹基金销售公司公布了基金额度。",
  "儿童伴着音乐起舞，三小时很快过去。",
  "台湾清华大学的研究者来访，清华池浴室还在营业。",
  "企业讲商业向善，员工讲3小时文化。",
  "医院开通资源中心热线，接听家属的电话。",
  "罕见病家庭支持计划在上海启动。",
];

describe("ordinary words are no names", () => {
  it.each(ORDINARY)("%s", async (text) => {
    expect(await named(text)).toEqual([]);
  });

  it("not even on a page that names what they could be short for", async () => {
    const page = "中国乡村发展基金会与水滴公益、阿里巴巴、清华大学到访。";
    const traps = [
      "四川省乡村发展基金会",
      "雨水滴落",
      "一盒马卡龙",
      "小菜鸟",
      "东北师大",
      "困境儿童家庭支持计划",
    ];
    for (const trap of traps) expect(await named(`${page}\n\n会后，${trap}。`), trap).toHaveLength(4);
  });
});

describe("names that may match alone", () => {
  const alone = records.flatMap((record) => {
    if (record.kind !== "organisation" && record.kind !== "program" && record.kind !== "report") return [];
    const others = record.names.filter(({ match, kind }) => match === "alone" && kind !== "negative");
    return [...(record.match === "alone" ? [record.name] : []), ...others.map(({ text }) => text)];
  });

  it("are long enough not to arise by chance where two words meet", () => {
    const short = alone.filter((name) => /^\p{Script=Han}{2,3}$/u.test(name));
    // Three-character names, each looked at: 壹基金 is written with 壹 nowhere else; 淘宝网 is the site's own name.
    expect(short).toEqual(["壹基金", "淘宝网"]);
  });

  it("are not made of everyday words only", () => {
    const everyday = /^(报告|手册|特派员|资源中心|公益|基金会|学院|计划|行动|项目|制度|社会|国际|中国)+$/;
    expect(alone.filter((name) => everyday.test(name))).toEqual([]);
  });
});
