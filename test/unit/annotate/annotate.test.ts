import { describe, expect, test } from "vitest";
import { annotatePartOf, annotateText, figuresOf, seen } from "./knowledge.ts";

const ids = async (text: string, named?: readonly string[]) =>
  (await annotateText(text, named ? { named } : {}))
    .filter(({ kind }) => kind !== "figure")
    .map(({ id }) => id);

describe("names", () => {
  test("an ambiguous one counts with its operator on the page, not alone", async () => {
    expect(await ids("夏天，一场蓝色行动在海边开始。")).toEqual([]);
    expect(await ids("壹基金启动蓝色行动。")).toEqual(["org-onefoundation", "prog-blue"]);
    expect(await ids("蓝色行动今天启动。\n\n发起方是壹基金。")).toEqual(["prog-blue", "org-onefoundation"]);
  });

  test("or with what an earlier piece of the page named", async () => {
    expect(await ids("蓝色行动今天启动。", ["org-onefoundation"])).toEqual(["prog-blue"]);
  });

  test("near misses are no names", async () => {
    expect(await ids("科技特派员下乡，阿里巴巴公益广告大赛征稿，水滴石穿。")).toEqual([]);
    expect(await ids("北京师范大学壹基金公益研究院成立。")).not.toContain("org-onefoundation");
  });

  test("an organisation's name in front of a program's is the program's", async () => {
    expect(await ids("商家通过阿里公益宝贝捐款。")).toEqual(["prog-gybb"]);
    expect(await ids("善款来自阿里巴巴集团公益宝贝的网商。")).toEqual(["prog-gybb"]);
  });

  test("a short form holds from where the page introduces it", async () => {
    const text = "基金会很多。深圳壹基金公益基金会（以下简称“基金会”）发布年报，基金会的收入增加。";
    expect(await ids(text)).toEqual(["org-onefoundation", "org-onefoundation"]);
  });

  test("and in the parts of the page behind it, until it is introduced for another", async () => {
    const text = "深圳壹基金公益基金会（以下简称“基金会”）发布年报。";
    const { introduced } = await annotatePartOf(text);
    const at = { start: text.indexOf("（"), end: text.indexOf("发布") };
    expect(introduced).toEqual([{ ...at, form: "基金会", id: "org-onefoundation" }]);
    const shortForms = [{ form: "基金会", id: "org-onefoundation" }];
    const { annotations } = await annotatePartOf("基金会的收入增加。", { shortForms });
    expect(annotations).toMatchObject([{ start: 0, end: 3, id: "org-onefoundation" }]);
    const other = await annotatePartOf("某某教育基金会（以下简称“基金会”）成立，基金会称。", { shortForms });
    expect(other).toMatchObject({ annotations: [], introduced: [{ form: "基金会", id: null }] });
  });

  test("a record that is no longer there is no short form's", async () => {
    const { annotations } = await annotatePartOf("基金会的收入增加。", {
      shortForms: [{ form: "基金会", id: "org-gone" }],
    });
    expect(annotations).toEqual([]);
  });

  test("what a table's row introduces stands where the page has it", async () => {
    const text = "机构 | 说明\n\n深圳壹基金公益基金会（下称“基金会”） | 2011年\n\n基金会表示。";
    const { introduced } = await annotatePartOf(text);
    expect(introduced.map(({ start, end }) => text.slice(start, end))).toContain("（下称“基金会”）");
  });
});

describe("figures", () => {
  test("without a name are left out, unless all are wanted", async () => {
    const text = "全省有300个县，公路12万公里。";
    expect(await annotateText(text)).toEqual([]);
    expect(
      figuresOf(await annotateText(text, {}, { allFigures: true })).map((figure) => seen(text, figure)),
    ).toEqual(["300个", "12万公里"]);
  });

  test("a number in a name is none", async () => {
    const text = "阿里巴巴公益倡导3小时文化。";
    expect(figuresOf(await annotateText(text, {}, { allFigures: true }))).toEqual([]);
  });

  test("计划 in a name plans nothing", async () => {
    const [figure] = figuresOf(await annotateText("心智障碍者家庭支持计划服务5.8万个家庭。"));
    expect(figure?.judgement?.verdict).toBe("agree");
  });

  test("in a piece of a page whose program an earlier piece named, agreement is told and doubt is not", async () => {
    const context = { named: ["prog-gybb"], published: "2023-02-28" };
    const [right] = figuresOf(await annotateText("参与的商家有800多万。", context));
    expect(right?.judgement?.verdict).toBe("agree");
    expect(figuresOf(await annotateText("参与的商家有500万。", context))).toEqual([]);
  });

  test("a metric that two cues fit equally is left open", async () => {
    const text = "心智障碍者家庭支持计划的枢纽联络站3个。";
    const linked = figuresOf(await annotateText(text)).filter(({ metric }) => metric !== undefined);
    expect(linked.map(({ metric }) => metric)).not.toContain("met-hubs");
  });
});

describe("remarks", () => {
  const remarks = async (text: string) =>
    figuresOf(await annotateText(text)).flatMap(
      ({ judgement }) => judgement?.remarks.map(({ code }) => code) ?? [],
    );

  test("the ratio given as growth", async () => {
    expect(await remarks("公益宝贝的商家从24万家增长至233万家，增长近10倍。")).toContain("growth-is-ratio");
    expect(await remarks("公益宝贝的捐赠从1.52亿笔上升至83亿笔，增长54倍。")).not.toContain(
      "growth-is-ratio",
    );
  });

  test("parts over their whole", async () => {
    expect(await remarks("公益宝贝共筹集1000万元，其中600万元用于教育，500万元用于医疗。")).toContain(
      "over-total",
    );
    expect(await remarks("公益宝贝共筹集1000万元，其中600万元用于教育，400万元用于医疗。")).not.toContain(
      "over-total",
    );
    expect(await remarks("公益宝贝共筹集1000万元，其中600万元用于教育，比上年增加500万元。")).not.toContain(
      "over-total",
    );
  });

  test("one quantity in two values", async () => {
    expect(await remarks("公益宝贝有850万商家参加。公益宝贝有85万商家参加。")).toContain("two-values-ten");
    expect(await remarks("公益宝贝有800万商家参加。公益宝贝有900万商家参加。")).toContain("two-values");
    expect(await remarks("公益宝贝有800多万商家参加。公益宝贝有800万商家参加。")).not.toContain("two-values");
    expect(await remarks("2012年公益宝贝有24万商家参加。公益宝贝有800万商家参加。")).toEqual([]);
  });
});

describe("the pipeline", () => {
  test("orders annotations by place and slices back to the text", async () => {
    const text = "公益宝贝有800多万商家，乡村特派员27名。";
    const found = await annotateText(text);
    expect(found.map((annotation) => seen(text, annotation))).toEqual([
      "公益宝贝",
      "800多万",
      "乡村特派员",
      "27名",
    ]);
  });

  test("says the same twice", async () => {
    const text = "公益宝贝有800多万商家，7亿消费者。";
    expect(await annotateText(text)).toEqual(await annotateText(text));
  });

  test.each(["", " \n\n ", "\ud800", "800多万", "公益宝贝", "。".repeat(50)])("takes %j", async (text) => {
    expect(Array.isArray(await annotateText(text, {}, { allFigures: true }))).toBe(true);
  });
});
