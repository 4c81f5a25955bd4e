/** Multiples: 增长54倍 (a growth) · 是2012年的3倍 (a ratio) · 翻一番, 翻两番 (a ratio of 2, of 4). */
import { readNumeral } from "./numeral.ts";
import { isAt, type Reading } from "./reading.ts";
import { words } from "./words.ts";

/** How the word before a multiple ends: a growth (提高, 激增), the value grown to, or one that may stand between. */
const BEFORE = words<"growth" | "value" | "between">(
  {
    growth: "增长 成长 增加 增 涨 高 多 扩大 快 超出 增值 增收 扩张 升 放大 翻",
    value: "到 至 成",
    between:
      "了 近 超 超过 逾 约 达 为 高达 将近 接近 突破 达到 出 不止 大约 不到 整整 至少 最多 率 幅 幅度 速 好",
  },
  true,
);

/** Whether the multiple that begins at `i` says by how much something grew; a few words before it tell. */
export function isGrowth(reading: Reading, i: number, floor: number): boolean {
  let end = i;
  for (let steps = 0; steps < 4; steps++) {
    const found = BEFORE.find(reading, end, floor);
    if (found?.value !== "between") return found?.value === "growth";
    end -= found.length;
  }
  return false;
}

export interface Doubling {
  readonly end: number;
  readonly ratio: number;
}

/** 翻番, 翻了一番, 翻两番, 翻倍. */
export function readDoubling(reading: Reading, i: number): Doubling | null {
  if (!isAt(reading, i, "翻")) return null;
  const from = isAt(reading, i + 1, "了") ? i + 2 : i + 1;
  if (isAt(reading, from, "番") || isAt(reading, from, "倍")) return { end: from + 1, ratio: 2 };
  const times = readNumeral(reading, from);
  if (!times || !isAt(reading, times.end, "番") || times.low !== times.high || times.low > 9) return null;
  return { end: times.end + 1, ratio: 2 ** times.low };
}
