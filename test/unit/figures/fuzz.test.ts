/** Figures printed from intervals and read back; anything at all, which must not throw; work that grows with the text. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Figure, recogniseFigures } from "../../../lib/figures/index.ts";
import { recogniseNumbers } from "../../../lib/figures/numbers/index.ts";
import { recogniseNumberRanges } from "../../../lib/figures/numbers/ranges.ts";

/** An integer as Han numerals write it. */
function inHan(value: number): string {
  const digits = "零一二三四五六七八九";
  if (value < 10) return digits[value] as string;
  const [unit, letter] = (
    [
      [1e8, "亿"],
      [1e4, "万"],
      [1e3, "千"],
      [100, "百"],
      [10, "十"],
    ] as const
  ).find(([one]) => value >= one) ?? [1, ""];
  const rest = value % unit;
  const gap = rest > 0 && rest < unit / 10 ? "零" : "";
  return inHan(Math.floor(value / unit)) + letter + (rest ? gap + inHan(rest) : "");
}

const UNITS = [
  ["人", "人"],
  ["名", "人"],
  ["家", "家"],
  ["元", "元"],
  ["所", "所"],
  ["人次", "人次"],
  ["公斤", "公斤"],
  ["小时", "小时"],
] as const;
const SCALES = [
  ["", 1],
  ["万", 1e4],
  ["亿", 1e8],
  ["千", 1e3],
  ["百万", 1e6],
] as const;

const arabic = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 2 }), fc.constantFrom(...SCALES))
  .map(([digits, decimals, [scale, factor]]) => ({
    text: (scale ? (digits / 10 ** decimals).toFixed(decimals) : String(digits)) + scale,
    value: Number((((scale ? digits / 10 ** decimals : digits) as number) * factor).toPrecision(12)),
  }));
const grouped = fc
  .integer({ min: 1000, max: 2_000_000_000 })
  .map((value) => ({ text: value.toLocaleString("en"), value }));
const han = fc.integer({ min: 11, max: 999_999_999 }).map((value) => ({ text: inHan(value), value }));
const number = fc.oneof(arabic, grouped, han);
const unit = fc.constantFrom(...UNITS);

/** Each word, and the interval it makes of N. */
const QUALIFIED: readonly (readonly [
  before: string,
  after: string,
  low: (n: number) => number | null,
  high: (n: number) => number | null,
])[] = [
  ["", "", (n) => n, (n) => n],
  ["超过", "", (n) => n, () => null],
  ["逾", "", (n) => n, () => null],
  ["近", "", (n) => n * 0.9, (n) => n],
  ["约", "", (n) => n * 0.9, (n) => n * 1.1],
  ["不少于", "", (n) => n, () => null],
  ["不超过", "", () => null, (n) => n],
  ["", "以上", (n) => n, () => null],
  ["", "左右", (n) => n * 0.9, (n) => n * 1.1],
  ["", "以下", () => null, (n) => n],
];

function only(text: string): Figure {
  const figures = recogniseFigures(text);
  expect([text, figures.length]).toEqual([text, 1]);
  return figures[0] as Figure;
}

function expectNear(got: unknown, wanted: number | null, text: string): void {
  if (wanted === null) expect([text, got]).toEqual([text, null]);
  else
    expect(Math.abs((got as number) - wanted), `${text}: ${got} for ${wanted}`).toBeLessThanOrEqual(
      1e-9 * wanted,
    );
}

describe("a printed figure", () => {
  test("is read back with its interval and unit", () => {
    fc.assert(
      fc.property(
        number,
        unit,
        fc.constantFrom(...QUALIFIED),
        ({ text, value }, [word, name], [before, after, low, high]) => {
          // 近 before a length of time means the last ones.
          fc.pre(!(before === "近" && word === "小时" && value === 0));
          const written = `受益${before}${text}${word}${after}。`;
          const figure = only(written);
          expectNear(figure.low, low(value), written);
          expectNear(figure.high, high(value), written);
          expect(figure.unit).toBe(name);
          expect(written.slice(figure.start, figure.end)).toBe(`${before}${text}${word}${after}`);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("is read back as a range whose scale and unit stand at its end", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 900 }),
        fc.constantFrom(...SCALES),
        unit,
        fc.constantFrom("—", "-", "~", "至", "到"),
        (low, more, [scale, factor], [word], join) => {
          const text = `资助${low}${join}${low + more}${scale}${word}`;
          const figure = only(text);
          expectNear(figure.low, low * factor, text);
          expectNear(figure.high, (low + more) * factor, text);
        },
      ),
    );
  });

  test("stays the same when blanks and line ends break it", () => {
    const gaps = fc.array(fc.constantFrom("", "", " ", "\n", "\u200b", "\u3000"), {
      minLength: 24,
      maxLength: 24,
    });
    fc.assert(
      fc.property(number, unit, gaps, ({ text, value }, [word], blanks) => {
        const whole = `${text}${word}`;
        // A blank between two digits parts two numbers; a line end does not.
        const broken = [...whole]
          .map(
            (letter, i) =>
              letter +
              (/[\d.,]/.test(letter) && /[\d.,]/.test(whole[i + 1] ?? "") ? "" : blanks[i % blanks.length]),
          )
          .join("");
        const figure = only(`共捐${broken}。`);
        expectNear(figure.low, value, broken);
      }),
    );
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."0123456789.,，、。%年月日一二三十百千万亿多余几数半第首元角分个人每近约超至—-/()（\n \u200b的成折倍翻番A对又负之点",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(pieces, { maxLength: 200 }).map((all) => all.join("")),
  );

  test("is read without an error, into figures in order that don't overlap and lie inside it", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const { start, end } of [...recogniseFigures(text, { published: text.slice(0, 10) })]) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        recogniseNumbers(text);
        recogniseNumberRanges(text);
      }),
      { numRuns: 3000 },
    );
  });

  test("holds no figure across a blank line", () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const text = `${one}\n\n${other}`;
        for (const { start, end } of recogniseFigures(text))
          expect(text.slice(start, end)).not.toMatch(/\n\s*\n/);
      }),
    );
  });
});
