/** Multiples: 增长54倍 (a growth) · 是2012年的3倍 (a ratio) · 翻一番, 翻两番 (a ratio of 2, of 4). */
import { readNumeral } from "./numeral.ts";
import { at, type Reading } from "./reading.ts";
import { words } from "./words.ts";

/** Words that make the multiple after them a growth. */
const GROWTH = words<true>(
  [
    [
      "增长 增加 提升 提高 上升 上涨 增 涨 高 高出 多 多出 扩大 增幅 增速 增长率 涨幅 快 猛增 激增 劲增 暴增 暴涨 飙升 攀升 大 超出 增多 增值 增收 扩张 升 放大 翻 翻了",
      true,
    ],
  ],
  true,
);
/** What may stand between the word and the multiple. */
const BETWEEN = words<true>(
  [
    [
      "了 近 超 超过 逾 约 达 为 高达 将近 接近 突破 达到 到了 幅度 出 不止 大约 不到 整整 至少 最多 的幅度 率",
      true,
    ],
  ],
  true,
);
/** What makes it the value grown to instead: 增长到3倍. */
const TO = words<true>(
  [["增长到 增长至 增至 增加到 增加至 提高到 提高至 提升至 提升到 扩大到 扩大至 升至 到 至 成", true]],
  true,
);

/** Whether the multiple that begins at `i` says by how much something grew; looks at most some 16 code units back. */
export function isGrowth(reading: Reading, i: number, floor: number): boolean {
  let end = i;
  for (let steps = 0; steps < 4; steps++) {
    if (TO.find(reading, end, floor)) return false;
    if (GROWTH.find(reading, end, floor)) return true;
    const between = BETWEEN.find(reading, end, floor);
    if (!between) return false;
    end -= between.length;
  }
  return false;
}

export interface Doubling {
  readonly end: number;
  readonly ratio: number;
}

const [FAN, PAN, LE, BEI] = ["翻", "番", "了", "倍"].map((letter) => letter.charCodeAt(0));

/** 翻番, 翻了一番, 翻两番, 翻倍. */
export function readDoubling(reading: Reading, i: number): Doubling | null {
  if (at(reading, i) !== FAN) return null;
  const from = at(reading, i + 1) === LE ? i + 2 : i + 1;
  if (at(reading, from) === PAN || at(reading, from) === BEI) return { end: from + 1, ratio: 2 };
  const numeral = readNumeral(reading, from);
  if (!numeral || at(reading, numeral.end) !== PAN || numeral.low !== numeral.high || numeral.low > 20)
    return null;
  return { end: numeral.end + 1, ratio: 2 ** numeral.low };
}
