/**
 * Work grows with the text and with nothing else. What is counted is every look at the text, by putting a counter where
 * the recogniser reads: no clock, so the same on every machine.
 */
import { describe, expect, test } from "vitest";
import { figuresOf } from "../../../lib/figures/index.ts";
import { numbersOf } from "../../../lib/figures/numbers/index.ts";
import { type Reading, readText } from "../../../lib/figures/reading.ts";

interface Counter {
  looks: number;
}

/** Typed arrays that count each element looked at. */
function counted<A extends Uint16Array | Uint32Array>(array: A, counter: Counter): A {
  return new Proxy(array, {
    get(target, key) {
      const value = Reflect.get(target, key, target) as unknown;
      if (typeof value !== "function") {
        counter.looks++;
        return value;
      }
      return (...args: number[]) => {
        const [from = 0, to = target.length] = args;
        counter.looks += to - from;
        return value.apply(target, args);
      };
    },
  });
}

/** A string that counts each code unit handed out. */
function countedText(text: string, counter: Counter): string {
  const double = {
    length: text.length,
    charCodeAt(i: number) {
      counter.looks++;
      return text.charCodeAt(i);
    },
    charAt(i: number) {
      counter.looks++;
      return text.charAt(i);
    },
    slice(from: number, to: number) {
      counter.looks += Math.max(0, to - from);
      return text.slice(from, to);
    },
  };
  return double as unknown as string;
}

/** How often the text is looked at while its figures and its bare numbers are found. */
function looksAt(text: string): number {
  const counter: Counter = { looks: 0 };
  const { codes, offsets, length } = readText(text);
  const reading: Reading = {
    text: countedText(text, counter),
    codes: counted(codes, counter),
    offsets: counted(offsets, counter),
    length,
    recent: null,
  };
  figuresOf(reading, "2024-03-01");
  numbersOf(reading);
  return counter.looks;
}

const HOSTILE = [
  ..."0 9 ， 零 一 两 十 百 千 万 亿 几 数 半 第 首 翻 对 截 多 余 年 月 日 / - . + 、 每 元 ( \u200b".split(
    " ",
  ),
  ..."千百十 千万 万亿 百万零 一二 一三 廿卅 十几 二十多万 数百 1, 1,000 1，000, 1. 1.1 .1. 12: 2022年 2022年2月".split(
    " ",
  ),
  ..."1- 1—2— 3至 2012—2022 1月1日至 5万- 1/ 1/2/ 1、 3、5、 1或 几分或 2022-02- 1~ 10%-".split(" "),
  ..."1和 2与3 5元 5元5角 1小时1分 3年多 /年 5/年 每人 每人每年 第1 第一个 首批 翻1 半年 对半".split(" "),
  ..."5学生 学生 1万学生 1万困难 5家庭 3万爱心 捐款 9958儿童 500万阅读 超 超约近 约5 近3年 以上 5人以上 112年 112年捐 //1".split(
    " ",
  ),
  ..."三点 三点五 3又 3分之 百分之 2^ 2e1 负 -1 --1 20世纪 90年代 1w 3k 个亿 3多个亿 5多 多个 1\n 1\n2022年 1\n. 5\u3000 5\u200b".split(
    " ",
  ),
];

/** Long enough for what grows faster than the text to show. */
const SHORT = 250;
/** The most looks a code unit may cost on average, whatever the text. */
const MOST = 150;

describe.each([
  ["over and over", (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length))],
  [
    "once, and then of its last character",
    (piece: string, length: number) => piece + (piece.at(-1) ?? "").repeat(length),
  ],
  [
    "after a number",
    (piece: string, length: number) => `5万${piece.repeat(Math.ceil(length / piece.length))}`,
  ],
])("%s", (_name, write) => {
  test.each(HOSTILE)("%j", (piece) => {
    const [short, long] = [looksAt(write(piece, SHORT)), looksAt(write(piece, 4 * SHORT))];
    expect(long / (4 * SHORT)).toBeLessThan(MOST);
    expect(long).toBeLessThanOrEqual(4.4 * short);
  });
});

/** Deep enough for anything that recurses with the text to run out of stack. */
describe("a million characters", () => {
  test.each(["9", "1,", "千百十", "1-", "学生", "/年"])("of %j", (piece) => {
    const text = `5元${piece.repeat(1_000_000 / piece.length)}。捐3元`;
    expect(figuresOf(readText(text)).at(-1)).toMatchObject({
      start: text.length - 2,
      nominal: 3,
      unit: "元",
    });
  });
});
