/** Where a blank parts two numbers, and where the parts of one stand apart. */
import { expect, test } from "vitest";
import { recogniseFigures } from "../../../lib/figures/index.ts";
import { readText } from "../../../lib/figures/reading.ts";
import { sayFigure } from "./say.ts";

test.each([
  ["募款近3亿 150万人受惠", "近3亿 = [270000000, 300000000) 元 money", "150万人 = 1500000 人 count"],
  ["共2亿 4000万元", "2亿4000万元 = 240000000 元 money"],
  ["共 2 亿 150 万元", "2亿150万元 = 201500000 元 money"],
  ["共2亿\n150万元", "2亿150万元 = 201500000 元 money"],
  ["共7万 5千 4百人", "7万5千4百人 = 75400 人 count"],
])("%s", (text, ...figures) => {
  expect(recogniseFigures(text).map((figure) => sayFigure(text, figure))).toEqual(figures);
});

test("what is passed over is white space, what joins or hints at a hyphen, and marks of damage", () => {
  const blank = /[\0\s\u00ad\u200b-\u200d\u2060\ufffd]/;
  const units = Array.from({ length: 65_536 }, (_, unit) => String.fromCharCode(unit));
  expect(units.filter((unit) => readText(unit).length === 0)).toEqual(
    units.filter((unit) => blank.test(unit)),
  );
});
