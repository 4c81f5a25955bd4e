/** A figure written otherwise is the same figure; another figure is told, whatever it is written like. */
import { expect, describe as suite, test } from "vitest";
import { anchorAll } from "../../../lib/anchor/anchor.ts";
import { describe } from "../../../lib/anchor/describe.ts";
import { plainNumber } from "../../../lib/anchor/valued.ts";
import { ARTICLE, edited } from "./article.ts";

suite("numbers in one way of writing", () => {
  test.each([
    ["800万", "八百万"],
    ["8000000", "800万"],
    ["8,000,000", "800万"],
    ["1.5万", "15000"],
    ["60.72万", "六十点七二万"],
    ["2024", "二〇二四"],
    ["36%", "百分之三十六"],
    ["800多万", "八百多万"],
    ["超过3.4亿", "超过34000万"],
    ["两", "2"],
  ])("%s is %s", (one, other) => expect(plainNumber(one)).toBe(plainNumber(other)));

  test.each([
    ["800万", "900万"],
    ["800多万", "800万"],
    ["超过800万", "约800万"],
    ["36%", "36"],
    ["百分之三", "千分之三"],
    ["6222021234567890123", "6222021234567890124"],
  ])("%s is not %s", (one, other) => expect(plainNumber(one)).not.toBe(plainNumber(other)));
});

/** The state of a note on these words in another text, and what it covers there. */
function anchored(words: string, text: string) {
  const at = ARTICLE.indexOf(words);
  const target = describe(ARTICLE, at, at + words.length);
  const place = anchorAll(text, [{ id: "n", target }]).get("n");
  return place && "start" in place
    ? { ...place, covered: text.slice(place.start, place.end) }
    : { state: place?.state, covered: undefined };
}

suite("a site that writes its figures otherwise now", () => {
  const rewritten = edited(
    "800多万",
    "八百多万",
    edited("200多个", "二百多个", edited("27个县", "二十七个县")),
  );

  test.each([
    ["27个县", "二十七个县"],
    ["200多个", "二百多个"],
    ["青山县的负责人", "青山县的负责人"],
    ["当地依托这个计划建起了200多个村级服务站", "当地依托这个计划建起了二百多个村级服务站"],
  ])("%s is found as %s", (words, covered) => {
    const place = anchored(words, rewritten);
    expect(place).toMatchObject({ covered });
    expect(["exact", "moved"]).toContain(place.state);
  });

  test("the note stands on what was marked, without the qualifier before it", () => {
    expect(anchored("800多万", rewritten)).toMatchObject({ state: "moved", covered: "八百多万" });
  });

  test("another figure, written otherwise too, is a change of the figure", () => {
    expect(anchored("800多万", edited("八百多万", "九百多万", rewritten))).toMatchObject({
      state: "changed",
      what: "figure",
      was: expect.stringContaining("800多万"),
      is: expect.stringContaining("九百多万"),
    });
  });
});

suite("other words in the same place", () => {
  const paragraph = "平台方面表示，“一块做好事”已经陪伴了商家16年。";
  test("a statement that gave way to wholly other words is lost with them", () => {
    const text = edited(paragraph, "受冷空气影响，周末气温将下降8度，请添衣。");
    expect(anchored(paragraph, text).state).toBe("orphan");
    expect(anchored("16年", text).state).toBe("orphan");
    expect(anchored("县域里的公益：三年走访记", edited("县域里的公益：三年走访记", "本报讯")).state).toBe(
      "orphan",
    );
  });
  test("a statement reworded by little is told as changed", () => {
    expect(anchored(paragraph, edited("已经陪伴了商家", "已经伴随了商家"))).toMatchObject({
      state: "changed",
      what: "wording",
      was: "陪伴",
      is: "伴随",
    });
  });
  test("a statement of which one number is another is told although a correction follows it", () => {
    const sentence =
      "青山县的负责人介绍，当地依托这个计划建起了200多个村级服务站，累计帮助超过800多万人次，村民的收入比前一年高出1倍。";
    const text = edited("高出1倍。", "高出2倍。（更正：此前误作“1倍”，特此说明。）");
    expect(anchored(sentence, text)).toMatchObject({
      state: "changed",
      what: "figure",
      is: expect.stringContaining("2倍"),
    });
  });
  test("entries alike but for their figures: the one taken out is not said to have become the next", () => {
    const entries = [18, 15, 12].map(
      (hour, i) => `【${hour}:00】市红十字会通报，截至今日${hour}时，累计接收捐款${980 - i * 200}万元。`,
    );
    const text = ["救灾直播", ...entries].join("\n\n");
    const notes = ["980万元", entries[0] as string].map((words, i) => ({
      id: `${i}`,
      target: describe(text, text.indexOf(words), text.indexOf(words) + words.length),
    }));
    const places = anchorAll(["救灾直播", ...entries.slice(1)].join("\n\n"), notes);
    expect([...places.values()].map(({ state }) => state)).toEqual(["orphan", "orphan"]);
  });
});
