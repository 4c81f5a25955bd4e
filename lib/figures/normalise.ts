/**
 * Exact conversions between units of one kind, and between a growth and a ratio. Nothing approximate: no currencies,
 * no pounds, and 人 and 人次 stay what they are.
 */

/** What one of each unit is in the first of its row. 1 公顷 = 15 亩 and 1 斤 = 0.5 公斤 by law (国务院, 1984). */
const ROWS: readonly Readonly<Record<string, number>>[] = [
  { 公斤: 1, 吨: 1000, 斤: 0.5, 克: 0.001, 毫克: 1e-6 },
  { 米: 1, 公里: 1000, 厘米: 0.01, 毫米: 0.001 },
  { 亩: 1, 公顷: 15, 平方公里: 1500 },
  { 升: 1, 毫升: 0.001 },
  { 分钟: 1, 小时: 60, 秒: 1 / 60 },
  { 月: 1, 年: 12, 季度: 3 },
  { 天: 1, 周: 7 },
];

/** A value in another unit of the same kind; null where no exact conversion leads there. */
export function convert(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  const row = ROWS.find((units) => from in units && to in units);
  return row ? Number(((value * (row[from] as number)) / (row[to] as number)).toPrecision(15)) : null;
}

/** 增长 N 倍 is N + 1 times as much. */
export function ratioOfGrowth(growth: number): number {
  return growth + 1;
}

/** N times as much is 增长 N − 1 倍. */
export function growthOfRatio(ratio: number): number {
  return ratio - 1;
}
