import { describe, expect, test } from "vitest";
import { dayOfMonth } from "../../../lib/annotate/times/date-words.ts";
import { annotateText, figuresOf } from "./knowledge.ts";

describe("a day without its month", () => {
  test.each([
    ["---11", "2009-05-11", "2009-05-11"],
    ["---02", "2009-05-11", "2009-05-02"],
    ["---28", "2009-05-11", "2009-04-28"],
    ["---31", "2009-01-05", "2008-12-31"],
    ["---11", "2009-05", null],
    ["---11", undefined, null],
    ["---09/---11", "2009-05-11", "2009-05-09/2009-05-11"],
    ["11", "2009-05-11", "11"],
  ])("%s on a page of %s is %s", (day, published, date) => {
    expect(dayOfMonth(day, published)).toBe(date);
  });

  test.each([
    ["截至11日，全国爱心包裹项目累计惠及学生102363名。", "2009-05-11"],
    ["截至4月，全国爱心包裹项目累计惠及学生102363名。", "2009-04"],
  ])("%s", async (text, date) => {
    const told = figuresOf(await annotateText(text, { published: "2009-05-12" }));
    expect(told.at(-1)?.judgement?.reason.params.pageDate).toBe(date);
  });
});
