import { expect, describe as suite, test } from "vitest";
import { anchorAll, anchorInSlices } from "../../../lib/anchor/anchor.ts";
import { describe } from "../../../lib/anchor/describe.ts";
import type { Place } from "../../../lib/anchor/place.ts";
import { ARTICLE, edited } from "./article.ts";

/** Anchors a note on the `nth` occurrence of these words of the article in another text. */
function anchored(words: string, text: string, { nth = 0, settled = true } = {}) {
  let at = ARTICLE.indexOf(words);
  for (let i = 0; i < nth; i++) at = ARTICLE.indexOf(words, at + 1);
  const target = describe(ARTICLE, at, at + words.length);
  const place = anchorAll(text, [{ id: "n", target }], { settled }).get("n") as Place;
  const covered = "start" in place ? text.slice(place.start, place.end) : undefined;
  return { ...place, covered };
}

suite("the words are there", () => {
  test("with a whole book around them, as another tool may keep it: the words next to them decide", () => {
    const at = ARTICLE.indexOf("乡村特派员计划启动以来");
    const { quote } = describe(ARTICLE, at, at + 16);
    const book = "又一本书里的话".repeat(30_000);
    const noted = (prefix: string) => {
      const target = { quote: { ...quote, prefix, suffix: book }, position: { start: -1, end: -1 } };
      return anchorAll(ARTICLE, [{ id: "n", target }]).get("n");
    };
    expect(noted(book + quote.prefix)).toMatchObject({ start: at });
    expect(noted(book)).toEqual({ state: "ambiguous", count: 1 });
  });

  test("unchanged: exact, the second of two equal figures too", () => {
    expect(anchored("300万元", ARTICLE, { nth: 1 })).toMatchObject({
      state: "exact",
      start: ARTICLE.lastIndexOf("300万元"),
    });
  });

  test.each([
    ["white space and line breaks within", (text: string) => text.replace(/(.{9})/g, "$1\n ")],
    [
      "full width",
      (text: string) => text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
    ],
    [
      "Traditional",
      (text: string) => text.replaceAll("乡", "鄉").replaceAll("员", "員").replaceAll("万", "萬"),
    ],
    ["an advert before it all", (text: string) => `扫码关注，领取红包。\n\n${text}`],
  ])("%s", (_, change) => {
    const text = change(ARTICLE);
    expect(anchored("乡村特派员计划启动以来，已向27个县", text).state).toBe("exact");
    expect(anchored("300万元", text, { nth: 1 }).state).toBe("exact");
    expect(anchored("超过800多万人次", text).state).toBe("exact");
  });

  test("a sentence that went elsewhere has moved, and so have the figures in it", () => {
    const sentence = "去年一年，共有220万商家参与，产生了92亿笔爱心订单；参与的消费者累计超过5亿人。";
    const text = edited(
      "县域里的公益：三年走访记",
      `县域里的公益：三年走访记\n\n${sentence}`,
      edited(sentence, ""),
    );
    expect(anchored(sentence, text)).toMatchObject({ state: "moved", covered: sentence });
    expect(anchored("92亿笔", text)).toMatchObject({ covered: "92亿笔" });
  });

  test("a comma more in a long quote is told by the score", () => {
    const place = anchored("两家机构的善款全部拨付到位", edited("善款全部", "善款，全部"));
    expect(place).toMatchObject({ state: "moved", covered: "两家机构的善款，全部拨付到位" });
    expect(place.state === "moved" && place.score).toBeCloseTo(1 - 1 / 13);
  });
});

suite("the words are others now", () => {
  test("a figure changed: both are told, whole", () => {
    const text = edited("800多万", "900多万");
    expect(anchored("800多万", text)).toMatchObject({ state: "changed", what: "figure" });
    const place = anchored("当地依托这个计划建起了200多个村级服务站，累计帮助超过800多万人次", text);
    expect(place).toMatchObject({ state: "changed", what: "figure" });
    expect(place.state === "changed" && [place.was, place.is]).toEqual([
      "超过800多万人次",
      "超过900多万人次",
    ]);
  });

  test("300 changed to 500 is a change, never the other 300", () => {
    const place = anchored("300万元", edited("青山县捐赠300万元", "青山县捐赠500万元"));
    expect(place).toMatchObject({ state: "changed", was: "300万元", is: "500万元", covered: "500万元" });
  });

  test("a name replaced is told, never moved to", () => {
    const text = edited("壹禾基金会", "水澜公益");
    expect(anchored("壹禾基金会", text)).toMatchObject({ state: "changed", what: "wording", is: "水澜公益" });
  });

  test("a sentence taken out is lost, though another is like it but for the name", () => {
    const text = edited("壹禾基金会向青山县捐赠300万元，用于修建村小学的食堂。", "");
    expect(anchored("壹禾基金会向青山县捐赠300万元，用于修建村小学的食堂。", text).state).toBe("orphan");
    expect(anchored("300万元", text).state).toBe("ambiguous");
    expect(anchored("壹禾基金会", text).state).toBe("orphan");
  });

  test("a page about something else: every note is an orphan", () => {
    const other = "今日天气晴，最高气温23度，风力三级，适合出游。".repeat(20);
    for (const words of ["乡村特派员", "220万商家参与，产生了92亿笔爱心订单", "16年"])
      expect(anchored(words, other).state).toBe("orphan");
  });
});

test("before the page has settled nothing is called lost", () => {
  expect(anchored("220万商家", "正在加载……", { settled: false })).toMatchObject({ state: "pending" });
  expect(anchored("220万商家", ARTICLE, { settled: false })).toMatchObject({ state: "exact" });
});

test("a note on the whole article has its place on any page", () => {
  expect(anchorAll("", [{ id: "n" }]).get("n")).toEqual({ state: "exact", start: 0, end: 0 });
});

test("in slices the result is the same, and the thread is given away", async () => {
  const notes = Array.from({ length: 200 }, (_, i) => ({
    id: `${i}`,
    target: describe(ARTICLE, i, i + 5 + (i % 20)),
  }));
  let clock = 0;
  let pauses = 0;
  const slicing = {
    now: () => clock++,
    pause: async () => {
      pauses++;
    },
  };
  const text = edited("800多万", "900多万");
  expect(await anchorInSlices(text, notes, slicing)).toEqual(anchorAll(text, notes));
  expect(pauses).toBeGreaterThan(20);
});

suite("work stays bounded", () => {
  const slicesOf = async (text: string, quoted: string) => {
    const notes = Array.from({ length: 200 }, (_, i) => ({
      id: `${i}`,
      target: describe(quoted, i, i + 1 + i),
    }));
    let clock = 0;
    let steps = 0;
    const pause = async () => {
      steps++;
    };
    await anchorInSlices(text, notes, { now: () => clock++, pause });
    return steps;
  };

  test("on a page of one character, or of one sentence over and over, it grows no faster than the page", async () => {
    for (const unit of ["的", "捐赠300万元，"]) {
      const small = await slicesOf(unit.repeat(4_000), unit.repeat(400));
      const large = await slicesOf(unit.repeat(40_000), unit.repeat(400));
      expect(large).toBeLessThan(small * 12);
    }
  });

  test("a quote of a whole long page is found, and lost when the page is another", () => {
    const page = ARTICLE.repeat(100);
    const target = describe(page, 10, page.length - 10);
    expect(anchorAll(`新的开头\n\n${page}`, [{ id: "n", target }]).get("n")?.state).toBe("exact");
    expect(anchorAll(ARTICLE, [{ id: "n", target }]).get("n")?.state).toBe("orphan");
  });
});
