import fc from "fast-check";
import { expect, test } from "vitest";
import { anchorAll } from "../../../lib/anchor/anchor.ts";
import { describe } from "../../../lib/anchor/describe.ts";

test("a place is described by its words and 32 characters of either side", () => {
  const text = `${"前".repeat(40)}公益宝贝${"后".repeat(40)}`;
  expect(describe(text, 40, 44)).toEqual({
    quote: { exact: "公益宝贝", prefix: "前".repeat(32), suffix: "后".repeat(32) },
    position: { start: 40, end: 44 },
  });
});

test("no string begins or ends within a character of two units", () => {
  const text = `${"𠮷".repeat(20)}中${"😀".repeat(20)}`;
  const { quote } = describe(text, 41, 42);
  expect(quote.exact.isWellFormed() && quote.prefix.isWellFormed() && quote.suffix.isWellFormed()).toBe(true);
  expect(describe(text, 1, 3).quote.exact).toBe("𠮷𠮷");
});

test("whatever is described is found in its own text", () => {
  const word = fc.constantFrom("公益", "宝贝", "。", " ", "\n\n", "800多万", "壹基金", "𠮷", "A");
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (words, a, b) => {
      const text = words.join("");
      const target = describe(text, a % text.length, b % (text.length + 1));
      fc.pre(target.quote.exact.trim() !== "");
      const place = anchorAll(text, [{ id: "n", target }]).get("n");
      const covered = place?.state === "exact" ? text.slice(place.start, place.end) : "";
      expect(covered.replace(/\s/g, "")).toBe(target.quote.exact.replace(/\s/g, ""));
    }),
  );
});
