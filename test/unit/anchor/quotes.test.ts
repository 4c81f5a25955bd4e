/**
 * The kinds of case that quote matching is tested for elsewhere (Hypothesis's match-quote), with what we hold to be right:
 * the surroundings decide, a slip in a long quote is forgiven, and nothing is guessed.
 */
import { describe, expect, test } from "vitest";
import { anchorAll } from "../../../lib/anchor/anchor.ts";

const TEXT = `那是最好的一年，也是最难的一年。项目在青山县铺开，志愿者说我们什么都有了；项目在白河县停下，志愿者说我们什么都没有了。

我们都走在去往春天的路上，我们都走在另一条路上。`;

function find(exact: string, { prefix = "", suffix = "", start = -1 } = {}, text = TEXT) {
  const target = { quote: { exact, prefix, suffix }, position: { start, end: start + exact.length } };
  const place = anchorAll(text, [{ id: "n", target }]).get("n");
  return place && "start" in place ? place.start : place?.state;
}

test("a quote without context is found where it stands once", () => {
  expect(find("去往春天")).toBe(TEXT.indexOf("去往春天"));
});

describe("context chooses among equal quotes", () => {
  const [first, second] = [TEXT.indexOf("志愿者"), TEXT.lastIndexOf("志愿者")];
  test.each([
    ["the words before", { prefix: "项目在青山县铺开，" }, first],
    ["the words before, the other place", { prefix: "项目在白河县停下，" }, second],
    ["the words after", { suffix: "说我们什么都有了；" }, first],
    ["the words after, the other place", { suffix: "说我们什么都没有了。" }, second],
    ["both", { prefix: "白河县停下，", suffix: "说我们什么都没有了。" }, second],
    ["the position, when there is no context", { start: second }, second],
    ["nothing", {}, "ambiguous"],
  ])("%s", (_, context, expected) => expect(find("志愿者", context)).toBe(expected));

  test("a context that was edited still chooses, as long as the other side is whole", () => {
    const context = { prefix: "项目，在青山县里铺开，", suffix: "说我们什么都有了；项目在" };
    expect(find("志愿者", context)).toBe(first);
  });
});

describe("approximate quotes", () => {
  const quote = "我们都走在去往春天的路上，我们都走在另一条路上";
  test("a slip of the pen is forgiven", () => {
    expect(find(quote.replace("，", ""))).toBe(TEXT.indexOf(quote));
  });
  test("the fewer the slips the higher the score", () => {
    const scores = [quote, quote.replace("，", ""), quote.replace("，", "").replace("的", "")].map(
      (exact) => {
        const target = { quote: { exact, prefix: "", suffix: "" }, position: { start: 0, end: 0 } };
        const place = anchorAll(TEXT, [{ id: "n", target }]).get("n");
        return place?.state === "moved" ? place.score : place?.state === "exact" ? 1 : 0;
      },
    );
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(3);
  });
  test("half of it wrong is not it", () => {
    expect(find("我们曾走在没有春天的夜里，他们都坐在同一条船上")).toBe("orphan");
  });
});

describe("edges", () => {
  test("an empty quote and an empty text are no match", () => {
    expect(find("")).toBe("orphan");
    expect(find("青山县", {}, "")).toBe("orphan");
  });
  test("at the very beginning, with more context than the text has", () => {
    expect(
      find("那是最好的一年", {
        prefix: "《春天》选段\n\n",
        suffix: "，也是最难的一年。项目在青山县铺开，志愿者说我们什么",
      }),
    ).toBe(0);
  });
  test("at the very end", () => {
    expect(find("另一条路上。", { prefix: "我们都走在去往春天的路上，我们都走在" })).toBe(
      TEXT.indexOf("另一条路上。"),
    );
  });
  test("short words amid a text that has nothing of their surroundings are not placed", () => {
    expect(find("春天", { prefix: "他在书里写到今年的", suffix: "来得比往年都要早一些" })).toBe("ambiguous");
  });
});
